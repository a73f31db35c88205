package deriv.columns;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Memory that is not an array of {@code double}: native, mapped, read-only, bytes on the heap, another byte order. */
final class SegmentColumn extends Column {
    private final MemorySegment segment;
    private final ValueLayout.OfDouble layout;

    SegmentColumn(MemorySegment segment, ByteOrder order) {
        if (segment.byteSize() % Double.BYTES != 0) {
            throw new IllegalArgumentException("a column needs a multiple of 8 bytes, not " + segment.byteSize());
        }
        this.segment = segment;
        this.layout = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order);
    }

    @Override
    public long rows() {
        return segment.byteSize() / Double.BYTES;
    }

    @Override
    void read(long from, double[] block, int count) {
        MemorySegment.copy(segment, layout, from * Double.BYTES, block, 0, count);
    }

    @Override
    void write(long from, double[] block, int count) {
        MemorySegment.copy(block, 0, segment, layout, from * Double.BYTES, count);
    }

    @Override
    MemorySegment memory() {
        return segment;
    }

    @Override
    String refusalToBeWritten() {
        return segment.isReadOnly() ? "its memory is read-only" : "";
    }
}
