package deriv.functions.kernels;

/** Real roots and logarithms that {@link Math} lacks. */
public final class RootsAndLogarithms {

    private static final double ONE_OVER_LN_2 = 1.4426950408889634;
    private static final double ONE_OVER_LN_2_LOW = 2.0355273740931033e-17;

    private RootsAndLogarithms() {}

    /**
     * The real n-th root: for odd whole n of either sign defined for all real x (root(3, -8) = -2), otherwise the power
     * x^(1/n); NaN for n = 0, and at x = 0 for n < 0.
     */
    public static double root(double n, double x) {
        if (n == 0 || n < 0 && x == 0 || x != x) {
            return Double.NaN;
        }
        if (x < 0) {
            return Math.abs(n % 2) == 1 ? -root(n, -x) : Math.pow(x, 1 / n);
        }
        if (n == 2) {
            return Math.sqrt(x);
        }
        if (n == 3) {
            return Math.cbrt(x);
        }
        double r = Math.pow(x, 1 / n);
        double back = Math.pow(r, n);
        // One step of Newton's method undoes the rounding of 1/n.
        return back > 0 && back < Double.POSITIVE_INFINITY && x < Double.POSITIVE_INFINITY
                ? r + r * ((x - back) / back / n) : r;
    }

    /** The logarithm to base 2, exact at powers of 2. */
    public static double log2(double x) {
        if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
            return Math.log(x);
        }
        double scaled = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
        int exponent = Math.getExponent(scaled);
        double m = Math.scalb(scaled, -exponent);
        if (m > 1.4142135623730951) {
            m /= 2;
            exponent++;
        }
        double l = Math.log(m);
        double rest = Math.fma(l, ONE_OVER_LN_2, l * ONE_OVER_LN_2_LOW);
        return (scaled == x ? exponent : exponent - 54) + rest;
    }

    /** 2^x, exact for whole x. */
    public static double exp2(double x) {
        return Math.pow(2, x);
    }

    /** x^y - 1, without cancellation near 1; NaN where x^y has no real value, and for 0^0. */
    public static double powm1(double x, double y) {
        if (x > 0) {
            double t = y * Math.log(x);
            if (Math.abs(t) < 0.5) {
                return Math.expm1(t);
            }
        }
        if (x == 0 ? !(y > 0) : x != x) {
            return Double.NaN;
        }
        return Math.pow(x, y) - 1;
    }
}
