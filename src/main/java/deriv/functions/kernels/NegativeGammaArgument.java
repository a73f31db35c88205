package deriv.functions.kernels;

/**
 * The incomplete gamma functions at x < 0, where they are real for whole a > 0: polynomials times exp(-x).
 *
 * <p>lower(a, x) = x^a times the sum of (-x)^k/(k! (a + k)) (NIST DLMF 8.7.1), whose terms are positive here. For even a
 * upper(a, x) = gamma(a) - lower(a, x) has a zero, so both are computed to about 100 bits.
 */
final class NegativeGammaArgument {

    private NegativeGammaArgument() {}

    static double lower(double a, double x) {
        return isReal(a) ? lowerExactly(a, x).value() : Double.NaN;
    }

    static double upper(double a, double x) {
        if (!isReal(a)) {
            return Double.NaN;
        }
        DoubleDouble lower = lowerExactly(a, x);
        if (a > 170) {
            // gamma(a) overflows, or nearly; lower(a, x) counts only where it is larger still.
            boolean isSmall = a * Math.log(-x) - x - Math.log(a - x) < Gamma.logAbs(a);
            return isSmall || lower.high < 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        DoubleDouble gamma = DoubleDouble.ONE;
        for (double k = 2; k < a; k++) {
            gamma = gamma.times(k);
        }
        return Double.isInfinite(lower.high) ? -lower.high : gamma.plus(lower.negate()).value();
    }

    private static boolean isReal(double a) {
        return a > 0 && a == Math.rint(a) && a < Double.POSITIVE_INFINITY;
    }

    private static DoubleDouble lowerExactly(double a, double x) {
        boolean isEven = a % 2 == 0;
        if (x < -1500 || a > 1e6) {
            double size = -x < 1 ? 0 : Double.POSITIVE_INFINITY;
            return new DoubleDouble(isEven ? size : -size, 0);
        }
        DoubleDouble sum = DoubleDouble.ONE.over(new DoubleDouble(a, 0));
        DoubleDouble term = DoubleDouble.ONE;
        for (double k = 1; term.high > 1e-33 * sum.high && term.high < Double.POSITIVE_INFINITY; k++) {
            term = term.times(-x).over(new DoubleDouble(k, 0));
            sum = sum.plus(term.over(new DoubleDouble(a + k, 0)));
        }
        for (double k = 0; k < a && sum.high != 0 && sum.high < Double.POSITIVE_INFINITY; k++) {
            sum = sum.times(-x);
        }
        if (!(sum.high < Double.POSITIVE_INFINITY)) {
            sum = new DoubleDouble(Double.POSITIVE_INFINITY, 0);
        }
        return isEven ? sum : sum.negate();
    }
}
