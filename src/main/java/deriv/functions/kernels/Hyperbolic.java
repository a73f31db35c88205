package deriv.functions.kernels;

/**
 * Hyperbolic functions that {@link Math} lacks, and the inverses of all six.
 *
 * <p>Sources: W. Kahan, Branch cuts for complex elementary functions (1987), for the forms in log1p; NIST DLMF 4.37.
 */
public final class Hyperbolic {

    private static final double LN_2 = 0.6931471805599453;
    private static final double LARGE = 0x1p28;
    /**
     * Beyond this, cosh and sinh are exp(|x|)/2 to the last bit, and their reciprocals must not pass through infinity.
     */
    private static final double FAR = 700;

    private Hyperbolic() {}

    /** 1/cosh(x). Range (0, 1]. */
    public static double sech(double x) {
        double a = Math.abs(x);
        return a > FAR ? 2 * Math.exp(-a) : 1 / Math.cosh(x);
    }

    /** 1/sinh(x); NaN at 0. */
    public static double csch(double x) {
        double a = Math.abs(x);
        if (a == 0) {
            return Double.NaN;
        }
        return a > FAR ? Math.copySign(2 * Math.exp(-a), x) : 1 / Math.sinh(x);
    }

    /** 1/tanh(x); NaN at 0. */
    public static double coth(double x) {
        return x == 0 ? Double.NaN : 1 / Math.tanh(x);
    }

    /** The inverse of sinh. */
    public static double asinh(double x) {
        double a = Math.abs(x);
        double y;
        if (a > LARGE) {
            y = Math.log(a) + LN_2;
        } else if (a > 2) {
            y = Math.log(2 * a + 1 / (Math.sqrt(a * a + 1) + a));
        } else {
            double s = a * a;
            y = Math.log1p(a + s / (1 + Math.sqrt(1 + s)));
        }
        return Math.copySign(y, x);
    }

    /** The inverse of cosh on [0, infinity); NaN for x < 1. */
    public static double acosh(double x) {
        if (x > LARGE) {
            return Math.log(x) + LN_2;
        }
        return x > 2 ? Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1))) : acoshOnePlus(x - 1);
    }

    /** The inverse of tanh; NaN outside (-1, 1). */
    public static double atanh(double x) {
        double a = Math.abs(x);
        if (!(a < 1)) {
            return Double.NaN;
        }
        double y = a < 0.5 ? Math.log1p(2 * a + 2 * a * a / (1 - a)) : Math.log1p(2 * a / (1 - a));
        return Math.copySign(0.5 * y, x);
    }

    /** The inverse of sech on [0, infinity): acosh(1/x), 0 < x <= 1. */
    public static double asech(double x) {
        if (!(x > 0 && x <= 1)) {
            return Double.NaN;
        }
        return x < 1 / LARGE ? LN_2 - Math.log(x) : acoshOnePlus((1 - x) / x);
    }

    /** The inverse of csch: asinh(1/x), x not 0. */
    public static double acsch(double x) {
        double a = Math.abs(x);
        if (a == 0) {
            return Double.NaN;
        }
        return a < 1 / LARGE ? Math.copySign(LN_2 - Math.log(a), x) : asinh(1 / x);
    }

    /** The inverse of coth: atanh(1/x), |x| > 1. */
    public static double acoth(double x) {
        double a = Math.abs(x);
        return a > 1 ? Math.copySign(0.5 * Math.log1p(2 / (a - 1)), x) : Double.NaN;
    }

    /** acosh(1 + t), t >= 0: no rounding of 1 + t near t = 0. */
    private static double acoshOnePlus(double t) {
        return Math.log1p(t + Math.sqrt(t) * Math.sqrt(t + 2));
    }
}
