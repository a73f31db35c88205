package deriv.columns.kernels;

import static deriv.columns.kernels.Bits.ROUNDER;

import deriv.functions.kernels.Logistic;

/**
 * The exponential function and what is made of it.
 *
 * <p>{@code x = k log(2) + r} with whole k and |r| at most log(2)/2, in two parts of log(2) of which the first has so few
 * bits that its product with k is exact (Cody and Waite, Software Manual for the Elementary Functions, 1980, chapter 6);
 * then {@code exp(r) = 1 + r + r^2 P(r)}, P a minimax polynomial ({@code fit.py}). Until the very end numbers are sums of
 * two doubles that are not added up.
 */
final class Exponential {
    /** Up to here the result and all that leads to it are normal numbers. */
    private static final double LIMIT = 708;

    /** Below it, and for zeros with their signs, an odd function is left to the scalar kernel. */
    private static final double TINY = 0x1p-1000;

    /** tanh is 1 from here on. */
    private static final double SATURATED = 20;

    private static final double LOG2_HIGH = 0.6931471803691238;
    private static final double LOG2_LOW = 1.9082149292705877e-10;
    private static final double ONE_OVER_LOG2 = 1.4426950408889634;

    private Exponential() {}

    static void exp(double[] x, double[] result, int count, Workspace w) {
        double[] y = w.scratch(0);
        double[] whole = w.scratch(1);
        unscaled(x, y, whole, count);
        w.bits().scale(y, whole, result, count);
        w.repairMagnitude(x, 0, LIMIT, Math::exp, result, count);
    }

    /** Without the rounding error of r, which costs at most 0.18 ulp: this is the function that has to be quickest. */
    private static void unscaled(double[] x, double[] y, double[] whole, int count) {
        for (int i = 0; i < count; i++) {
            double rounded = Math.fma(x[i], ONE_OVER_LOG2, ROUNDER);
            double k = rounded - ROUNDER;
            double head = Math.fma(k, -LOG2_HIGH, x[i]);
            double r = Math.fma(k, -LOG2_LOW, head);
            double high = 1 + r;
            y[i] = high + (Math.fma(quadratic(r), r * r, RoundingErrors.ofFastSum(1, r, high)));
            whole[i] = rounded;
        }
    }

    /** The factors: x is k log(2) + r, the exponential 2^k (1 + r + tail), {@code whole} is k + ROUNDER. */
    private static void parts(double[] x, double[] whole, double[] r, double[] tail, int count) {
        for (int i = 0; i < count; i++) {
            double rounded = Math.fma(x[i], ONE_OVER_LOG2, ROUNDER);
            double k = rounded - ROUNDER;
            double head = Math.fma(k, -LOG2_HIGH, x[i]);
            double part = Math.fma(k, -LOG2_LOW, head);
            tail[i] = tail(part, Math.fma(k, -LOG2_LOW, head - part));
            r[i] = part;
            whole[i] = rounded;
        }
    }

    /** {@return exp(r + rest) - 1 - r} */
    private static double tail(double r, double rest) {
        return Math.fma(quadratic(r), r * r, Math.fma(rest, r, rest));
    }

    /** {@return (exp(r) - 1 - r)/r^2} */
    private static double quadratic(double r) {
        double p = Math.fma(2.091495949297399e-09, r, 2.5112690020064985e-08);
        p = Math.fma(p, r, 2.7557260553358443e-07);
        p = Math.fma(p, r, 2.755723212282848e-06);
        p = Math.fma(p, r, 2.480158733363584e-05);
        p = Math.fma(p, r, 0.0001984126989936272);
        p = Math.fma(p, r, 0.0013888888888881692);
        p = Math.fma(p, r, 0.00833333333331576);
        p = Math.fma(p, r, 0.04166666666666667);
        p = Math.fma(p, r, 0.16666666666666685);
        return Math.fma(p, r, 0.5);
    }

    static void expm1(double[] x, double[] result, int count, Workspace w) {
        lessOne(x, result, w.scratch(5), count, w);
        w.repairMagnitude(x, TINY, LIMIT, Math::expm1, result, count);
    }

    /** exp(x) - 1 as high + low, for |x| up to {@link #LIMIT}; high is what rounds the sum. */
    private static void lessOne(double[] x, double[] high, double[] low, int count, Workspace w) {
        double[] r = w.scratch(1);
        double[] tail = w.scratch(2);
        double[] power = w.scratch(3);
        parts(x, power, r, tail, count);
        w.bits().scale(w.ones(), power, power, count);
        for (int i = 0; i < count; i++) {
            double less = power[i] - 1;
            double lost = RoundingErrors.ofSum(power[i], -1, less);
            double linear = power[i] * r[i];
            double sum = less + linear;
            double rest = RoundingErrors.ofSum(less, linear, sum) + Math.fma(power[i], tail[i], lost);
            high[i] = sum + rest;
            low[i] = RoundingErrors.ofFastSum(sum, rest, high[i]);
        }
    }

    /** (exp(2x) - 1)/(exp(2x) + 1): one formula for both signs, nothing cancels. */
    static void tanh(double[] x, double[] result, int count, Workspace w) {
        double[] twice = w.scratch(4);
        double[] high = w.scratch(5);
        double[] low = w.scratch(6);
        for (int i = 0; i < count; i++) {
            twice[i] = 2 * Math.max(-SATURATED, Math.min(SATURATED, x[i]));
        }
        lessOne(twice, high, low, count, w);
        for (int i = 0; i < count; i++) {
            double below = 2 + high[i];
            double belowLow = RoundingErrors.ofSum(2, high[i], below) + low[i];
            double inverse = 1 / below;
            double quotient = high[i] * inverse;
            double remainder = Math.fma(-quotient, below, high[i]) + Math.fma(-quotient, belowLow, low[i]);
            result[i] = Math.fma(remainder, inverse, quotient);
        }
        w.repairMagnitude(x, TINY, Double.POSITIVE_INFINITY, Math::tanh, result, count);
    }

    /** 1/(1 + exp(-x)): one formula for both signs, nothing cancels. */
    static void sigmoid(double[] x, double[] result, int count, Workspace w) {
        double[] r = w.scratch(1);
        double[] tail = w.scratch(2);
        double[] power = w.scratch(3);
        double[] opposite = w.scratch(4);
        for (int i = 0; i < count; i++) {
            opposite[i] = -x[i];
        }
        parts(opposite, power, r, tail, count);
        w.bits().scale(w.ones(), power, power, count);
        for (int i = 0; i < count; i++) {
            double sum = 1 + r[i];
            double rest = RoundingErrors.ofFastSum(1, r[i], sum) + tail[i];
            double factor = sum + rest;
            double e = power[i] * factor;
            double eLow = power[i] * RoundingErrors.ofFastSum(sum, rest, factor);
            double below = 1 + e;
            double belowLow = RoundingErrors.ofSum(1, e, below) + eLow;
            double quotient = 1 / below;
            double remainder = Math.fma(-quotient, below, 1) - quotient * belowLow;
            result[i] = Math.fma(remainder, quotient, quotient);
        }
        w.repairMagnitude(x, 0, LIMIT, Logistic::sigmoid, result, count);
    }
}
