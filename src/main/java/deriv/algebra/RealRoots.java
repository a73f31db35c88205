package deriv.algebra;

import deriv.core.LimitException;
import deriv.core.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The real roots of polynomials in one variable over the rational numbers, exactly. Roots are those of the irreducible
 * factors: rational numbers are seen as such, and the others are isolated by rational intervals.
 */
public final class RealRoots {
    private RealRoots() {}

    /**
     * {@return the different real roots in rising order, each with its multiplicity; their intervals do not meet, but for
     * an end that is neither root}
     *
     * @param p        not 0
     * @param variable the only one that occurs in it
     * @throws IllegalArgumentException if p is 0 or has another variable
     * @throws LimitException           if its degree is above 65,536
     */
    public static List<RealRoot> of(Polynomial p, int variable) {
        if (p.isZero()) {
            throw new IllegalArgumentException("every number is a root of 0");
        }
        checkOnly(p, variable);
        if (p.degree(variable) > Dense.MAX_DEGREE) {
            throw new LimitException(LimitException.NUMBER_SIZE, "roots of a polynomial of degree " + p.degree(variable)
                    + " are needed");
        }
        List<RealRoot> roots = new ArrayList<>();
        for (Factorization.Power factor : p.factored().powers()) {
            BigInteger[] f = Dense.of(factor.base().primitivePart(), variable);
            if (f.length == 2) {
                roots.add(RealRoot.rational(f, factor.exponent()));
            } else {
                for (Descartes.Interval interval : Descartes.isolate(f)) {
                    roots.add(RealRoot.between(f, factor.exponent(), interval));
                }
            }
        }
        Collections.sort(roots);
        for (int i = 1; i < roots.size(); i++) {
            separate(roots, i);
        }
        return roots;
    }

    static void checkOnly(Polynomial p, int variable) {
        for (int v = 0; v < p.variables(); v++) {
            if (v != variable && p.degree(v) > 0) {
                throw new IllegalArgumentException("the polynomial has more than one variable");
            }
        }
    }

    private static void separate(List<RealRoot> roots, int i) {
        while (!isBefore(roots.get(i - 1), roots.get(i))) {
            roots.set(i - 1, roots.get(i - 1).halved());
            roots.set(i, roots.get(i).halved());
        }
    }

    private static boolean isBefore(RealRoot a, RealRoot b) {
        int c = a.high().compareTo(b.low());
        return c < 0 || c == 0 && !a.isRational() && !b.isRational();
    }

    /**
     * {@return a rational number strictly between two roots, an integer if the intervals leave room for one}
     *
     * @param a less than b
     */
    public static Rational between(RealRoot a, RealRoot b) {
        RealRoot low = a;
        RealRoot high = b;
        while (!isBefore(low, high)) {
            low = low.halved();
            high = high.halved();
        }
        if (low.high().equals(high.low())) {
            return low.high();
        }
        Rational integer = Rational.of(low.high().floor()).plus(Rational.ONE);
        return integer.compareTo(high.low()) < 0 ? integer : low.high().plus(high.low()).times(Rational.HALF);
    }
}
