package deriv.compile;

import deriv.tape.Tape;
import java.util.Arrays;
import java.util.BitSet;

/** Where the outputs that are wanted go. A result goes into its first place when it is computed, all else in the end. */
final class Destinations {
    static final int NONE = -1;

    private final int wanted;
    private final int firstStored;
    private final int[] placeOf;
    private final BitSet early = new BitSet();

    private Destinations(Tape tape, ArrayLayout layout, int wanted, int firstStored) {
        this.wanted = wanted;
        this.firstStored = firstStored;
        this.placeOf = new int[tape.slots()];
        Arrays.fill(placeOf, NONE);
        for (int k = firstStored; k < wanted; k++) {
            int slot = tape.output(k);
            if (slot >= tape.resultSlot(0) && placeOf[slot] == NONE) {
                placeOf[slot] = layout.place(k);
                early.set(k);
            }
        }
    }

    /** {@return all outputs, as a layout says} */
    static Destinations of(Tape tape, ArrayLayout layout) {
        return new Destinations(tape, layout, tape.outputCount(), layout.firstStored());
    }

    /** {@return the first output only, in no array} */
    static Destinations first(Tape tape, ArrayLayout layout) {
        return new Destinations(tape, layout, 1, 1);
    }

    /** {@return how many outputs are wanted: the first so many} */
    int wanted() {
        return wanted;
    }

    /** {@return the place in the array of a slot that is stored as soon as it is computed, or {@link #NONE}} */
    int place(int slot) {
        return placeOf[slot];
    }

    /** {@return whether an output is still to be stored behind all instructions} */
    boolean isLate(int output) {
        return output >= firstStored && !early.get(output);
    }
}
