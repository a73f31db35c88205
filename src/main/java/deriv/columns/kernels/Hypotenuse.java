package deriv.columns.kernels;

import deriv.tape.Arithmetic;

/** What needs a square root. */
final class Hypotenuse {
    /** As in {@link Arithmetic#hypot}: squares in between neither overflow nor lose digits. */
    private static final double LEAST_SAFE_SQUARE = Math.nextUp(1e-280);

    private static final double GREATEST_SAFE_SQUARE = Math.nextDown(1e300);

    private Hypotenuse() {}

    /** The same bits as {@link Arithmetic#hypot}. */
    static void hypot(double[] x, double[] y, double[] result, int count, Workspace w) {
        double[] square = w.scratch(0);
        for (int i = 0; i < count; i++) {
            double sum = x[i] * x[i] + y[i] * y[i];
            square[i] = sum;
            result[i] = Math.sqrt(sum);
        }
        w.repair(square, LEAST_SAFE_SQUARE, GREATEST_SAFE_SQUARE, Arithmetic::hypot, x, y, result, count);
    }
}
