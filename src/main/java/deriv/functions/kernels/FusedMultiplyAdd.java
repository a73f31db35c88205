package deriv.functions.kernels;

import java.math.BigDecimal;

/**
 * {@link Math#fma} for generated sources of Java 8, which lacks it: a b + c rounded once.
 *
 * <p>Where no partial result leaves the range: the exact product and its sum with c as unevaluated sums (T. J. Dekker,
 * Numer. Math. 18 (1971)), the last sum but one rounded to odd, which makes the last rounding the only one (S. Boldo and G.
 * Melquiond, Emulation of FMA and correctly rounded sums, IEEE Trans. Comput. 57 (2008), algorithm 1). Elsewhere in decimal.
 */
final class FusedMultiplyAdd {

    /** 2^27 + 1 cuts a mantissa of 53 bits into halves. */
    private static final double SPLITTER = 0x1p27 + 1;
    private static final double LARGEST = 0x1p500;
    /** The square of the smallest factor, less 106 bits, is still a normal number. */
    private static final double SMALLEST = 0x1p-450;

    private FusedMultiplyAdd() {}

    static double fma(double a, double b, double c) {
        double product = a * b;
        if (!isFinite(c)) {
            return isFinite(a) && isFinite(b) ? c : product + c;
        }
        if (a == 0 || b == 0 || !isFinite(a) || !isFinite(b)) {
            return product + c;
        }
        double x = Math.abs(a);
        double y = Math.abs(b);
        if (!(x < LARGEST && x > SMALLEST && y < LARGEST && y > SMALLEST && Math.abs(c) < LARGEST)) {
            return exact(a, b, c);
        }
        double highA = upper(a);
        double lowA = a - highA;
        double highB = upper(b);
        double lowB = b - highB;
        double rest = lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
        double t = c + rest;
        double tRest = rounding(c, rest, t);
        double v = product + t;
        double vRest = rounding(product, t, v);
        return v + odd(tRest, vRest);
    }

    private static boolean isFinite(double x) {
        return Math.abs(x) <= Double.MAX_VALUE;
    }

    /** The upper half of the mantissa. */
    private static double upper(double x) {
        double scaled = SPLITTER * x;
        return scaled - (scaled - x);
    }

    /** What is lost in the sum s of a and b. */
    private static double rounding(double a, double b, double s) {
        double t = s - a;
        return (a - (s - t)) + (b - t);
    }

    /** a + b, where an inexact result is the neighbour with an odd last bit. */
    private static double odd(double a, double b) {
        double sum = a + b;
        double lost = rounding(a, b, sum);
        long bits = Double.doubleToRawLongBits(sum);
        if (lost == 0 || (bits & 1) != 0) {
            return sum;
        }
        return Double.longBitsToDouble(lost > 0 == sum > 0 ? bits + 1 : bits - 1);
    }

    private static double exact(double a, double b, double c) {
        BigDecimal sum = new BigDecimal(a).multiply(new BigDecimal(b)).add(new BigDecimal(c));
        // A sum of 0 is 0 and not -0; one that rounds to 0 keeps its sign.
        return sum.signum() < 0 ? -sum.negate().doubleValue() : sum.doubleValue();
    }
}
