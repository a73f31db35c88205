package deriv.functions.kernels;

/**
 * Elementary functions with the precision of {@link DoubleDouble}: for exponents and phases of special functions, whose
 * absolute error becomes the relative error of the value.
 */
final class Extended {

    static final DoubleDouble PI = new DoubleDouble(3.141592653589793, 1.2246467991473532e-16);
    private static final DoubleDouble LOG_TWO = new DoubleDouble(0.6931471805599453, 2.3190468138462996e-17);
    private static final DoubleDouble ZERO = new DoubleDouble(0, 0);

    /** The series for the logarithm is summed to the power 2 * 22 + 1 of at most 0.172. */
    private static final int TERMS_OF_LOGARITHM = 22;

    private Extended() {}

    static DoubleDouble of(double x) {
        return new DoubleDouble(x, 0);
    }

    /** The exact product of two doubles, unless it leaves the range. */
    static DoubleDouble product(double a, double b) {
        double p = a * b;
        return new DoubleDouble(p, Math.fma(a, b, -p));
    }

    /** The square root of a positive number: one Newton step from the root in double. */
    static DoubleDouble sqrt(DoubleDouble x) {
        double root = Math.sqrt(x.high);
        if (root == 0) {
            return ZERO;
        }
        DoubleDouble rest = x.plus(product(root, root).times(-1));
        return DoubleDouble.sum(root, rest.high / (2 * root));
    }

    /** The logarithm of a positive normal number, NIST DLMF 4.6.4. */
    static DoubleDouble log(DoubleDouble x) {
        int exponent = Math.getExponent(x.high);
        double scale = Math.scalb(1.0, -exponent);
        if (x.high * scale > 1.4) {
            exponent++;
            scale /= 2;
        }
        DoubleDouble m = x.times(scale);
        DoubleDouble z = m.plus(of(-1)).over(m.plus(DoubleDouble.ONE));
        DoubleDouble square = z.times(z);
        DoubleDouble sum = ZERO;
        for (int k = TERMS_OF_LOGARITHM; k >= 0; k--) {
            sum = sum.times(square).plus(DoubleDouble.ONE.over(of(2 * k + 1)));
        }
        return sum.times(z).times(2).plus(LOG_TWO.times(exponent));
    }

    /** {@code factor * exp(x)}, which may be finite where exp(x) is not. */
    static double exp(DoubleDouble x, double factor) {
        double low = 1 + x.low;
        if (Math.abs(x.high) < 700) {
            return factor * Math.exp(x.high) * low;
        }
        double half = Math.exp(x.high / 2);
        return factor * half * low * half;
    }

    /** base^exponent for a positive base near which a power is sensitive. */
    static double pow(DoubleDouble base, double exponent) {
        double main = Math.pow(base.high, exponent);
        return main == 0 || main > Double.MAX_VALUE ? main : main * Math.exp(exponent * (base.low / base.high));
    }
}
