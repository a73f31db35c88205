package deriv.check;

import java.util.stream.DoubleStream;

/**
 * The steps to look at a point with: every power of ten from 0.1 to 1e-13 of the size of the point, and of 1 for small
 * points.
 *
 * @param size the size of the point, at least 0
 */
record Scales(double size) {
    private static final int FINEST = 13;

    /** Relative to the point, on smaller steps nothing but the rounding of the function may be seen. */
    private static final double COARSE = 1e-8;

    /** To a smaller point, a step of 0.1 is no small one. */
    private static final double SMALL = 0.1;

    /** {@return the steps, widest first} */
    double[] steps() {
        DoubleStream usual = powers(Math.max(1, size));
        DoubleStream own = size > 0 && size < SMALL ? powers(size) : DoubleStream.empty();
        return DoubleStream.concat(usual, own).map(h -> -h).sorted().map(h -> -h).toArray();
    }

    private static DoubleStream powers(double size) {
        return DoubleStream.iterate(1, i -> i <= FINEST, i -> i + 1).map(i -> size * Math.pow(10, -i));
    }

    double finest() {
        double[] steps = steps();
        return steps[steps.length - 1];
    }

    boolean isCoarse(double step) {
        return step > COARSE * (size > 0 ? size : 1);
    }
}
