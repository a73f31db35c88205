package deriv.functions.kernels;

/** The normal distribution, and exponentials of squares with the rounding error of the square put right. */
public final class Gaussian {

    private static final double ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;
    private static final double SQRT_HALF = 0.7071067811865476;

    private Gaussian() {}

    /** The density exp(-x^2/2)/sqrt(2 pi) of the standard normal distribution. */
    public static double pdf(double x) {
        return ONE_OVER_SQRT_TWO_PI * expMinusHalfSquare(x);
    }

    /**
     * The distribution function (1 + erf(x/sqrt(2)))/2 of the standard normal distribution; keeps its digits in both
     * tails.
     */
    public static double cdf(double x) {
        if (x > -1) {
            return x < 1 ? 0.5 + 0.5 * Erf.erf(x * SQRT_HALF) : 1 - cdf(-x);
        }
        return 0.5 * expMinusHalfSquare(x) * Erf.erfcx(-x * SQRT_HALF);
    }

    /** exp(-x^2). */
    static double expMinusSquare(double x) {
        if (Math.abs(x) > 40) {
            return 0;
        }
        double s = x * x;
        double e = Math.exp(-s);
        return e - e * Math.fma(x, x, -s);
    }

    /** exp(x^2). */
    static double expSquare(double x) {
        return expSquare(x, 1);
    }

    /** exp(x^2) times a factor, which may lie as far as 1e-10 below 1 without a premature overflow. */
    static double expSquare(double x, double factor) {
        if (Math.abs(x) > 30) {
            return factor * Double.POSITIVE_INFINITY;
        }
        double s = x * x;
        double half = Math.exp(s / 2);
        double e = half * factor * half;
        return e + e * Math.fma(x, x, -s);
    }

    private static double expMinusHalfSquare(double x) {
        if (Math.abs(x) > 40) {
            return 0;
        }
        double s = x * x;
        double e = Math.exp(-s / 2);
        return e - e * (Math.fma(x, x, -s) / 2);
    }
}
