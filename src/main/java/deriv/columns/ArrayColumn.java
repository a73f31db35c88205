package deriv.columns;

import java.lang.foreign.MemorySegment;

/** The part of an array from {@code start} to before {@code end}. */
final class ArrayColumn extends Column {
    private final double[] values;
    private final int start;
    private final int end;

    ArrayColumn(double[] values, int start, int end) {
        this.values = values;
        this.start = start;
        this.end = end;
    }

    double[] values() {
        return values;
    }

    int start() {
        return start;
    }

    @Override
    public long rows() {
        return end - start;
    }

    @Override
    void read(long from, double[] block, int count) {
        System.arraycopy(values, start + (int) from, block, 0, count);
    }

    @Override
    void write(long from, double[] block, int count) {
        System.arraycopy(block, 0, values, start + (int) from, count);
    }

    @Override
    MemorySegment memory() {
        return MemorySegment.ofArray(values).asSlice((long) start * Double.BYTES, rows() * Double.BYTES);
    }

    @Override
    String refusalToBeWritten() {
        return "";
    }
}
