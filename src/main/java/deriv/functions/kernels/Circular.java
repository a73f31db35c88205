package deriv.functions.kernels;

/**
 * Trigonometric functions that {@link Math} lacks, their inverses, and the sine of multiples of pi.
 *
 * <p>The inverses of sec and csc are taken by two-argument arctangents of square roots (the sides of the right
 * triangle): the detour through 1/x loses half of the digits near x = 1.
 */
public final class Circular {

    /** pi - Math.PI. */
    private static final double PI_LOW = 1.2246467991473532e-16;

    private Circular() {}

    /** 1/cos(x). */
    public static double sec(double x) {
        return 1 / Math.cos(x);
    }

    /** 1/sin(x); NaN at 0. */
    public static double csc(double x) {
        return x == 0 ? Double.NaN : 1 / Math.sin(x);
    }

    /** cos(x)/sin(x); NaN at 0. */
    public static double cot(double x) {
        return x == 0 ? Double.NaN : 1 / Math.tan(x);
    }

    /** acos(1/x), |x| >= 1. Range [0, pi] without pi/2. */
    public static double asec(double x) {
        double leg = leg(x);
        return x > 0 ? Math.atan(leg) : Math.atan2(leg, -1);
    }

    /** asin(1/x), |x| >= 1. Range [-pi/2, pi/2] without 0. */
    public static double acsc(double x) {
        return Math.copySign(Math.atan2(1, leg(x)), x);
    }

    /** atan(1/x); NaN at 0, where it jumps. Range (-pi/2, pi/2) without 0. */
    public static double acot(double x) {
        return x == 0 ? Double.NaN : Math.atan(1 / x);
    }

    /** The angle of the point (x, y), in (-pi, pi]; NaN at the origin; zeros have no sign. */
    public static double atan2(double y, double x) {
        return x == 0 && y == 0 ? Double.NaN : Math.atan2(y + 0.0, x);
    }

    /** sqrt(x^2 - 1) without overflow or cancellation; NaN for |x| < 1. */
    private static double leg(double x) {
        double a = Math.abs(x);
        return Math.sqrt(a - 1) * Math.sqrt(a + 1);
    }

    /** sin(x)/x, continued by 1 at 0. */
    public static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(x) / x;
    }

    /**
     * The functions s(n, x) = (-1/x d/dx)^n sinc(x), entire and even: s(0, x) = sinc(x) and d/dx s(n, x) = -x s(n + 1,
     * x). They are the spherical Bessel functions j(n, x)/x^n (NIST DLMF 10.49, 10.51.3), here as what is left of the
     * derivatives of sinc once the cancelling terms are gone. Power series (DLMF 10.53.1) for small x, else the
     * recurrence 10.51.1 upwards.
     */
    public static double sincDescendant(double n, double x) {
        if (!(n >= 0) || n != Math.rint(n) || n > 100 || x != x) {
            return Double.NaN;
        }
        double z = x * x;
        if (z > Math.max(9, n * n)) {
            double below = Math.cos(x) / z;
            double here = Math.sin(x) / x;
            // s(-1, x) = cos(x), scaled by 1/z like every later step
            for (double k = 1; k <= n; k++) {
                double above = ((2 * k - 1) * here) / z - below;
                below = here / z;
                here = above;
            }
            return here;
        }
        double first = 1;
        for (double k = 1; k <= n; k++) {
            first /= 2 * k + 1;
        }
        double sum = 0;
        double term = 1;
        for (double k = 1; Math.abs(term) > 1e-18; k++) {
            sum += term;
            term *= -z / (2 * k * (2 * n + 2 * k + 1));
        }
        return first * sum;
    }

    /** sin(pi x), exact at whole and half numbers. */
    public static double sinPi(double x) {
        double r = x - 2 * Math.rint(x / 2);
        double a = Math.abs(r);
        double folded = a > 0.5 ? 1 - a : a;
        double y = folded > 0.25 ? Math.cos(timesPi(0.5 - folded)) : Math.sin(timesPi(folded));
        return Math.copySign(y, r);
    }

    /** cos(pi x)/sin(pi x), exact at half numbers; NaN at whole numbers. */
    public static double cotPi(double x) {
        double r = x - Math.rint(x);
        double a = Math.abs(r);
        if (a == 0) {
            return Double.NaN;
        }
        return Math.copySign(a > 0.25 ? Math.tan(timesPi(0.5 - a)) : 1 / Math.tan(timesPi(a)), r);
    }

    private static double timesPi(double x) {
        return Math.fma(x, Math.PI, x * PI_LOW);
    }
}
