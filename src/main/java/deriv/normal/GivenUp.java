package deriv.normal;

import deriv.core.Rational;

/** Thrown where a normal form would need numbers or exponents beyond what is worth trying; never leaves the package. */
final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Coefficients with more bits are not worth it: nobody reads them, and every step with them is slow. */
    private static final long MAX_BITS = 4096;

    private static final int MAX_EXPONENT = 1 << 24;

    GivenUp() {
        super("beyond what is tried", null, false, false);
    }

    static int unlessInt(long exponent) {
        if (Math.abs(exponent) > MAX_EXPONENT) {
            throw new GivenUp();
        }
        return (int) exponent;
    }

    static int unlessInt(Rational exponent) {
        if (!exponent.isInt()) {
            throw new GivenUp();
        }
        return unlessInt(exponent.intValue());
    }

    static void unlessShort(long bits) {
        if (bits > MAX_BITS) {
            throw new GivenUp();
        }
    }

    static Rational unlessLong(Rational value) {
        unlessShort(value.bitLength());
        return value;
    }
}
