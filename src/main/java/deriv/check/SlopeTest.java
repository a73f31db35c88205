package deriv.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The slope test of a gradient: with the right slope c along a line, E(t) = |f(t) − f(0) − t·c| is O(t²), so that log E
 * over log t has slope 2 (more if the second derivative is 0 too); with a wrong one it is O(t), and the slope is 1.
 *
 * <p>The slope is that of the steadiest stretch of two decades above the rounding errors. Source: N. Boumal, An
 * Introduction to Optimization on Smooth Manifolds (2023), section 4.8.
 *
 * @param slope  the slope; NaN if there are no two decades above the rounding errors
 * @param points what was measured, widest step first
 */
public record SlopeTest(double slope, List<Point> points) {
    /** Right derivatives have slopes of at least this. */
    private static final double RIGHT = 1.8;

    private static final int PER_DECADE = 4;
    private static final int DECADES = 8;
    private static final int STRETCH = 2 * PER_DECADE + 1;

    public SlopeTest {
        points = List.copyOf(points);
    }

    /**
     * A step and the error there.
     *
     * @param counts whether the error is well above the rounding errors
     */
    public record Point(double step, double error, boolean counts) {}

    /** {@return the test of the slope c of a function at 0, with steps up to {@code widest}} */
    public static SlopeTest of(DoubleUnaryOperator f, double c, double widest) {
        List<Point> points = new ArrayList<>();
        double middle = f.applyAsDouble(0);
        for (int i = 0; i <= DECADES * PER_DECADE; i++) {
            double t = widest * Math.pow(10, -(double) i / PER_DECADE);
            double value = f.applyAsDouble(t);
            double error = Math.abs(value - middle - t * c);
            double noise = Difference.EPSILON * (Math.abs(value) + Math.abs(middle) + Math.abs(t * c));
            points.add(new Point(t, error, error > 100 * noise && Double.isFinite(error)));
        }
        return new SlopeTest(steadiest(points), points);
    }

    /** {@return whether the derivative passes: also where no error is seen above the rounding} */
    public boolean passes() {
        return Double.isNaN(slope) ? points.stream().noneMatch(Point::counts) : slope >= RIGHT;
    }

    private static double steadiest(List<Point> points) {
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (int from = 0; from + STRETCH <= points.size(); from++) {
            List<Point> stretch = points.subList(from, from + STRETCH);
            if (stretch.stream().allMatch(Point::counts)) {
                Fit fit = Fit.of(stretch);
                if (fit.residual < least) {
                    least = fit.residual;
                    best = fit.slope;
                }
            }
        }
        return best;
    }

    /** A straight line through logarithms, by least squares. */
    private record Fit(double slope, double residual) {
        static Fit of(List<Point> points) {
            double[] u = points.stream().mapToDouble(p -> Math.log10(p.step)).toArray();
            double[] w = points.stream().mapToDouble(p -> Math.log10(p.error)).toArray();
            double meanU = mean(u);
            double meanW = mean(w);
            double uu = 0;
            double uw = 0;
            for (int i = 0; i < u.length; i++) {
                uu += (u[i] - meanU) * (u[i] - meanU);
                uw += (u[i] - meanU) * (w[i] - meanW);
            }
            double slope = uw / uu;
            double residual = 0;
            for (int i = 0; i < u.length; i++) {
                residual = Math.hypot(residual, w[i] - meanW - slope * (u[i] - meanU));
            }
            return new Fit(slope, residual);
        }

        private static double mean(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum / values.length;
        }
    }
}
