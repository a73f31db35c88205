package deriv.functions.kernels;

/**
 * The digamma function with about 100 bits, for the neighbourhood of its negative zeros, where the two terms of the
 * reflection formula (NIST DLMF 5.5.4) cancel. Recurrence DLMF 5.5.2 up to 30, from there Stirling's series DLMF 5.11.2.
 */
final class ExactDigamma {

    private static final double LARGE = 30;
    private static final DoubleDouble PI = new DoubleDouble(3.141592653589793, 1.2246467991473532e-16);

    /** Numerators and denominators of B(2k)/(2k), k = 1, 2, … */
    private static final double[] NUMERATORS = {
        1, -1, 1, -1, 1, -691, 1, -3617, 43867, -174611, 77683, -236364091, 657931, -3392780147.0
    };
    private static final double[] DENOMINATORS = {
        12, 120, 252, 240, 132, 32760, 12, 8160, 14364, 6600, 276, 65520, 12, 3480
    };

    private ExactDigamma() {}

    /** digamma(x) for x < 0 that is not whole. */
    static double at(double x) {
        DoubleDouble angle = PI.times(x - Math.rint(x));
        DoubleDouble cotangent = angle.cos().over(angle.sin());
        return onePlus(-x).plus(PI.times(cotangent).negate()).value();
    }

    /** digamma(1 + t) for t > 0. */
    private static DoubleDouble onePlus(double t) {
        DoubleDouble sum = DoubleDouble.ZERO;
        DoubleDouble y = DoubleDouble.sum(t, 1);
        for (; y.high < LARGE; y = y.plus(DoubleDouble.ONE)) {
            sum = sum.plus(DoubleDouble.ONE.over(y).negate());
        }
        DoubleDouble inverse = DoubleDouble.ONE.over(y);
        DoubleDouble z = inverse.times(inverse);
        DoubleDouble series = DoubleDouble.ZERO;
        for (int k = NUMERATORS.length - 1; k >= 0; k--) {
            DoubleDouble coefficient = new DoubleDouble(NUMERATORS[k], 0).over(new DoubleDouble(DENOMINATORS[k], 0));
            series = series.plus(coefficient).times(z);
        }
        double part = y.low / y.high;
        return sum.plus(DoubleDouble.log(y.high)).plus(new DoubleDouble(part - part * part / 2, 0))
                .plus(inverse.times(-0.5)).plus(series.negate());
    }
}
