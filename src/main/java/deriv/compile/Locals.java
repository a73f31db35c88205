package deriv.compile;

import java.util.ArrayList;
import java.util.List;

/** The local variables of one method, each {@code double} in two places of the frame, and the slots that they hold. */
final class Locals {
    static final int NONE = -1;

    private final int[] localOf;
    private final int first;
    private final FreeList places = new FreeList();
    private final List<List<Integer>> scopes = new ArrayList<>();

    /**
     * @param localOf {@link #NONE} for each slot, and again when all slots are released
     * @param first   the first place of the frame that is free
     */
    Locals(int[] localOf, int first) {
        this.localOf = localOf;
        this.first = first;
    }

    /** {@return the local that holds a slot, or {@link #NONE}} */
    int of(int slot) {
        return localOf[slot];
    }

    int assign(int slot) {
        localOf[slot] = temporary();
        return localOf[slot];
    }

    /** {@return a local for a slot that forgets it at the end of the part of a conditional that is being written} */
    int assignHere(int slot) {
        if (!scopes.isEmpty()) {
            scopes.getLast().add(slot);
        }
        return assign(slot);
    }

    void release(int slot) {
        if (localOf[slot] != NONE) {
            release(slot, localOf[slot]);
        }
    }

    private void release(int slot, int local) {
        localOf[slot] = NONE;
        giveBack(local);
    }

    /** {@return a local that holds no slot} */
    int temporary() {
        return first + 2 * places.take();
    }

    void giveBack(int local) {
        places.free((local - first) / 2);
    }

    void enter() {
        scopes.add(new ArrayList<>());
    }

    void leave() {
        scopes.removeLast().forEach(this::release);
    }
}
