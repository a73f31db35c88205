package deriv.columns;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.Objects;

/**
 * Where the numbers of one input or output lie, one for each row: in an array, a buffer, a memory segment, or one number
 * that stands for all rows. A column is a view: it copies nothing.
 *
 * <p>Where numbers lie changes no bit of a result. As safe to share between threads as the memory it stands for.
 */
public abstract sealed class Column permits ArrayColumn, SegmentColumn, ConstantColumn {
    /** {@return the column of these numbers} */
    public static Column of(double[] values) {
        return new ArrayColumn(values, 0, values.length);
    }

    /**
     * {@return the column of the numbers from {@code from} to before {@code to}}
     *
     * @throws IndexOutOfBoundsException if the array has no such part
     */
    public static Column of(double[] values, int from, int to) {
        return new ArrayColumn(values, Objects.checkFromToIndex(from, to, values.length), to);
    }

    /** {@return the column of what remains in a buffer, whose position stays; any byte order, direct or not} */
    public static Column of(DoubleBuffer buffer) {
        if (buffer.hasArray()) {
            int start = buffer.arrayOffset() + buffer.position();
            return new ArrayColumn(buffer.array(), start, start + buffer.remaining());
        }
        return new SegmentColumn(MemorySegment.ofBuffer(buffer), buffer.order());
    }

    /**
     * {@return the column of the numbers in a segment, on or off the heap, in the byte order of the machine}
     *
     * @throws IllegalArgumentException if its size is no multiple of 8 bytes
     */
    public static Column of(MemorySegment segment) {
        if (!segment.isReadOnly() && segment.heapBase().orElse(null) instanceof double[] array
                && segment.address() % Double.BYTES == 0 && segment.byteSize() % Double.BYTES == 0) {
            int start = (int) (segment.address() / Double.BYTES);
            return new ArrayColumn(array, start, start + (int) (segment.byteSize() / Double.BYTES));
        }
        return new SegmentColumn(segment, ByteOrder.nativeOrder());
    }

    /** {@return the input that has this value in every row} */
    public static Column constant(double value) {
        return new ConstantColumn(value);
    }

    /** {@return the number of rows; -1 for a constant, which has as many as are asked for} */
    public abstract long rows();

    /** Copies {@code count} numbers, from row {@code from} on, to the start of a block. */
    abstract void read(long from, double[] block, int count);

    /** Copies {@code count} numbers from the start of a block to the rows from {@code from} on. */
    abstract void write(long from, double[] block, int count);

    /** {@return the memory it stands for; empty for a constant} */
    abstract MemorySegment memory();

    /** {@return why it cannot be an output, or an empty text} */
    abstract String refusalToBeWritten();
}
