package deriv.compile;

import deriv.tape.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What is known of one method before it is written: how often it reads each slot, and which values it reads behind the
 * part of a conditional that computes them. Used for one method after the other; writing a method brings all counts
 * back to zero.
 */
final class Survey {
    private static final int NONE = -1;

    private final Tape tape;
    private final Reads reads;
    private final Crossings crossings;
    private final int[] left;

    /** Numbers of blocks go up from method to method, so those of earlier ones are below {@link #root}. */
    private final int[] blockOf;

    private final int[] localOf;
    private final BitSet open = new BitSet();
    private final List<Integer> escaping = new ArrayList<>();
    private int blocks;
    private int root;
    private boolean crosses;
    private boolean fills;

    Survey(Tape tape, Reads reads, Crossings crossings) {
        this.tape = tape;
        this.reads = reads;
        this.crossings = crossings;
        this.left = new int[tape.slots()];
        this.blockOf = new int[tape.slots()];
        this.localOf = new int[tape.slots()];
        Arrays.fill(localOf, Locals.NONE);
    }

    /** @param last a slot that is read behind all steps, or -1 */
    void begin(List<Step> steps, int last) {
        open.clear(root);
        root = blocks + 1;
        escaping.clear();
        crosses = false;
        fills = false;
        block(steps, last);
    }

    /** {@return whether the method reads or writes values that cross} */
    boolean crosses() {
        return crosses;
    }

    /** {@return whether the method takes part in a long call} */
    boolean fills() {
        return fills;
    }

    /** {@return the values that are read behind the part of a conditional that computes them} */
    List<Integer> escaping() {
        return escaping;
    }

    /** {@return how often the method will still read a slot} */
    int left(int slot) {
        return left[slot];
    }

    /** {@return for each slot the local of the method that is being written, {@link Locals#NONE} at its beginning} */
    int[] localOf() {
        return localOf;
    }

    void wasRead(int slot) {
        left[slot]--;
    }

    private void block(List<Step> steps, int last) {
        int number = ++blocks;
        open.set(number);
        for (Step step : steps) {
            reads.of(step, this::read);
            switch (step) {
                case Step.Compute(int i) -> {
                    fills |= reads.isLongCall(i);
                    computed(tape.resultSlot(i), number);
                }
                case Step.Choose(int i, var then, var otherwise) -> {
                    block(then, reads.last(i, 0));
                    block(otherwise, reads.last(i, 1));
                    computed(tape.resultSlot(reads.end(i)), number);
                }
                case Step.Fill _ -> fills = true;
                case Step.Run _, Step.Store _ -> {}
            }
        }
        if (last != NONE) {
            read(last);
        }
        if (number != root) {
            open.clear(number);
        }
    }

    private void read(int slot) {
        left[slot]++;
        crosses |= crossings.place(slot) != Crossings.NONE;
        if (blockOf[slot] >= root && !open.get(blockOf[slot])) {
            blockOf[slot] = root;
            escaping.add(slot);
        }
    }

    private void computed(int slot, int block) {
        blockOf[slot] = block;
        crosses |= crossings.place(slot) != Crossings.NONE;
    }
}
