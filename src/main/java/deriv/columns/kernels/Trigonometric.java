package deriv.columns.kernels;

import static deriv.columns.kernels.Bits.ROUNDER;

/**
 * Sine, cosine and tangent.
 *
 * <p>{@code x = n pi/2 + r + rest} with |r| at most pi/4, pi/2 in three parts of 53 bits (Cody and Waite, Software Manual
 * for the Elementary Functions, 1980, chapter 8). The first step, x less n times the first part, needs no part with fewer
 * bits: below 2^40 it is a multiple of 2^-53 of at most about 1, hence exact when it is rounded once. Sine and cosine of r
 * are minimax polynomials ({@code fit.py}); {@code rest} goes in by the first terms of their Taylor series.
 *
 * <p>The quadrant chooses without a choice: with j = n modulo 4 from -2 to 2, the sine of x is
 * {@code (1 - |j|) sin(r) + j (2 - |j|) cos(r)}, and one of the two factors is 0, the other 1 or -1.
 */
final class Trigonometric {
    /** Beyond it the parts of pi/2 do not suffice. */
    private static final double LIMIT = 0x1p40;

    /** Below it, and for zeros with their signs, an odd function is left to the scalar kernel. */
    private static final double TINY = 0x1p-1000;

    private static final double HALF_PI_1 = 1.5707963267948966;
    private static final double HALF_PI_2 = 6.123233995736766e-17;
    private static final double HALF_PI_3 = -1.4973849048591698e-33;
    private static final double TWO_OVER_PI = 0.6366197723675814;

    private Trigonometric() {}

    static void sin(double[] x, double[] result, int count, Workspace w) {
        double[] j = w.scratch(0);
        double[] sine = w.scratch(1);
        double[] cosine = w.scratch(2);
        reduce(x, j, sine, cosine, count);
        chooseSine(j, sine, cosine, result, count);
        w.repairMagnitude(x, TINY, LIMIT, Math::sin, result, count);
    }

    static void cos(double[] x, double[] result, int count, Workspace w) {
        double[] j = w.scratch(0);
        double[] sine = w.scratch(1);
        double[] cosine = w.scratch(2);
        reduce(x, j, sine, cosine, count);
        chooseCosine(j, sine, cosine, result, count);
        w.repairMagnitude(x, 0, LIMIT, Math::cos, result, count);
    }

    /** Both of one argument: the same results, for less than the price of two. */
    static void sinAndCos(double[] x, double[] sin, double[] cos, int count, Workspace w) {
        double[] j = w.scratch(0);
        double[] sine = w.scratch(1);
        double[] cosine = w.scratch(2);
        reduce(x, j, sine, cosine, count);
        chooseSine(j, sine, cosine, sin, count);
        chooseCosine(j, sine, cosine, cos, count);
        w.repairMagnitude(x, TINY, LIMIT, Math::sin, sin, count);
        w.repairMagnitude(x, 0, LIMIT, Math::cos, cos, count);
    }

    /** The number of quarter turns modulo 4, from -2 to 2, and sine and cosine of what is left. */
    private static void reduce(double[] x, double[] j, double[] sine, double[] cosine, int count) {
        remainders(x, j, sine, cosine, count);
        for (int i = 0; i < count; i++) {
            double r = sine[i];
            double rest = cosine[i];
            double z = r * r;
            double high = 1 - 0.5 * z;
            sine[i] = r + sineTail(r, rest, z);
            cosine[i] = high + cosineTail(r, rest, z, high);
        }
    }

    /** A loop of its own: the JIT compiler does not vectorise loops of more than some forty operations. */
    private static void remainders(double[] x, double[] j, double[] r, double[] rest, int count) {
        for (int i = 0; i < count; i++) {
            double n = Math.fma(x[i], TWO_OVER_PI, ROUNDER) - ROUNDER;
            double t = Math.fma(n, -HALF_PI_1, x[i]);
            double w = n * HALF_PI_2;
            double part = t - w;
            double lost = RoundingErrors.ofSum(t, -w, part) - RoundingErrors.ofProduct(n, HALF_PI_2, w);
            r[i] = part;
            rest[i] = Math.fma(n, -HALF_PI_3, lost);
            j[i] = Math.fma(Math.fma(n, 0.25, ROUNDER) - ROUNDER, -4, n);
        }
    }

