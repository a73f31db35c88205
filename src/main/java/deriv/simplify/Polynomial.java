package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A polynomial with rational coefficients in kernels: {@code x}, {@code sin(x)}, {@code x^(1/2)}, {@code e^x}, …
 *
 * <p>Two polynomials that are to meet are read together by {@link #read}, so that they have the same kernels. Terms
 * are ordered lexicographically by exponents. Immutable after reading.
 */
final class Polynomial {
    /** What quotients and gcds may cost: beyond this they are not tried. */
    private static final int MAX_STEPS = 2_000;

    private static final int MAX_DEGREE = 200;

    private final List<Kernel> kernels;
    private final TreeMap<int[], Rational> terms;

    /** {@code base^(unit·symbolic)} to integer powers. */
    private record Kernel(Expr base, Expr symbolic, Rational unit) {}

    private record Key(Expr base, Expr symbolic) {}

    private Polynomial(List<Kernel> kernels) {
        this.kernels = kernels;
        this.terms = new TreeMap<>(Arrays::compare);
    }

    /**
     * {@return the expressions, expanded sums, over common kernels; empty if one is no polynomial of moderate degree}
     */
    static Optional<List<Polynomial>> read(Expr... sums) {
        Map<Key, Rational> units = new LinkedHashMap<>();
        for (Expr sum : sums) {
            for (Term t : Term.termsOf(sum)) {
                for (Factor f : Factor.factorsOf(t.expr())) {
                    for (Term part : Term.termsOf(f.exponent())) {
                        units.merge(new Key(f.base(), part.expr()), part.coefficient().abs(), Rational::gcd);
                    }
                }
            }
        }
        List<Kernel> kernels = units.entrySet().stream()
                .map(u -> new Kernel(u.getKey().base(), u.getKey().symbolic(), u.getValue()))
                .toList();
        Polynomial[] result = new Polynomial[sums.length];
        for (int i = 0; i < sums.length; i++) {
            result[i] = new Polynomial(kernels);
            if (!result[i].addAll(sums[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(List.of(result));
    }

    private boolean addAll(Expr sum) {
        for (Term t : Term.termsOf(sum)) {
            int[] exponents = new int[kernels.size()];
            for (Factor f : Factor.factorsOf(t.expr())) {
                for (Term part : Term.termsOf(f.exponent())) {
                    int k = kernel(f.base(), part.expr());
                    Rational power = part.coefficient().over(kernels.get(k).unit());
                    if (!power.isInt() || power.signum() < 0 || power.intValue() > MAX_DEGREE) {
                        return false;
                    }
                    exponents[k] += power.intValue();
                }
            }
            add(exponents, t.coefficient());
        }
        return true;
    }

    private int kernel(Expr base, Expr symbolic) {
        int k = 0;
        while (kernels.get(k).base() != base || kernels.get(k).symbolic() != symbolic) {
            k++;
        }
        return k;
    }

    private void add(int[] exponents, Rational coefficient) {
        Rational sum = terms.getOrDefault(exponents, Rational.ZERO).plus(coefficient);
        if (sum.isZero()) {
            terms.remove(exponents);
        } else {
            terms.put(exponents, sum);
        }
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    boolean isConstant() {
        return terms.isEmpty() || terms.size() == 1 && Arrays.stream(terms.firstKey()).allMatch(e -> e == 0);
    }

    /** {@return the quotient if the division leaves no remainder} */
    Optional<Polynomial> exactQuotient(Polynomial divisor) {
        Polynomial rest = copy();
        Polynomial quotient = new Polynomial(kernels);
        int[] lead = divisor.terms.lastKey();
        Rational leadCoefficient = divisor.terms.lastEntry().getValue();
        for (int step = 0; !rest.isZero(); step++) {
            Operation.tick();
            int[] shift = minus(rest.terms.lastKey(), lead);
            if (step > MAX_STEPS || Arrays.stream(shift).anyMatch(e -> e < 0)) {
                return Optional.empty();
            }
            Rational c = rest.terms.lastEntry().getValue().over(leadCoefficient);
            quotient.add(shift, c);
            rest.subtract(divisor, shift, c);
        }
        return Optional.of(quotient);
    }

    /**
     * {@return the monic greatest common divisor, by Euclid}; empty unless both are polynomials in the same one kernel
     */
    Optional<Polynomial> gcd(Polynomial other) {
        int variable = soleKernel();
        if (variable < 0 || variable != other.soleKernel()) {
            return Optional.empty();
        }
        Polynomial a = this;
        Polynomial b = other;
        for (int step = 0; !b.isZero(); step++) {
            if (step > MAX_DEGREE) {
                return Optional.empty();
            }
            Polynomial r = a.remainder(b, variable);
            a = b;
            b = r.isZero() ? r : r.scaled(r.terms.lastEntry().getValue().reciprocal());
        }
        return Optional.of(a.scaled(a.terms.lastEntry().getValue().reciprocal()));
    }

    /** {@return the index of the only kernel that occurs, or -1} */
    private int soleKernel() {
        int found = -1;
        for (int[] exponents : terms.keySet()) {
            for (int k = 0; k < exponents.length; k++) {
                if (exponents[k] != 0 && found != k) {
                    if (found >= 0) {
                        return -1;
                    }
                    found = k;
                }
            }
        }
        return found;
    }

    private Polynomial remainder(Polynomial divisor, int variable) {
        Polynomial rest = copy();
        int[] lead = divisor.terms.lastKey();
        Rational leadCoefficient = divisor.terms.lastEntry().getValue();
        while (!rest.isZero() && rest.terms.lastKey()[variable] >= lead[variable]) {
            Operation.tick();
            Rational c = rest.terms.lastEntry().getValue().over(leadCoefficient);
            rest.subtract(divisor, minus(rest.terms.lastKey(), lead), c);
        }
        return rest;
    }

    private void subtract(Polynomial p, int[] shift, Rational coefficient) {
        p.terms.forEach((exponents, c) -> {
            int[] sum = new int[shift.length];
            Arrays.setAll(sum, k -> exponents[k] + shift[k]);
            add(sum, c.times(coefficient).negate());
        });
    }

    private Polynomial scaled(Rational by) {
        Polynomial p = new Polynomial(kernels);
        terms.forEach((exponents, c) -> p.terms.put(exponents, c.times(by)));
        return p;
    }

    private Polynomial copy() {
        return scaled(Rational.ONE);
    }

    private static int[] minus(int[] a, int[] b) {
        int[] difference = new int[a.length];
        Arrays.setAll(difference, k -> a[k] - b[k]);
        return difference;
    }

    Expr toExpr() {
        SumBuilder sum = new SumBuilder(terms.size());
        terms.forEach((exponents, c) -> {
            Expr term = Exprs.ONE;
            for (int k = 0; k < exponents.length; k++) {
                Kernel kernel = kernels.get(k);
                Rational power = kernel.unit().times(Rational.of(exponents[k]));
                term = term.times(Exprs.power(kernel.base(), kernel.symbolic().times(Exprs.number(power))));
            }
            sum.add(c, term);
        });
        return sum.build();
    }
}
