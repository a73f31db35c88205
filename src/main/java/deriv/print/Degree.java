package deriv.print;

import deriv.core.Rational;

/**
 * Polynomial degrees, for ordering alone: whole numbers of the unit {@value #UNIT}, in which halves, thirds, … up to
 * fourteenths are exact, and which stop growing where no reader counts any more.
 */
final class Degree {
    static final long UNIT = 720_720;
    static final long ZERO = 0;
    private static final long MOST = 1L << 52;

    private Degree() {
    }

    static long plus(long a, long b) {
        return clamp(a + b);
    }

    static long times(long degree, Rational exponent) {
        if (exponent.isOne()) {
            return degree;
        }
        if (degree == 0) {
            return 0;
        }
        // A product above 2^62 has a quotient that is clamped, unless the exponent is a fraction of huge parts.
        double exact = exponent.isInt() ? (double) degree * exponent.intValue() : degree * exponent.doubleValue();
        return Math.abs(exact) >= MOST ? clamp(exact > 0 ? MOST : -MOST) : Math.round(exact);
    }

    private static long clamp(long degree) {
        return Math.clamp(degree, -MOST, MOST);
    }
}
