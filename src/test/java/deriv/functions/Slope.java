package deriv.functions;

import java.util.function.DoubleUnaryOperator;

/** A numeric derivative with an estimate of its error: central differences, extrapolated to step 0. */
record Slope(double value, double error) {
    private static final int LEVELS = 20;
    private static final double SHRINK = 1.6;

    /**
     * The derivative at x from values within distance h.
     *
     * <p>Source: C. J. F. Ridders, Accurate computation of F'(x) and F'(x) F''(x), Adv. Eng. Software 4 (1982).
     */
    static Slope of(DoubleUnaryOperator f, double x, double h) {
        Slope best = new Slope(Double.NaN, Double.POSITIVE_INFINITY);
        double[][] a = new double[LEVELS][LEVELS];
        double step = h;
        for (int i = 0; i < LEVELS; i++, step /= SHRINK) {
            double up = x + step;
            double down = x - step;
            a[i][0] = (f.applyAsDouble(up) - f.applyAsDouble(down)) / (up - down);
            double factor = SHRINK * SHRINK;
            for (int j = 1; j <= i; j++, factor *= SHRINK * SHRINK) {
                a[i][j] = (factor * a[i][j - 1] - a[i - 1][j - 1]) / (factor - 1);
                double error = Math.max(Math.abs(a[i][j] - a[i][j - 1]), Math.abs(a[i][j] - a[i - 1][j - 1]));
                if (error <= best.error) {
                    best = new Slope(a[i][j], error);
                }
            }
        }
        return best;
    }
}
