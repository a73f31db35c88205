package deriv.columns.kernels;

/**
 * The natural logarithm, also of 1 + x.
 *
 * <p>{@code x = 2^k (1 + f)} with 1 + f between sqrt(1/2) and sqrt(2), and {@code log(1 + f) = 2 atanh(s)}, s = f/(2 + f)
 * (DLMF 4.37.24), written as {@code f - f^2/2 + s (f^2/2 + s^2 Q(s^2))}, so that the leading term is exact; Q is a minimax
 * polynomial ({@code fit.py}). {@code k log(2)} and f are added without loss.
 */
final class Logarithm {
    private static final double LOG2_HIGH = 0.6931471803691238;
    private static final double LOG2_LOW = 1.9082149292705877e-10;
    private static final double TINY = 0x1p-1000;

    /** Beyond it a sum of errors would overflow. */
    private static final double HUGE = 0x1p1000;

    /** The least number above -1. */
    private static final double ABOVE_MINUS_ONE = Math.nextUp(-1.0);

    private Logarithm() {}

    static void log(double[] x, double[] result, int count, Workspace w) {
        double[] fraction = w.scratch(0);
        double[] exponent = w.scratch(1);
        w.bits().split(x, fraction, exponent, count);
        for (int i = 0; i < count; i++) {
            double f = fraction[i] - 1;
            double k = exponent[i];
            double high = k * LOG2_HIGH + f;
            double low = RoundingErrors.ofFastSum(k * LOG2_HIGH, f, high);
            result[i] = high + (low - lessLogarithm(f, k));
        }
        w.repair(x, Double.MIN_NORMAL, Double.MAX_VALUE, Math::log, result, count);
    }

    /** {@return f - log(1 + f) - k times the small part of log(2)} */
    private static double lessLogarithm(double f, double k) {
        double s = f / (2 + f);
        double z = s * s;
        double halfSquare = 0.5 * (f * f);
        double q = Math.fma(0.1479563301887277, z, 0.15314084861968422);
        q = Math.fma(q, z, 0.1818356285085502);
        q = Math.fma(q, z, 0.22222198605058358);
        q = Math.fma(q, z, 0.28571428742028165);
        q = Math.fma(q, z, 0.3999999999941664);
        q = Math.fma(q, z, 0.6666666666666734);
        return halfSquare - Math.fma(s, Math.fma(q, z, halfSquare), k * LOG2_LOW);
    }

    /** With u = 1 + x rounded and c what u has lost, {@code log(1 + x)} is log(2^k (1 + f + c/2^k)). */
    static void log1p(double[] x, double[] result, int count, Workspace w) {
        double[] u = w.scratch(0);
        double[] lost = w.scratch(1);
        double[] fraction = w.scratch(2);
        double[] exponent = w.scratch(3);
        for (int i = 0; i < count; i++) {
            u[i] = 1 + x[i];
            lost[i] = RoundingErrors.ofSum(1, x[i], u[i]);
        }
        double[] power = w.scratch(4);
        w.bits().split(u, fraction, exponent, power, count);
        for (int i = 0; i < count; i++) {
            double head = fraction[i] - 1;
            double more = lost[i] * power[i];
            double f = head + more;
            lost[i] = RoundingErrors.ofSum(head, more, f);
            u[i] = f;
        }
        for (int i = 0; i < count; i++) {
            double f = u[i];
            double k = exponent[i];
            double high = k * LOG2_HIGH + f;
            double low = RoundingErrors.ofFastSum(k * LOG2_HIGH, f, high);
            double slope = Math.fma(f, f, 1 - f); // about 1/(1 + f)
            result[i] = high + (low - (lessLogarithm(f, k) - lost[i] * slope));
        }
        w.repair(x, ABOVE_MINUS_ONE, HUGE, Math::log1p, result, count);
        w.repairMagnitude(x, TINY, Double.POSITIVE_INFINITY, Math::log1p, result, count);
    }
}
