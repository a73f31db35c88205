package deriv.algebra;

import deriv.core.Operation;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A polynomial with rational coefficients in {@code variables()} numbered variables, sparse. Terms are ordered
 * lexicographically by exponents, variable 0 first. Immutable; equal polynomials are equal values.
 *
 * <p>Two polynomials that meet must have the same number of variables.
 */
public final class Polynomial {
    private final int variables;
    private final TreeMap<int[], Rational> terms;

    private Polynomial(int variables) {
        this.variables = variables;
        this.terms = new TreeMap<>(Arrays::compare);
    }

    public static Polynomial zero(int variables) {
        return new Polynomial(variables);
    }

    public static Polynomial constant(int variables, Rational value) {
        return zero(variables).with(new int[variables], value);
    }

    public static Polynomial variable(int variables, int index) {
        int[] exponents = new int[variables];
        exponents[index] = 1;
        return zero(variables).with(exponents, Rational.ONE);
    }

    /** {@return the sum of these terms, in any order, exponents possibly repeated} */
    public static Polynomial of(int variables, Iterable<Monomial> terms) {
        Polynomial sum = zero(variables);
        terms.forEach(t -> sum.with(t.exponents(), t.coefficient()));
        return sum;
    }

    private Polynomial with(int[] exponents, Rational coefficient) {
        Operation.tick();
        Rational sum = terms.getOrDefault(exponents, Rational.ZERO).plus(coefficient);
        if (sum.isZero()) {
            terms.remove(exponents);
        } else {
            terms.put(exponents, sum);
        }
        return this;
    }

    public int variables() {
        return variables;
    }

    /** {@return the terms, the leading one first} */
    public List<Monomial> terms() {
        List<Monomial> all = new ArrayList<>(terms.size());
        terms.descendingMap().forEach((exponents, c) -> all.add(new Monomial(exponents, c)));
        return all;
    }

    /** {@return the number of terms} */
    public int size() {
        return terms.size();
    }

    public boolean isZero() {
        return terms.isEmpty();
    }

    public boolean isConstant() {
        return terms.isEmpty() || terms.size() == 1 && Arrays.stream(terms.firstKey()).allMatch(e -> e == 0);
    }

    /** {@return the coefficient of the leading term; 0 for the zero polynomial} */
    public Rational leadingCoefficient() {
        return isZero() ? Rational.ZERO : terms.lastEntry().getValue();
    }

    /** {@return the degree in one variable; -1 for the zero polynomial} */
    public int degree(int variable) {
        return terms.keySet().stream().mapToInt(e -> e[variable]).max().orElse(-1);
    }

    public Polynomial plus(Polynomial o) {
        Polynomial sum = scaled(Rational.ONE);
        o.terms.forEach(sum::with);
        return sum;
    }

    public Polynomial minus(Polynomial o) {
        return plus(o.scaled(Rational.MINUS_ONE));
    }

    public Polynomial scaled(Rational by) {
        Polynomial p = new Polynomial(variables);
        if (!by.isZero()) {
            terms.forEach((exponents, c) -> p.terms.put(exponents, c.times(by)));
        }
        return p;
    }

    public Polynomial times(Polynomial o) {
        Polynomial product = new Polynomial(variables);
        terms.forEach((e, c) -> o.terms.forEach((f, d) -> product.with(plus(e, f), c.times(d))));
        return product;
    }

    /** @param exponent not negative */
    public Polynomial pow(int exponent) {
        Polynomial power = constant(variables, Rational.ONE);
        for (int i = 0; i < exponent; i++) {
            power = power.times(this);
        }
        return power;
    }

    /** {@return the quotient if the division leaves no remainder} */
    public Optional<Polynomial> quotient(Polynomial divisor) {
        Polynomial rest = this;
        Polynomial quotient = new Polynomial(variables);
        Map.Entry<int[], Rational> lead = divisor.terms.lastEntry();
        while (!rest.isZero()) {
            int[] shift = minus(rest.terms.lastKey(), lead.getKey());
            if (Arrays.stream(shift).anyMatch(e -> e < 0)) {
                return Optional.empty();
            }
            Polynomial term = zero(variables).with(shift, rest.terms.lastEntry().getValue().over(lead.getValue()));
            quotient = quotient.plus(term);
            rest = rest.minus(divisor.times(term));
        }
        return Optional.of(quotient);
    }

    private static int[] plus(int[] a, int[] b) {
        int[] sum = new int[a.length];
        Arrays.setAll(sum, k -> a[k] + b[k]);
        return sum;
    }

    private static int[] minus(int[] a, int[] b) {
        int[] difference = new int[a.length];
        Arrays.setAll(difference, k -> a[k] - b[k]);
        return difference;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial p && p.variables == variables && p.minus(this).isZero();
    }

    @Override
    public int hashCode() {
        int hash = variables;
        for (Map.Entry<int[], Rational> term : terms.entrySet()) {
            hash = 31 * hash + Arrays.hashCode(term.getKey()) + term.getValue().hashCode();
        }
        return hash;
    }
}
