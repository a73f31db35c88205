package deriv.columns;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Refuses outputs that share memory with each other, or with an input other than row by row. All columns have one
 * length, so two overlap row by row if they start at one place, and a sweep over the places finds all others.
 */
final class Overlaps {
    private static final int NATIVE = -1;

    private final Map<Object, Integer> arrays = new IdentityHashMap<>();
    private final List<Extent> extents = new ArrayList<>();

    private Overlaps() {}

    /** @throws IllegalArgumentException if an output overlaps */
    static void refuse(List<Column> inputs, List<Column> outputs) {
        Overlaps overlaps = new Overlaps();
        for (Column output : outputs) {
            overlaps.add(output.memory(), true);
        }
        for (Column input : inputs) {
            MemorySegment memory = input.memory();
            if (memory.isReadOnly() && !memory.isNative()) {
                refuseHidden(memory, outputs);
            } else {
                overlaps.add(memory, false);
            }
        }
        overlaps.sweep();
    }

    /** A read-only view does not say which array it is of. */
    private static void refuseHidden(MemorySegment input, List<Column> outputs) {
        for (Column output : outputs) {
            MemorySegment shared = output.memory().asOverlappingSlice(input).orElse(MemorySegment.NULL);
            if (shared.byteSize() != 0 && shared.byteSize() != input.byteSize()) {
                throw refusal(false);
            }
        }
    }

    /** Bytes of an array, or outside the heap. */
    private record Extent(int array, long start, long size, boolean isOutput) {
        boolean reaches(Extent later) {
            return array == later.array && later.start - start < size;
        }
    }

    private void add(MemorySegment memory, boolean isOutput) {
        if (memory.byteSize() > 0) {
            int array = memory.heapBase().map(base -> arrays.computeIfAbsent(base, _ -> arrays.size())).orElse(NATIVE);
            extents.add(new Extent(array, memory.address(), memory.byteSize(), isOutput));
        }
    }

    private void sweep() {
        extents.sort(Comparator.comparingInt(Extent::array).thenComparingLong(Extent::start));
        Extent output = null;
        Extent inputBefore = null; // starts before the place under the sweep
        Extent inputHere = null;
        for (Extent e : extents) {
            if (inputHere != null && (inputHere.array != e.array || inputHere.start != e.start)) {
                inputBefore = inputHere;
                inputHere = null;
            }
            boolean outputReaches = output != null && output.reaches(e);
            if (!e.isOutput) {
                if (outputReaches && output.start != e.start) {
                    throw refusal(false);
                }
                inputHere = e;
            } else {
                if (outputReaches) {
                    throw refusal(true);
                }
                if (inputBefore != null && inputBefore.reaches(e)) {
                    throw refusal(false);
                }
                output = e;
            }
        }
    }

    private static IllegalArgumentException refusal(boolean amongOutputs) {
        return new IllegalArgumentException(amongOutputs
                ? "two outputs share memory; give each its own"
                : "an output shares memory with an input at other rows; give it its own, or the whole input");
    }
}
