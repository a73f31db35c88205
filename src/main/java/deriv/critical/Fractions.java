package deriv.critical;

import deriv.core.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Fractions with small denominators (continued fractions; Hardy and Wright, An Introduction to the Theory of Numbers, 10). */
final class Fractions {
    /** The fractions from which one is chosen get at most so long. */
    private static final int MOST_STEPS = 400;

    private Fractions() {}

    /**
     * {@return the number with the smallest denominator strictly between two others}: 0 if it lies there
     *
     * @param low less than {@code high}
     */
    static Rational simplest(Rational low, Rational high) {
        if (low.signum() < 0 && high.signum() > 0) {
            return Rational.ZERO;
        }
        return high.signum() <= 0 ? positive(high.negate(), low.negate()).negate() : positive(low, high);
    }

    /** The common beginning of both continued fractions, then the least whole number that fits. */
    private static Rational positive(Rational low, Rational high) {
        List<BigInteger> quotients = new ArrayList<>();
        Rational a = low;
        Rational b = high;
        boolean unbounded = false;
        for (int i = 0; i < MOST_STEPS; i++) {
            BigInteger whole = a.floor();
            Rational next = Rational.of(whole.add(BigInteger.ONE));
            if (unbounded || next.compareTo(b) < 0) {
                return value(quotients, next);
            }
            quotients.add(whole);
            Rational w = Rational.of(whole);
            Rational restOfLow = a.minus(w);
            Rational restOfHigh = b.minus(w);
            unbounded = restOfLow.isZero();
            a = restOfHigh.reciprocal();
            b = unbounded ? a : restOfLow.reciprocal();
        }
        return low.plus(high).times(Rational.HALF);
    }

    private static Rational value(List<BigInteger> quotients, Rational last) {
        Rational value = last;
        for (BigInteger q : quotients.reversed()) {
            value = value.reciprocal().plus(Rational.of(q));
        }
        return value;
    }
}
