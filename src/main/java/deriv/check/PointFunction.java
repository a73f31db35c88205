package deriv.check;

/** Some functions of several variables. */
@FunctionalInterface
public interface PointFunction {
    /** {@return the values at a point, always as many; NaN where there is none} The array is not changed. */
    double[] at(double[] point);
}
