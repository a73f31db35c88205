package deriv.compile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Supplier;

/**
 * Scratch memory for whoever calls: a call takes one piece and gives it back, so that neither threads nor calls within
 * calls meet, and after the first calls nothing is allocated unless more callers than twice the processors are inside
 * at once. A piece that an exception loses is garbage.
 */
final class Pool<T> {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);

    /** A cache line lies between two slots. */
    private static final int STRIDE = 32;

    private final Supplier<T> maker;
    private final Object[] slots;
    private final int mask;

    Pool(Supplier<T> maker) {
        this.maker = maker;
        int count = Integer.highestOneBit(4 * Runtime.getRuntime().availableProcessors() - 1);
        this.mask = count - 1;
        this.slots = new Object[count * STRIDE];
    }

    @SuppressWarnings("unchecked")
    T take() {
        int first = (int) Thread.currentThread().threadId();
        for (int k = 0; k <= mask; k++) {
            int slot = (first + k & mask) * STRIDE;
            if (slots[slot] != null) {
                Object piece = SLOT.getAndSetAcquire(slots, slot, null);
                if (piece != null) {
                    return (T) piece;
                }
            }
        }
        return maker.get();
    }

    void give(T piece) {
        int first = (int) Thread.currentThread().threadId();
        for (int k = 0; k <= mask; k++) {
            int slot = (first + k & mask) * STRIDE;
            if (slots[slot] == null && SLOT.compareAndSet(slots, slot, null, piece)) {
                return;
            }
        }
    }
}
