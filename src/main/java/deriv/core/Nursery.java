package deriv.core;

/**
 * The nodes made by one operation: strong references, open addressing, thrown away as a whole. Also where the limits
 * of the operation are watched, because everything a pass makes comes through here. Confined to one thread.
 */
final class Nursery {
    private static final int CHECK_INTERVAL = 256;

    private final Allowance limits;
    private final long deadline;
    private Expr[] slots = new Expr[64];
    private int size;
    private int untilCheck = CHECK_INTERVAL;

    Nursery(Allowance limits) {
        this.limits = limits;
        this.deadline = limits.deadline();
        checkCancellation(); // a loop over many small operations ends here
    }

    Expr find(Node node, long hash) {
        int mask = slots.length - 1;
        for (int i = (int) hash & mask; slots[i] != null; i = i + 1 & mask) {
            if (slots[i].hash() == hash && slots[i].node().equals(node)) {
                return slots[i];
            }
        }
        return null;
    }

    Expr add(Expr e) {
        if (++size > limits.maxNodes()) {
            throw new LimitException("--max-nodes", "more than " + limits.maxNodes() + " nodes are needed");
        }
        if (2 * size > slots.length) {
            grow();
        }
        place(e);
        return e;
    }

    /** {@return whether this handle was made by this operation} */
    boolean owns(Expr e) {
        int mask = slots.length - 1;
        for (int i = (int) e.hash() & mask; slots[i] != null; i = i + 1 & mask) {
            if (slots[i] == e) {
                return true;
            }
        }
        return false;
    }

    /** Looks at the clock now and then. */
    void tick() {
        if (--untilCheck == 0) {
            untilCheck = CHECK_INTERVAL;
            checkpoint();
        }
    }

    void checkpoint() {
        checkCancellation();
        if (System.nanoTime() - deadline > 0) {
            throw new LimitException(
                    "--timeout", "the time limit of " + limits.timeout().toMillis() / 1000.0 + " seconds is over");
        }
    }

    private void checkCancellation() {
        if (Thread.currentThread().isInterrupted() || limits.cancelled().getAsBoolean()) {
            throw new LimitException("cancellation", "the operation was cancelled");
        }
    }

    private void grow() {
        Expr[] old = slots;
        slots = new Expr[old.length * 2];
        for (Expr e : old) {
            if (e != null) {
                place(e);
            }
        }
    }

    private void place(Expr e) {
        int mask = slots.length - 1;
        int i = (int) e.hash() & mask;
        while (slots[i] != null) {
            i = i + 1 & mask;
        }
        slots[i] = e;
    }
}
