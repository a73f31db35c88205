package deriv;

/**
 * A handle that ends questions from another thread: give it to {@link Limits#withCancellation}, and call
 * {@link #cancel}. Every question that is running under these limits, or is asked later, then fails with
 * {@link DerivException.Kind#LIMIT} within moments. It cannot be undone: take a new handle for the next questions.
 *
 * <p>Safe to share between threads.
 */
public final class Cancellation {
    /** Never cancelled. */
    static final Cancellation NONE = new Cancellation();

    private volatile boolean cancelled;

    /** Ends the questions. Calling it again changes nothing. */
    public void cancel() {
        if (this == NONE) {
            throw new IllegalStateException("these limits have no cancellation of their own");
        }
        cancelled = true;
    }

    /** {@return whether {@link #cancel} was called} */
    public boolean isCancelled() {
        return cancelled;
    }
}
