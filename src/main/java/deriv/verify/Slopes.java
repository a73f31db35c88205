package deriv.verify;

import deriv.tape.Frame;

/**
 * Slopes of functions along a line, from their values: central differences at four steps, extrapolated to step 0, with
 * an estimate of the error.
 *
 * <p>Source: W. Romberg, Vereinfachte numerische Integration (1955), for differences as in C. J. F. Ridders, Accurate
 * computation of F'(x) and F'(x) F''(x), Adv. Eng. Software 4 (1982). Confined to one thread.
 */
final class Slopes {
    /** So often the steps are made sixteen times smaller until the slopes settle. */
    static final int SCALES = 5;

    /** Evaluations of all functions for one scale. */
    static final int EVALUATIONS = 8;

    private static final int LEVELS = 4;
    private static final double WIDEST = 0x1p-4;
    private static final int NARROWING_BITS = 4;

    /** Some rounding errors for each value, in units of the last place. */
    private static final double NOISE = 0x1p-50;

    private final Frame frame;
    private final double[][] central;
    private final double[] largest;
    private final double[] up;
    private final double[] down;
    private double narrowest;

    /** @param outputs how many numbers the program computes, those of the functions first */
    Slopes(Frame frame, int functions, int outputs) {
        this.frame = frame;
        this.central = new double[LEVELS][functions];
        this.largest = new double[functions];
        this.up = new double[outputs];
        this.down = new double[outputs];
    }

    /** Takes the values along x + t*v for |t| up to a sixteenth, a sixteenth of that at the next scale, and so on. */
    void measure(double[] x, double[] v, int scale) {
        double[] point = new double[x.length];
        double t = Math.scalb(WIDEST, -NARROWING_BITS * scale);
        for (int i = 0; i < largest.length; i++) {
            largest[i] = 0;
        }
        for (int level = 0; level < LEVELS; level++, t /= 2) {
            evaluate(x, v, t, point, up);
            evaluate(x, v, -t, point, down);
            for (int i = 0; i < largest.length; i++) {
                central[level][i] = (up[i] - down[i]) / (2 * t);
                largest[i] = Math.max(largest[i], Math.max(Math.abs(up[i]), Math.abs(down[i])));
            }
            narrowest = t;
        }
    }

    private void evaluate(double[] x, double[] v, double t, double[] point, double[] values) {
        for (int j = 0; j < x.length; j++) {
            point[j] = x[j] + t * v[j];
        }
        frame.evaluate(point, values);
    }

    /** What the doubles say of a claimed slope. */
    enum Finding {
        AGREES,
        /** The differences have settled on another value. */
        DISAGREES,
        /** They have not settled on this scale, or drown in rounding errors. */
        UNCLEAR
    }

    /** {@return how the slope of function i compares with the claimed one, by the last measurement} */
    Finding compare(int i, double claimed) {
        double a = (4 * central[1][i] - central[0][i]) / 3;
        double b = (4 * central[2][i] - central[1][i]) / 3;
        double c = (4 * central[3][i] - central[2][i]) / 3;
        double first = (16 * b - a) / 15;
        double second = (16 * c - b) / 15;
        double slope = (64 * second - first) / 63;
        double error = Math.abs(slope - second) + NOISE * largest[i] / narrowest;
        return compare(claimed, slope, error, largest[i]);
    }

    private static Finding compare(double claimed, double slope, double error, double size) {
        double difference = Math.abs(slope - claimed);
        double larger = Math.max(Math.abs(slope), Math.abs(claimed));
        if (!(difference + error < Double.POSITIVE_INFINITY)) {
            return Finding.UNCLEAR;
        }
        // A slope of 0 has no digits to compare; it is told from others by the size of the function.
        boolean settled = error <= 1e-4 * larger || claimed == 0 && error <= 1e-11 * size;
        if (settled && difference <= 1e-6 * Math.abs(claimed) + 2 * error) {
            return Finding.AGREES;
        }
        return error <= 1e-5 * larger && difference > 1e-4 * larger ? Finding.DISAGREES : Finding.UNCLEAR;
    }
}
