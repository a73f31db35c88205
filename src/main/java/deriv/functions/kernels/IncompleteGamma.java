package deriv.functions.kernels;

/**
 * The incomplete gamma functions of real arguments.
 *
 * <p>After W. Gautschi, A computational procedure for incomplete gamma functions, ACM Trans. Math. Softw. 5 (1979): the
 * power series NIST DLMF 8.7.1 where x is small beside a, the continued fraction DLMF 8.9.2 where it is large, the
 * difference from gamma(a) between, and a series around a = 0 for small x, whose poles are taken out, with the recurrence
 * DLMF 8.8.2 for negative a. Powers times exponentials are computed with the logarithm in two parts where their factors
 * leave the range of double.
 */
public final class IncompleteGamma {

    /** gamma(a) overflows soon beyond this. */
    private static final double NEARLY_LARGEST = 165;

    /** Recurrence steps to the left; further left the continued fraction converges fast for all x. */
    private static final double MOST_STEPS = 30;

    /** Below this the continued fraction converges slowly. */
    private static final double SMALL = 0.5;

    /** Exponents of e beyond this make infinity or 0 of any factor. */
    private static final double FAR = 1500;

    private IncompleteGamma() {}

    /**
     * The integral of t^(a - 1) exp(-t) from x to infinity, for x > 0; at x = 0 for a > 0; for whole a > 0 at every x.
     * Otherwise NaN, and infinity at x = 0.
     */
    public static double upper(double a, double x) {
        if (a != a || x != x) {
            return Double.NaN;
        }
        if (x < 0) {
            return NegativeGammaArgument.upper(a, x);
        }
        if (x == 0) {
            return a > 0 ? Gamma.gamma(a) : Double.POSITIVE_INFINITY;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        if (Double.isInfinite(a)) {
            return a > 0 || x < 1 ? Double.POSITIVE_INFINITY : 0;
        }
        if (a < 0.5) {
            if (x >= SMALL || a < -MOST_STEPS) {
                return fraction(a, x);
            }
            double start = a - Math.rint(a);
            double value = aroundZero(start, x);
            for (double steps = -Math.rint(a); steps > 0; steps--) {
                double b = a + (steps - 1);
                value = (power(b, x, 1) - value) / -b;
            }
            return value;
        }
        boolean isRight = a < NEARLY_LARGEST ? x > a - 1.0 / 3 : x > a - 20;
        if (!isRight) {
            // The first step of the recurrence is finite a little beyond gamma(a).
            return a < 171 ? Gamma.gamma(a) - series(a, x)
                    : a < 173 ? (a - 1) * upper(a - 1, x) + power(a - 1, x, 1) : Double.POSITIVE_INFINITY;
        }
        return x >= SMALL ? fraction(a, x) : (a - 1) * aroundZero(a - 1, x) + power(a - 1, x, 1);
    }

    /** The integral of t^(a - 1) exp(-t) from 0 to x, for a > 0 and x >= 0; for whole a > 0 at every x. Otherwise NaN. */
    public static double lower(double a, double x) {
        if (!(a > 0) || x != x) {
            return Double.NaN;
        }
        if (x < 0) {
            return NegativeGammaArgument.lower(a, x);
        }
        if (x == 0) {
            return 0;
        }
        if (a == Double.POSITIVE_INFINITY) {
            return x > 1 ? a : 0;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return Gamma.gamma(a);
        }
        boolean isLeft = x < a + 1 || a > NEARLY_LARGEST && x < a + 60;
        return isLeft ? series(a, x) : Gamma.gamma(a) - fraction(a, x);
    }

    /** x^(a - 1) exp(-x), the derivative of both but for the sign, without a premature overflow. */
    public static double density(double a, double x) {
        if (x == Double.POSITIVE_INFINITY) {
            return a < x ? 0 : Double.NaN;
        }
        if (Double.isInfinite(a)) {
            return Math.pow(x, a);
        }
        if (x <= 0) {
            double power = Math.pow(x, a - 1);
            return x == 0 ? power : power * Math.exp(-x);
        }
        return x < 1e-300 ? Math.pow(x, a) / x : power(a, x, 1 / x);
    }

    /** lower(a, x) by its power series; the terms are positive. */
    private static double series(double a, double x) {
        double size = a * Math.log(x) - x;
        if (Math.abs(size) > FAR) {
            return size < 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        DoubleDouble sum = DoubleDouble.ONE;
        DoubleDouble term = DoubleDouble.ONE;
        for (double k = 1; term.high > 1e-17 * sum.high; k++) {
            term = term.times(x).over(DoubleDouble.sum(a, k));
            sum = sum.plus(term);
        }
        return power(a, x, sum.value() / a);
    }

    /** upper(a, x) by the continued fraction, from the inside out; twice the digits, because its differences cancel. */
    private static double fraction(double a, double x) {
        DoubleDouble difference = DoubleDouble.sum(x, -a);
        DoubleDouble inner = DoubleDouble.ZERO;
        for (double k = Math.ceil(depth(a, x)); k > 0; k--) {
            DoubleDouble numerator = DoubleDouble.sum(a, -k).times(k);
            inner = numerator.over(difference.plus(new DoubleDouble(2 * k + 1, 0)).plus(inner));
        }
        return power(a, x, DoubleDouble.ONE.over(difference.plus(DoubleDouble.ONE).plus(inner)).value());
    }

    /** Levels of the fraction after which the rest is below 2^-58, by experiment. */
    private static double depth(double a, double x) {
        return 20 + Math.min(120 / x, 250) + 4 * Math.sqrt(Math.min(Math.max(a, 0), 1e4));
    }

    /** upper(a, x) for |a| <= 1/2 and small x: gamma(a) - x^a/a without the pole, less the rest of the series. */
    private static double aroundZero(double a, double x) {
        double log = Math.log(x);
        double power = Math.abs(a * log) < 0.5 ? Math.expm1(a * log) : Math.pow(x, a) - 1;
        double sum = 0;
        double term = 1;
        for (double k = 1; Math.abs(term) > 1e-17; k++) {
            term *= -x / k;
            sum += term / (a + k);
        }
        return GammaSeries.slope(a) - (a == 0 ? log : power / a) - (1 + power) * sum;
    }

    /** x^a exp(-x) times a factor, for x > 0. */
    private static double power(double a, double x, double factor) {
        double power = Math.pow(x, a);
        double exponential = Math.exp(-x);
        if (power > 1e-290 && power < 1e290 && exponential > 1e-290) {
            return power * exponential * factor;
        }
        DoubleDouble exponent = DoubleDouble.log(x).times(a).plus(new DoubleDouble(-x, 0));
        if (!(Math.abs(exponent.high) < FAR)) {
            return exponent.high < 0 ? 0 : exponent.high * Double.POSITIVE_INFINITY;
        }
        double half = Math.exp(exponent.high / 2);
        return half * (factor + factor * exponent.low) * half;
    }
}
