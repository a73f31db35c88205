package deriv.normal;

import deriv.algebra.Monomial;
import deriv.algebra.Polynomial;
import deriv.core.Operation;
import deriv.normal.Relations.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Arithmetic on fractions in factored form: products are never multiplied out, sums are brought over the least common
 * denominator and cancelled against its factors one by one. Confined to one thread.
 */
final class Fractions {
    /** Products that may have more terms are not multiplied out. */
    private static final int MAX_TERMS = 20_000;

    /** Products whose coefficients may have more bits are not multiplied out. */
    private static final long MAX_BITS = 16_384;

    private final Bases bases;
    private final Relations relations;
    private final Conjugates conjugates;

    Fractions(int variables) {
        this.bases = new Bases(variables);
        this.relations = new Relations();
        this.conjugates = new Conjugates(this);
    }

    Bases bases() {
        return bases;
    }

    Relations relations() {
        return relations;
    }

    /** {@return the value of a variable to an integer power} */
    PowerProduct variable(int index, int exponent) {
        return reduced(PowerProduct.power(index, exponent));
    }

    PowerProduct of(Polynomial p) {
        return bases.of(relations.reduced(p));
    }

    // --- products ---

    PowerProduct times(PowerProduct a, PowerProduct b) {
        GivenUp.unlessShort(a.content().bitLength() + b.content().bitLength());
        return cancelled(reduced(bases.settled(a).times(bases.settled(b))));
    }

    PowerProduct product(List<PowerProduct> factors) {
        PowerProduct product = PowerProduct.ONE;
        for (PowerProduct f : factors) {
            product = times(product, f);
        }
        return product;
    }

    PowerProduct pow(PowerProduct a, int exponent) {
        return reduced(bases.settled(a).pow(exponent));
    }

    /** Powers of variables above the order of their relation. */
    private PowerProduct reduced(PowerProduct p) {
        PowerProduct result = p;
        for (boolean again = !relations.isEmpty(); again;) {
            again = false;
            for (int base : result.bases()) {
                Relation r = bases.isVariable(base) ? relations.of(base) : null;
                int exponent = result.exponentOf(base);
                if (r != null && (exponent < 0 || exponent >= r.power())) {
                    int times = Math.floorDiv(exponent, r.power());
                    result = result.times(PowerProduct.power(base, -times * r.power()));
                    result = bases.settled(result).times(bases.settled(r.value()).pow(times));
                    again = true;
                    break;
                }
            }
        }
        return result == p ? p : cancelled(result);
    }

    /** Splits bases above and below the bar until none have a common divisor. */
    private PowerProduct cancelled(PowerProduct p) {
        PowerProduct result = p;
        while (!cancelOnce(result)) {
            result = bases.settled(result);
        }
        return result;
    }

