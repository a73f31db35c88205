package deriv.normal;

import deriv.algebra.Monomial;
import deriv.algebra.Polynomial;
import deriv.core.Operation;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The polynomials whose powers make fractions, numbered: first the variables, then what sums brought. All are primitive
 * with a positive leading coefficient, and without a variable as a factor unless they are one.
 *
 * <p>Bases that have a common divisor are split when they meet, everywhere at once; so numerators and denominators
 * are never multiplied out to be cancelled (factor refinement). Confined to one thread.
 */
final class Bases {
    private final int variables;
    private final List<Polynomial> polynomials = new ArrayList<>();
    /** What a base has been found to be a product of; null as long as it stands for itself. */
    private final List<PowerProduct> splits = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>();
    private final Map<Polynomial, Integer> numbers = new HashMap<>();
    private final Set<Long> coprime = new HashSet<>();

    Bases(int variables) {
        this.variables = variables;
        for (int i = 0; i < variables; i++) {
            add(Polynomial.variable(variables, i));
        }
    }

    int variables() {
        return variables;
    }

    /** {@return whether the base is a single variable, which then has the same number} */
    boolean isVariable(int base) {
        return base < variables;
    }

    Polynomial polynomial(int base) {
        return polynomials.get(base);
    }

    /** {@return the bits of the longest coefficient} */
    long bits(int base) {
        return sizes.get(base);
    }

    private int add(Polynomial p) {
        polynomials.add(p);
        splits.add(null);
        sizes.add(p.terms().stream().mapToLong(t -> t.coefficient().bitLength()).max().orElse(0));
        numbers.put(p, polynomials.size() - 1);
        return polynomials.size() - 1;
    }

    /** {@return the polynomial as number, powers of variables, and one base} */
    PowerProduct of(Polynomial p) {
        if (p.isZero()) {
            return PowerProduct.ZERO;
        }
        List<Monomial> terms = p.terms();
        Rational content = Rational.ZERO;
        int[] common = terms.getFirst().exponents().clone();
        for (Monomial t : terms) {
            content = content.gcd(t.coefficient());
            for (int k = 0; k < variables; k++) {
                common[k] = Math.min(common[k], t.exponents()[k]);
            }
        }
        if (p.leadingCoefficient().signum() < 0) {
            content = content.negate();
        }
        GivenUp.unlessLong(content);
        PowerProduct product = ofMonomial(common).scaled(content);
        if (terms.size() == 1) {
            return product;
        }
        Polynomial rest = divided(terms, common, content);
        Integer known = numbers.get(rest);
        return product.times(settled(PowerProduct.power(known == null ? add(rest) : known, 1)));
    }

    PowerProduct ofMonomial(int[] exponents) {
        int[] bases = new int[exponents.length];
        int[] powers = new int[exponents.length];
        int n = 0;
        for (int k = 0; k < exponents.length; k++) {
            if (exponents[k] != 0) {
                bases[n] = k;
                powers[n++] = exponents[k];
            }
        }
        return new PowerProduct(Rational.ONE, Arrays.copyOf(bases, n), Arrays.copyOf(powers, n));
    }

    private Polynomial divided(List<Monomial> terms, int[] common, Rational content) {
        Rational inverse = content.reciprocal();
        List<Monomial> rest = new ArrayList<>(terms.size());
        for (Monomial t : terms) {
            int[] exponents = t.exponents().clone();
            for (int k = 0; k < variables; k++) {
                exponents[k] -= common[k];
            }
            rest.add(new Monomial(exponents, GivenUp.unlessLong(t.coefficient().times(inverse))));
        }
        return Polynomial.of(variables, rest);
    }

    /** {@return the same product over bases that stand for themselves} */
    PowerProduct settled(PowerProduct p) {
        PowerProduct result = p;
        for (boolean again = true; again;) {
            again = false;
            for (int base : result.bases()) {
                PowerProduct split = splits.get(base);
                if (split != null) {
                    int exponent = result.exponentOf(base);
                    result = result.times(PowerProduct.power(base, -exponent)).times(split.pow(exponent));
                    again = true;
                    break;
                }
            }
        }
        return result;
    }

    /** {@return whether the two have no common divisor; if they have one, both are split} */
    boolean separate(int a, int b) {
        if (a == b || isVariable(a) || isVariable(b)) {
            return true;
        }
        long pair = (long) Math.min(a, b) << 32 | Math.max(a, b);
        if (coprime.contains(pair)) {
            return true;
        }
        Operation.tick();
        Polynomial p = polynomials.get(a);
        Polynomial q = polynomials.get(b);
        Polynomial common = haveCommonVariable(p, q) ? p.gcd(q) : Polynomial.constant(variables, Rational.ONE);
        if (common.isConstant()) {
            coprime.add(pair);
            return true;
        }
        split(a, common);
        split(b, common);
        return false;
    }

    /** Takes for granted that the two have no common divisor. */
    void declareCoprime(int a, int b) {
        coprime.add((long) Math.min(a, b) << 32 | Math.max(a, b));
    }

    private void split(int base, Polynomial divisor) {
        Polynomial quotient = polynomials.get(base).quotient(divisor).orElseThrow();
        if (!quotient.isConstant()) {
            splits.set(base, of(quotient).times(of(divisor)));
        }
    }

    private boolean haveCommonVariable(Polynomial p, Polynomial q) {
        for (int k = 0; k < variables; k++) {
            if (p.degree(k) > 0 && q.degree(k) > 0) {
                return true;
            }
        }
        return false;
    }
}
