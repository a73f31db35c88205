package deriv.normal;

import deriv.core.Rational;
import java.util.Arrays;

/**
 * {@code content · Π base^exponent} over the numbered bases of {@link Bases}. Immutable.
 *
 * @param bases     ascending; not to be changed
 * @param exponents one for each base, not 0; not to be changed
 */
record PowerProduct(Rational content, int[] bases, int[] exponents) {
    private static final int[] NONE = {};

    static final PowerProduct ZERO = number(Rational.ZERO);
    static final PowerProduct ONE = number(Rational.ONE);

    static PowerProduct number(Rational value) {
        return new PowerProduct(value, NONE, NONE);
    }

    static PowerProduct power(int base, int exponent) {
        return exponent == 0 ? ONE : new PowerProduct(Rational.ONE, new int[] {base}, new int[] {exponent});
    }

    boolean isZero() {
        return content.isZero();
    }

    boolean isNumber() {
        return bases.length == 0;
    }

    int exponentOf(int base) {
        int i = Arrays.binarySearch(bases, base);
        return i < 0 ? 0 : exponents[i];
    }

    PowerProduct scaled(Rational by) {
        return by.isZero() ? ZERO : new PowerProduct(content.times(by), bases, exponents);
    }

    /** {@return the product; equal bases meet, whatever else they have in common} */
    PowerProduct times(PowerProduct o) {
        if (isZero() || o.isZero()) {
            return ZERO;
        }
        int[] b = new int[bases.length + o.bases.length];
        int[] e = new int[b.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < bases.length || j < o.bases.length) {
            boolean left = j == o.bases.length || i < bases.length && bases[i] <= o.bases[j];
            boolean right = i == bases.length || j < o.bases.length && o.bases[j] <= bases[i];
            int exponent = Math.addExact(left ? exponents[i] : 0, right ? o.exponents[j] : 0);
            b[n] = left ? bases[i] : o.bases[j];
            e[n] = exponent;
            n += exponent == 0 ? 0 : 1;
            i += left ? 1 : 0;
            j += right ? 1 : 0;
        }
        return new PowerProduct(content.times(o.content), Arrays.copyOf(b, n), Arrays.copyOf(e, n));
    }

    /**
     * {@return this to an integer power}
     *
     * @throws GivenUp if the exponents leave the range
     */
    PowerProduct pow(int n) {
        if (n == 0) {
            return ONE;
        }
        if (isZero() && n < 0) {
            throw new GivenUp();
        }
        int[] e = new int[exponents.length];
        for (int i = 0; i < e.length; i++) {
            e[i] = GivenUp.unlessInt((long) exponents[i] * n);
        }
        GivenUp.unlessShort(content.bitLength() * Math.abs((long) n));
        return new PowerProduct(content.pow(n), bases, e);
    }
}
