package deriv.tape;

import java.util.LinkedHashSet;
import java.util.Set;

/** What the order of a tape means for a machine with few registers. */
public final class TapeMeasures {
    private TapeMeasures() {}

    /** {@return the greatest number of results that are needed at once}; what is only an output is stored and gone */
    public static int live(Tape tape) {
        int[] lastReader = new int[tape.slots()];
        for (int i = 0; i < tape.length(); i++) {
            for (int k = 0; k < tape.arity(i); k++) {
                lastReader[tape.operand(i, k)] = i;
            }
        }
        int live = 0;
        int most = 0;
        for (int i = 0; i < tape.length(); i++) {
            live += lastReader[tape.resultSlot(i)] > i ? 1 : 0;
            most = Math.max(most, live);
            for (int k = 0; k < tape.arity(i); k++) {
                int slot = tape.operand(i, k);
                if (slot >= tape.resultSlot(0) && lastReader[slot] == i) {
                    live--;
                    lastReader[slot] = -1;
                }
            }
        }
        return most;
    }

    /** {@return how many operands are fetched from memory if the results used last are in so many registers} */
    public static int reloads(Tape tape, int registers) {
        Set<Integer> held = new LinkedHashSet<>();
        int reloads = 0;
        for (int i = 0; i < tape.length(); i++) {
            for (int k = 0; k < tape.arity(i); k++) {
                int slot = tape.operand(i, k);
                if (slot >= tape.resultSlot(0)) {
                    reloads += held.remove(slot) ? 0 : 1;
                    hold(held, slot, registers);
                }
            }
            hold(held, tape.resultSlot(i), registers);
        }
        return reloads;
    }

    private static void hold(Set<Integer> held, int slot, int registers) {
        held.add(slot);
        if (held.size() > registers) {
            held.remove(held.iterator().next());
        }
    }
}