    private boolean cancelOnce(PowerProduct p) {
        for (int i = 0; i < p.bases().length; i++) {
            for (int j = i + 1; j < p.bases().length; j++) {
                if (p.exponents()[i] > 0 != p.exponents()[j] > 0 && !bases.separate(p.bases()[i], p.bases()[j])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@return the product with conjugate factors multiplied, and roots below the bar gone where that cancels} */
    PowerProduct withNorms(PowerProduct p) {
        return relations.isEmpty() ? p : conjugates.multiplied(p);
    }

    /** {@return the product with no square root in a sum below the bar} */
    PowerProduct rationalized(PowerProduct p) {
        return relations.isEmpty() ? p : conjugates.rationalized(p);
    }

    // --- sums ---

    PowerProduct plus(List<PowerProduct> operands) {
        List<PowerProduct> terms = withoutCommonDivisorsBelow(operands);
        if (terms.size() < 2) {
            return terms.isEmpty() ? PowerProduct.ZERO : terms.getFirst();
        }
        PowerProduct common = common(terms);
        PowerProduct numerator = of(sumOfCofactors(terms, common));
        if (numerator.isZero()) {
            return PowerProduct.ZERO;
        }
        declareCoprime(numerator, terms, common);
        return times(numerator, common);
    }

    /** Terms that are not 0, with denominators over bases that have no common divisor. */
    private List<PowerProduct> withoutCommonDivisorsBelow(List<PowerProduct> operands) {
        List<PowerProduct> terms = new ArrayList<>(operands.size());
        for (PowerProduct p : operands) {
            if (!p.isZero()) {
                terms.add(bases.settled(p));
            }
        }
        while (!separated(terms)) {
            terms.replaceAll(bases::settled);
        }
        return terms;
    }

    private boolean separated(List<PowerProduct> terms) {
        List<Integer> below = new ArrayList<>(basesBelow(terms));
        for (int i = 0; i < below.size(); i++) {
            for (int j = i + 1; j < below.size(); j++) {
                if (!bases.separate(below.get(i), below.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private TreeSet<Integer> basesBelow(List<PowerProduct> terms) {
        TreeSet<Integer> below = new TreeSet<>();
        for (PowerProduct p : terms) {
            for (int i = 0; i < p.bases().length; i++) {
                if (p.exponents()[i] < 0 && !bases.isVariable(p.bases()[i])) {
                    below.add(p.bases()[i]);
                }
            }
        }
        return below;
    }

    /** The powers that divide every term: the least exponent of each base, 0 where it does not occur. */
    private static PowerProduct common(List<PowerProduct> terms) {
        TreeSet<Integer> candidates = new TreeSet<>();
        for (int base : terms.getFirst().bases()) {
            candidates.add(base);
        }
        for (PowerProduct p : terms) {
            for (int i = 0; i < p.bases().length; i++) {
                if (p.exponents()[i] < 0) {
                    candidates.add(p.bases()[i]);
                }
            }
        }
        PowerProduct common = PowerProduct.ONE;
        for (int base : candidates) {
            common = common.times(PowerProduct.power(base, least(base, terms)));
        }
        return common;
    }

    private static int least(int base, List<PowerProduct> terms) {
        int least = Integer.MAX_VALUE;
        for (PowerProduct p : terms) {
            least = Math.min(least, p.exponentOf(base));
        }
        return least;
    }

    private Polynomial sumOfCofactors(List<PowerProduct> terms, PowerProduct common) {
        PowerProduct inverse = common.pow(-1);
        List<Monomial> monomials = new ArrayList<>();
        Polynomial sum = Polynomial.zero(bases.variables());
        for (PowerProduct p : terms) {
            Operation.tick();
            PowerProduct cofactor = p.times(inverse);
            if (isMonomial(cofactor)) {
                monomials.add(monomial(cofactor));
            } else {
                sum = sum.plus(expanded(cofactor));
            }
        }
        return sum.plus(Polynomial.of(bases.variables(), monomials));
    }

    /**
     * A base that one term alone has to the least power does not divide the sum: it divides all other cofactors, and
     * that of the term not at all.
     */
    private void declareCoprime(PowerProduct numerator, List<PowerProduct> terms, PowerProduct common) {
        for (int i = 0; i < common.bases().length; i++) {
            int base = common.bases()[i];
            int least = common.exponents()[i];
            if (least < 0 && terms.stream().filter(t -> t.exponentOf(base) == least).count() == 1) {
                for (int above : numerator.bases()) {
                    bases.declareCoprime(above, base);
                }
            }
        }
    }

    // --- polynomials ---

    private boolean isMonomial(PowerProduct p) {
        for (int base : p.bases()) {
            if (!bases.isVariable(base)) {
                return false;
            }
        }
        return true;
    }

    private Monomial monomial(PowerProduct p) {
        int[] exponents = new int[bases.variables()];
        for (int i = 0; i < p.bases().length; i++) {
            if (bases.isVariable(p.bases()[i])) {
                exponents[p.bases()[i]] = p.exponents()[i];
            }
        }
        return new Monomial(exponents, p.content());
    }

    /** {@return the product multiplied out and reduced; no exponent may be negative} */
    Polynomial expanded(PowerProduct p) {
        Polynomial product = Polynomial.of(bases.variables(), List.of(monomial(p)));
        unlessLong(p);
        for (int i = 0; i < p.bases().length; i++) {
            if (!bases.isVariable(p.bases()[i])) {
                product = product.times(bases.polynomial(p.bases()[i]).pow(p.exponents()[i]));
            }
        }
        return relations.reduced(product);
    }

    /** Gives up on products that would have too many terms or digits, before any is made. */
    private void unlessLong(PowerProduct p) {
        double terms = 1;
        long bits = 0;
        int[] degrees = new int[bases.variables()];
        for (int i = 0; i < p.bases().length; i++) {
            if (!bases.isVariable(p.bases()[i])) {
                Polynomial base = bases.polynomial(p.bases()[i]);
                bits += bases.bits(p.bases()[i]) * p.exponents()[i];
                terms *= termsOfPower(base.size(), p.exponents()[i]);
                for (int k = 0; k < degrees.length; k++) {
                    degrees[k] = GivenUp.unlessInt(degrees[k] + (long) base.degree(k) * p.exponents()[i]);
                }
            }
        }
        if (bits > MAX_BITS) {
            throw new GivenUp();
        }
        double dense = 1;
        for (int degree : degrees) {
            dense *= degree + 1;
        }
        if (Math.min(terms, dense) > MAX_TERMS) {
            throw new GivenUp();
        }
    }

    /** Of a power of a sum of so many terms: the binomial coefficient {@code (n + terms - 1) over n}. */
    private static double termsOfPower(int terms, int n) {
        double count = 1;
        for (int k = 1; k < terms && count <= MAX_TERMS; k++) {
            count = count * (n + k) / k;
        }
        return count;
    }

    /** {@return the part of the product above the bar, or, inverted, below it} */
    PowerProduct part(PowerProduct p, boolean above) {
        PowerProduct part = PowerProduct.ONE;
        for (int i = 0; i < p.bases().length; i++) {
            if (p.exponents()[i] > 0 == above) {
                part = part.times(PowerProduct.power(p.bases()[i], Math.abs(p.exponents()[i])));
            }
        }
        return part;
    }

}
