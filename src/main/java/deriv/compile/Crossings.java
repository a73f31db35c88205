package deriv.compile;

import deriv.tape.Tape;
import java.util.Arrays;
import java.util.List;

/**
 * The values that one method computes and another reads, each with its place in an array. Places are used again after
 * the last reader, in the order of the tape, so that the array of a long program stays in cache.
 */
final class Crossings {
    static final int NONE = -1;

    private static final int UNASSIGNED = -2;
    private static final int ROOT = -2;

    private final Tape tape;
    private final Reads reads;
    private final int[] home;
    private final int[] placeOf;
    private int count;

    Crossings(Tape tape, Reads reads, Outline outline) {
        this.tape = tape;
        this.reads = reads;
        this.home = new int[tape.slots()];
        this.placeOf = new int[tape.slots()];
        Arrays.fill(home, NONE);
        Arrays.fill(placeOf, NONE);
        outline.chunks().forEach(chunk -> settle(chunk.steps(), chunk.number()));
        settle(outline.root(), ROOT);
        outline.chunks().forEach(chunk -> find(chunk.steps(), chunk.number()));
        find(outline.root(), ROOT);
        read(tape.output(0), ROOT);
        assignPlaces();
    }

    /** {@return the number of places} */
    int count() {
        return count;
    }

    /** {@return the place of a slot, or {@link #NONE} if only the method that computes it reads it} */
    int place(int slot) {
        return placeOf[slot];
    }

    private void settle(List<Step> steps, int method) {
        for (Step step : steps) {
            switch (step) {
                case Step.Compute(int i) -> home[tape.resultSlot(i)] = method;
                case Step.Choose(int i, var then, var otherwise) -> {
                    settle(then, method);
                    settle(otherwise, method);
                    home[tape.resultSlot(reads.end(i))] = method;
                }
                case Step.Fill _, Step.Run _, Step.Store _ -> {}
            }
        }
    }

    private void find(List<Step> steps, int method) {
        for (Step step : steps) {
            reads.of(step, slot -> read(slot, method));
            if (step instanceof Step.Choose(int i, var then, var otherwise)) {
                if (reads.needs(reads.end(i))) {
                    reads.of(reads.end(i), slot -> read(slot, method));
                }
                find(then, method);
                find(otherwise, method);
            }
        }
    }

    private void read(int slot, int method) {
        if (home[slot] != NONE && home[slot] != method) {
            placeOf[slot] = UNASSIGNED;
        }
    }

    private void assignPlaces() {
        int[] lastReader = new int[tape.slots()];
        for (int i = 0; i < tape.length(); i++) {
            int reader = i;
            reads.of(i, slot -> lastReader[slot] = reader);
        }
        for (int k = 0; k < tape.outputCount(); k++) {
            lastReader[tape.output(k)] = Integer.MAX_VALUE;
        }
        FreeList places = new FreeList();
        for (int i = 0; i < tape.length(); i++) {
            int reader = i;
            reads.of(i, slot -> {
                if (lastReader[slot] == reader && placeOf[slot] != NONE) {
                    lastReader[slot] = NONE;
                    places.free(placeOf[slot]);
                }
            });
            int result = tape.resultSlot(i);
            if (placeOf[result] != NONE) {
                placeOf[result] = places.take();
            }
        }
        count = places.count();
    }
}
