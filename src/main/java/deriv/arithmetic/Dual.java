package deriv.arithmetic;

import java.util.Arrays;

/**
 * A value with its derivatives along some directions: {@code a + b1*d1 + b2*d2 + …} with all products of the d equal to
 * 0. A direction in which the number does not vary at all is not stored, which tells {@code sqrt(0)}, whose derivative
 * is 0 then, from {@code sqrt(x)} at 0.
 *
 * <p>Immutable.
 */
public final class Dual {
    private static final int[] NOWHERE = {};
    private static final double[] NOTHING = {};

    private final double value;
    /** Ascending, each with its slope. */
    private final int[] directions;
    private final double[] slopes;

    private Dual(double value, int[] directions, double[] slopes) {
        this.value = value;
        this.directions = directions;
        this.slopes = slopes;
    }

    /** {@return a number that varies in no direction} */
    public static Dual constant(double value) {
        return new Dual(value, NOWHERE, NOTHING);
    }

    /** {@return the variable that varies in this direction (from 0) alone, with slope 1} */
    public static Dual variable(double value, int direction) {
        return new Dual(value, new int[] {direction}, new double[] {1});
    }

    /**
     * {@return a value with its slopes in the directions 0, 1, …}
     *
     * @param slopes 0 means that the number does not vary in that direction
     */
    public static Dual of(double value, double... slopes) {
        int count = 0;
        int[] directions = new int[slopes.length];
        double[] kept = new double[slopes.length];
        for (int i = 0; i < slopes.length; i++) {
            if (slopes[i] != 0) {
                directions[count] = i;
                kept[count++] = slopes[i];
            }
        }
        return new Dual(value, Arrays.copyOf(directions, count), Arrays.copyOf(kept, count));
    }

    public double value() {
        return value;
    }

    /** {@return the derivative in a direction}; NaN if there is no value */
    public double slope(int direction) {
        if (value != value) {
            return Double.NaN;
        }
        int at = Arrays.binarySearch(directions, direction);
        return at < 0 ? 0 : slopes[at];
    }

    boolean isConstant() {
        return directions.length == 0;
    }

    /** {@return a function of this number, by its value and derivative here} */
    Dual map(double result, double derivative) {
        if (isConstant() || result != result) {
            return constant(result);
        }
        double[] scaled = new double[slopes.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = derivative * slopes[i];
        }
        return new Dual(result, directions, scaled);
    }

    /** {@return a function of two numbers, by its value and partial derivatives} */
    static Dual join(double result, Dual x, double byX, Dual y, double byY) {
        if (y.isConstant() || result != result) {
            return x.map(result, byX);
        }
        if (x.isConstant()) {
            return y.map(result, byY);
        }
        int[] directions = new int[x.directions.length + y.directions.length];
        double[] slopes = new double[directions.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < x.directions.length || j < y.directions.length) {
            int left = i < x.directions.length ? x.directions[i] : Integer.MAX_VALUE;
            int right = j < y.directions.length ? y.directions[j] : Integer.MAX_VALUE;
            directions[count] = Math.min(left, right);
            slopes[count++] = left == right ? byX * x.slopes[i++] + byY * y.slopes[j++]
                    : left < right ? byX * x.slopes[i++] : byY * y.slopes[j++];
        }
        return new Dual(result, Arrays.copyOf(directions, count), Arrays.copyOf(slopes, count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dual d
                && Double.compare(value, d.value) == 0
                && Arrays.equals(directions, d.directions)
                && Arrays.equals(slopes, d.slopes);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(value) + Arrays.hashCode(slopes);
    }

    /** {@return the value and the stored slopes, such as {@code 2.0 + 3.0*d0 + 1.0*d4}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(value);
        for (int i = 0; i < directions.length; i++) {
            text.append(" + ").append(slopes[i]).append("*d").append(directions[i]);
        }
        return text.toString();
    }
}
