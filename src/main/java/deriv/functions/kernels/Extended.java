package deriv.functions.kernels;

/**
 * Elementary functions with the precision of {@link DoubleDouble}: for exponents and phases of special functions, whose
 * absolute error becomes the relative error of the value.
 */
final class Extended {

    static final DoubleDouble PI = new DoubleDouble(3.141592653589793, 1.2246467991473532e-16);

    private Extended() {}

    /** The square root of a positive number: one Newton step from the root in double. */
    static DoubleDouble sqrt(DoubleDouble x) {
        double root = Math.sqrt(x.high);
        if (root == 0) {
            return DoubleDouble.ZERO;
        }
        DoubleDouble rest = x.plus(DoubleDouble.product(root, root).times(-1));
        return DoubleDouble.sum(root, rest.high / (2 * root));
    }

    /** The logarithm of a positive number. */
    static DoubleDouble log(DoubleDouble x) {
        double ratio = x.low / x.high;
        return DoubleDouble.log(x.high).plus(DoubleDouble.sum(ratio, -ratio * ratio / 2));
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
