package deriv.check;

import java.util.function.DoubleUnaryOperator;

/**
 * A difference formula with its step taken to 0: at h, h/2, h/4 … and extrapolated, with an estimate of the error.
 *
 * <p>Source: W. Romberg, Vereinfachte numerische Integration (1955), for differences as in C. J. F. Ridders, Accurate
 * computation of F'(x) and F'(x) F''(x), Adv. Eng. Software 4 (1982) 75-76: of the triangle of extrapolated values the one
 * is taken that differs least from those it is made of. What rounding may do to it counts as well.
 *
 * @param value   the derivative, as far as can be told; NaN if the function has no value at a point that was needed
 * @param error   an estimate of its error, never 0 unless all values of the function are 0; infinite if it is not known
 * @param typical the size of the slopes over the narrowest step, to tell a derivative that is 0 from one that is not
 * @param size    the size of the function at the point
 */
public record Extrapolation(double value, double error, double typical, double size) {
    private static final int LEVELS = 6;

    /** Some rounding errors for each value, in units of the last place. */
    private static final double NOISE = 4 * Difference.EPSILON;

    private static final Extrapolation NONE = new Extrapolation(Double.NaN, Double.POSITIVE_INFINITY, Double.NaN,
            Double.NaN);

    /**
     * {@return the derivative that the formula approximates}
     *
     * @param formula its error must be a series in h, as for {@link Difference#FORWARD}, or in h², as for the others
     * @param h       the widest step
     */
    public static Extrapolation of(Difference formula, DoubleUnaryOperator f, double x, double h) {
        double[][] triangle = new double[LEVELS][LEVELS];
        double value = Double.NaN;
        double error = Double.POSITIVE_INFINITY;
        double size = largest(f, x, h);
        double step = h;
        for (int i = 0; i < LEVELS; i++, step /= 2) {
            triangle[i][0] = formula.at(f, x, step);
            double noise = formula.roundingError(NOISE, size, step);
            double factor = 1;
            for (int j = 1; j <= i; j++) {
                factor *= formula.order() == 1 ? 2 : 4;
                triangle[i][j] = (factor * triangle[i][j - 1] - triangle[i - 1][j - 1]) / (factor - 1);
                double apart = Math.max(Math.abs(triangle[i][j] - triangle[i][j - 1]),
                        Math.abs(triangle[i][j] - triangle[i - 1][j - 1])) + noise;
                if (apart < error) {
                    error = apart;
                    value = triangle[i][j];
                }
            }
        }
        return Double.isNaN(value) ? NONE : new Extrapolation(value, error, typical(formula, f, x, 2 * step),
                Math.abs(f.applyAsDouble(x)));
    }

    private static double largest(DoubleUnaryOperator f, double x, double h) {
        return Math.max(Math.abs(f.applyAsDouble(x)),
                Math.max(magnitude(f.applyAsDouble(x + h)), magnitude(f.applyAsDouble(x - h))));
    }

    private static double typical(Difference formula, DoubleUnaryOperator f, double x, double h) {
        double middle = f.applyAsDouble(x);
        double change =
                Math.max(magnitude(f.applyAsDouble(x + h) - middle), magnitude(f.applyAsDouble(x - h) - middle));
        return change / Math.pow(h, formula.derivative());
    }

    /** A one-sided formula does without the other side. */
    private static double magnitude(double value) {
        return Double.isNaN(value) ? 0 : Math.abs(value);
    }

    /** {@return whether there is a value whose error is a small part of it, or of the slopes around} */
    boolean isSettled() {
        return error <= 1e-5 * Math.abs(value) || error <= 1e-8 * typical;
    }

    /** {@return whether the derivative is 0 as far as values of this size can show, over a length of 1} */
    boolean isNegligible() {
        return Math.abs(value) <= 2 * error && error <= Math.min(RelativeError.FLOOR, 1e-11 * size);
    }
}
