package deriv.functions.kernels;

/**
 * The hyperbolic sine and cosine integrals and the derivatives of sinh(x)/x.
 *
 * <p>Power series around 0, that of chi with the zero taken out (NIST DLMF 6.6.5, 6.6.6 with imaginary argument; own fits,
 * {@code fit_integrals.py}); further out half the sum and difference of ei(x) and -ei(-x), DLMF 6.5.3, 6.5.4.
 */
public final class HyperbolicIntegral {

    /** The zero of chi, in two parts. */
    private static final double ZERO = 0.5238225713898644;
    private static final double ZERO_LOW = -2.6671382575502846e-17;
    private static final double LOG_OF_ZERO = -0.646602256218263;

    /** shi(x)/x - 1 in powers of x^2, |x| <= 3. */
    private static final double[] SHI_TO_3 = {
        2.7242279772790345e-20, 0.05555555555555555, 0.0016666666666666698, 2.834467120180843e-05,
        3.061924358270636e-07, 2.277464396088844e-09, 1.2353111478424932e-11, 5.098091877717594e-14,
        1.6540277587709766e-16, 4.307795574479433e-19, 1.0190005751568043e-21
    };

    /** (chi(x) - log(x/x0))/(x^2 - x0^2) in powers of x^2, x0 the zero, 0 <= x <= 3. */
    private static final double[] CHI_TO_3 = {
        0.2528757224905795, 0.010480416874324251, 0.00023233422357852565, 3.107772983286816e-06,
        2.7605117409059394e-08, 1.7419802851144345e-10, 8.201567480906941e-13, 2.989949217657383e-15,
        8.646091994928244e-18, 2.246412737131807e-20
    };

    private HyperbolicIntegral() {}

    /** The integral of sinh(t)/t from 0 to x. */
    public static double shi(double x) {
        double a = Math.abs(x);
        if (a < 3) {
            return x + x * Horner.at(SHI_TO_3, x * x);
        }
        double value = half(a) + 0.5 * ExponentialIntegral.ofNegative(a);
        return x < 0 ? -value : value;
    }

    /** Euler's constant plus log(x) plus the integral of (cosh(t) - 1)/t from 0 to x; NaN for x < 0. */
    public static double chi(double x) {
        if (!(x > 0)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x >= 3) {
            return half(x) - 0.5 * ExponentialIntegral.ofNegative(x);
        }
        double distance = (x - ZERO) - ZERO_LOW;
        double rest = distance * (x + ZERO) * Horner.at(CHI_TO_3, x * x);
        return x < 0.2 ? Math.log(x) + (rest - LOG_OF_ZERO) : Math.log1p(distance / ZERO) + rest;
    }

    /** cosh(x)/x, without a premature overflow; NaN at 0. */
    public static double coshOverArgument(double x) {
        if (x == 0) {
            return Double.NaN;
        }
        return Math.abs(x) < 700 ? Math.cosh(x) / x
                : Math.copySign(ExponentialIntegral.grown(Math.abs(x), 0.5 / Math.abs(x)), x);
    }

    /** ei(x)/2 for x >= 3. */
    private static double half(double x) {
        return ExponentialIntegral.grown(x, 0.5 * ExponentialIntegral.scaled(x) / x);
    }

    /**
     * The functions s(n, x) = (1/x d/dx)^n sinh(x)/x, entire and even: d/dx s(n, x) = x s(n + 1, x). They are the modified
     * spherical Bessel functions i(n, x)/x^n (NIST DLMF 10.49.8, 10.51.5). Power series (DLMF 10.53.3, all terms
     * positive) for small x, else the recurrence 10.51.4 upwards. For whole n from 0 to 100.
     */
    public static double sinhcDescendant(double n, double x) {
        if (!(n >= 0) || n != Math.rint(n) || n > 100 || x != x) {
            return Double.NaN;
        }
        double z = x * x;
        if (z > Math.max(25, 16 * n * n)) {
            double a = Math.abs(x);
            if (a > 1500) {
                return Double.POSITIVE_INFINITY;
            }
            // i(-1, x) and i(0, x) in units of exp(a)/a
            double below = 0.5 * (1 + Math.exp(-2 * a));
            double here = 0.5 * -Math.expm1(-2 * a);
            for (double k = 1; k <= n; k++) {
                double above = below - (2 * k - 1) / a * here;
                below = here;
                here = above;
            }
            double half = Math.exp(a / 2) * Math.pow(a, -(n + 1) / 2);
            return half * here * half;
        }
        double first = 1;
        for (double k = 1; k <= n; k++) {
            first /= 2 * k + 1;
        }
        double sum = 0;
        double term = 1;
        for (double k = 1; term > 1e-18 * sum; k++) {
            sum += term;
            term *= z / (2 * k * (2 * n + 2 * k + 1));
        }
        return first * sum;
    }
}
