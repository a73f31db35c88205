package deriv.check;

/**
 * How far two derivatives are apart: ‖a − n‖/(‖a‖ + ‖n‖ + 1e-8) in the Euclidean norm, 0 for equal ones and at most 1. The
 * 1e-8 lets two derivatives that are both nearly 0 agree.
 */
public final class RelativeError {
    /** What passes: derivatives that are apart by less agree. */
    public static final double TOLERANCE = 1e-5;

    /** The step that goes with the tolerance, for points of size 1. */
    public static final double STEP = 1e-5;

    /** Derivatives below this count as 0. */
    static final double FLOOR = 1e-8;

    private RelativeError() {
    }

    public static double of(double analytic, double numeric) {
        return of(new double[] {analytic}, new double[] {numeric});
    }

    /**
     * {@return the distance of two vectors of the same length; NaN if one of them has no value somewhere}
     */
    public static double of(double[] analytic, double[] numeric) {
        double difference = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < analytic.length; i++) {
            difference = Math.hypot(difference, analytic[i] - numeric[i]);
            first = Math.hypot(first, analytic[i]);
            second = Math.hypot(second, numeric[i]);
        }
        return difference / (first + second + FLOOR);
    }
}