    private static void chooseSine(double[] j, double[] sine, double[] cosine, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            double size = Math.abs(j[i]);
            result[i] = (1 - size) * sine[i] + j[i] * (2 - size) * cosine[i];
        }
    }

    private static void chooseCosine(double[] j, double[] sine, double[] cosine, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            double size = Math.abs(j[i]);
            result[i] = (1 - size) * cosine[i] - j[i] * (2 - size) * sine[i];
        }
    }

    /** {@return sin(r + rest) - r}, z = r^2 */
    private static double sineTail(double r, double rest, double z) {
        double p = Math.fma(1.5896852630350413e-10, z, -2.5050759363815067e-08);
        p = Math.fma(p, z, 2.7557313702166306e-06);
        p = Math.fma(p, z, -0.00019841269829846736);
        p = Math.fma(p, z, 0.00833333333332248);
        p = Math.fma(p, z, -0.16666666666666632);
        return Math.fma(p, r * z, Math.fma(rest, -0.5 * z, rest));
    }

    /** {@return cos(r + rest) - high}, z = r^2 rounded, high = 1 - z/2 rounded */
    private static double cosineTail(double r, double rest, double z, double high) {
        double p = Math.fma(-1.1359899932693789e-11, z, 2.087572870056394e-09);
        p = Math.fma(p, z, -2.755731439747047e-07);
        p = Math.fma(p, z, 2.480158728966223e-05);
        p = Math.fma(p, z, -0.0013888888888874465);
        p = Math.fma(p, z, 0.0416666666666666);
        double low = 1 - high - 0.5 * z;
        double less = Math.fma(r, rest, 0.5 * RoundingErrors.ofProduct(r, r, z));
        return low + Math.fma(p, z * z, -less);
    }

    /** Sine over cosine, or for odd quadrants cosine over sine with the other sign, each as a sum of two numbers. */
    static void tan(double[] x, double[] result, int count, Workspace w) {
        double[] j = w.scratch(0);
        double[] sine = w.scratch(1);
        double[] sineLow = w.scratch(2);
        double[] cosine = w.scratch(3);
        double[] cosineLow = w.scratch(4);
        remainders(x, j, sine, cosine, count);
        for (int i = 0; i < count; i++) {
            double r = sine[i];
            double rest = cosine[i];
            double z = r * r;
            double tail = sineTail(r, rest, z);
            sine[i] = r + tail;
            sineLow[i] = RoundingErrors.ofFastSum(r, tail, sine[i]);
            double high = 1 - 0.5 * z;
            double tailOfCosine = cosineTail(r, rest, z, high);
            cosine[i] = high + tailOfCosine;
            cosineLow[i] = RoundingErrors.ofFastSum(high, tailOfCosine, cosine[i]);
        }
        for (int i = 0; i < count; i++) {
            double even = 1 - Math.abs(j[i]);
            even *= even;
            double odd = 1 - even;
            double above = even * sine[i] - odd * cosine[i];
            double aboveLow = even * sineLow[i] - odd * cosineLow[i];
            double below = even * cosine[i] + odd * sine[i];
            double belowLow = even * cosineLow[i] + odd * sineLow[i];
            double inverse = 1 / below;
            double quotient = above * inverse;
            double remainder = Math.fma(-quotient, below, above) + Math.fma(-quotient, belowLow, aboveLow);
            result[i] = Math.fma(remainder, inverse, quotient);
        }
        w.repairMagnitude(x, TINY, LIMIT, Math::tan, result, count);
    }
}
