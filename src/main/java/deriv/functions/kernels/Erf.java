package deriv.functions.kernels;

/**
 * The error function and its relatives.
 *
 * <p>Polynomials: own fits, {@code fit.py}. The variable for {@link #erfcx} is that of M. M. Shepherd and J. G.
 * Laframboise, Chebyshev approximation of (1+2x)exp(x^2)erfc x in 0 <= x < infinity, Math. Comp. 36 (1981). Squares in
 * exponents are split exactly, so the tails keep their last digits.
 */
public final class Erf {

    private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;
    private static final double SQRT_PI = 1.772453850905516;

    /** (1 + 2x) erfcx(x) in powers of t = (x - 3)/(x + 3), x >= 0. */
    private static final double[] ERFCX = {
        1.2530080582697296, -0.13562110612458117, -0.0475622943534492, 0.1296451587027594, -0.11927366341538638,
        0.0683080273440099, -0.02377051491717134, 0.0025293918156939696, 0.0018886903449991718,
        -0.0007798322696543306, -0.00010515971958448065, 0.0001250993424583729, 4.949196649968345e-06,
        -2.0100542268525612e-05, -7.308281468783614e-07, 3.472370944977168e-06, 3.5576086684080595e-07,
        -6.166011460398726e-07, -1.4047654315428462e-07, 1.0183620603842736e-07, 4.1064013667940355e-08,
        -1.3312919661038687e-08, -8.217595058711455e-09, 9.862533510345587e-10, 8.393734858690877e-10
    };

    /** erf(x)/x - 1 in powers of x^2, |x| <= 1. */
    private static final double[] ERF_NEAR_0 = {
        0.1283791670955126, -0.3761263890318375, 0.11283791670954882, -0.026866170645077334,
        0.005223977624823223, -0.0008548326981129666, 0.00012055331122299266, -1.4925595519506043e-05,
        1.6461004480962034e-06, -1.6350354461959655e-07, 1.4660051998394848e-08, -1.1373902296430911e-09,
        5.958930743134941e-11
    };

    private Erf() {}

    /** The error function, 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x. Range [-1, 1]. */
    public static double erf(double x) {
        double a = Math.abs(x);
        if (a <= 1) {
            return x + x * Horner.at(ERF_NEAR_0, x * x);
        }
        return Math.copySign(a > 6 ? 1 : 1 - erfc(a), x);
    }

    /** The complement 1 - erf(x), without cancellation for large x. Range [0, 2]. */
    public static double erfc(double x) {
        if (x < 0.5) {
            return x < -1 ? 2 - erfc(-x) : 1 - erf(x);
        }
        return Gaussian.expMinusSquare(x) * erfcx(x);
    }

    /** The scaled complement exp(x^2) erfc(x): falls like 1/(x sqrt(pi)), overflows below -26.6. */
    public static double erfcx(double x) {
        if (x < 0) {
            return x < -27 ? Double.POSITIVE_INFINITY : 2 * Gaussian.expSquare(x) - erfcx(-x);
        }
        if (x > 1e8) {
            return 1 / (SQRT_PI * x);
        }
        return Horner.at(ERFCX, (x - 3) / (x + 3)) / (1 + 2 * x);
    }

    /**
     * The inverse of {@link #erf} on (-1, 1): a start by Winitzki's formula and two or three steps of Halley's method.
     */
    public static double erfinv(double x) {
        double a = Math.abs(x);
        if (!(a < 1)) {
            return Double.NaN;
        }
        if (a < 1e-8) {
            return x * (SQRT_PI / 2);
        }
        double y = winitzki(a);
        double newton;
        do {
            // For a >= 1/2 the complement 1 - a is exact and erfc keeps its digits.
            double excess = a < 0.5 ? erf(y) - a : (1 - a) - erfc(y);
            newton = excess / (TWO_OVER_SQRT_PI * Gaussian.expMinusSquare(y));
            y -= newton / (1 + y * newton);
        } while (Math.abs(newton) > 1e-7 * y);
        return Math.copySign(y, x);
    }

    /** Within 0.4 %. Source: S. Winitzki, A handy approximation for the error function and its inverse (2008). */
    private static double winitzki(double a) {
        double l = Math.log1p(-a * a);
        double b = 2 / (Math.PI * 0.147) + l / 2;
        return Math.sqrt(-l / 0.147 / (Math.sqrt(b * b - l / 0.147) + b));
    }
}
