package deriv.columns;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** One number in every row. */
final class ConstantColumn extends Column {
    static final long ANY_NUMBER = -1;

    private final double value;

    ConstantColumn(double value) {
        this.value = value;
    }

    @Override
    public long rows() {
        return ANY_NUMBER;
    }

    @Override
    void read(long from, double[] block, int count) {
        Arrays.fill(block, 0, count, value);
    }

    @Override
    void write(long from, double[] block, int count) {
        throw new UnsupportedOperationException(refusalToBeWritten());
    }

    @Override
    MemorySegment memory() {
        return MemorySegment.NULL;
    }

    @Override
    String refusalToBeWritten() {
        return "it is a constant";
    }
}
