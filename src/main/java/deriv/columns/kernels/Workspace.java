package deriv.columns.kernels;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The scratch memory of the kernels of one worker. Confined to one thread; what is in it has no meaning between calls. */
public final class Workspace {
    private final Bits bits;
    private final double[][] scratch = new double[10][];
    private final int[] rows;
    private final double[] ones;

    /**
     * @param bits how to look into numbers
     * @param size the length of all blocks, a multiple of {@link Bits#PADDING}
     */
    public Workspace(Bits bits, int size) {
        this.bits = bits;
        this.rows = new int[size];
        this.ones = new double[size];
        Arrays.fill(ones, 1);
    }

    public Bits bits() {
        return bits;
    }

    /** {@return block number i of the scratch memory} */
    double[] scratch(int i) {
        if (scratch[i] == null) {
            scratch[i] = new double[rows.length];
        }
        return scratch[i];
    }

    double[] ones() {
        return ones;
    }

    /** Computes the rows with |x| outside of [low, high] one by one. The result is another array than x. */
    void repairMagnitude(
            double[] x, double low, double high, DoubleUnaryOperator function, double[] result, int count) {
        repair(bits.outsideMagnitude(x, low, high, rows, count), x, function, result);
    }

    /** Computes the rows with x outside of [low, high] one by one. The result is another array than x. */
    void repair(double[] x, double low, double high, DoubleUnaryOperator function, double[] result, int count) {
        repair(bits.outside(x, low, high, rows, count), x, function, result);
    }

    private void repair(int found, double[] x, DoubleUnaryOperator function, double[] result) {
        for (int i = 0; i < found; i++) {
            result[rows[i]] = function.applyAsDouble(x[rows[i]]);
        }
    }

    /** Computes the rows where a measure is outside of [low, high] one by one. The result is no argument. */
    void repair(
            double[] measure,
            double low,
            double high,
            DoubleBinaryOperator function,
            double[] x,
            double[] y,
            double[] result,
            int count) {
        int found = bits.outside(measure, low, high, rows, count);
        for (int i = 0; i < found; i++) {
            result[rows[i]] = function.applyAsDouble(x[rows[i]], y[rows[i]]);
        }
    }
}
