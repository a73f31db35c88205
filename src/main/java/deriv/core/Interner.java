package deriv.core;

/**
 * Makes equal nodes the same handle. Inside an {@link Operation} new nodes live in its nursery; outside they go to the
 * process-wide weak table at once. CORE.md 3 has the measurements behind this split: a weak table alone costs five
 * times on always-new input, almost all of it in the collector.
 */
final class Interner {
    private static final WeakTable TABLE = new WeakTable();

    private Interner() {}

    static Expr intern(Node node) {
        long hash = Hash.of(node);
        Nursery nursery = Operation.nursery();
        if (nursery == null) {
            Expr released = Operation.releaseSuspended(node, hash);
            return released != null ? released : TABLE.intern(node, hash);
        }
        nursery.tick();
        Expr young = nursery.find(node, hash);
        if (young != null) {
            return young;
        }
        Expr old = TABLE.find(node, hash);
        return old != null ? old : nursery.add(new Expr(node, hash));
    }

    /** {@return the process-wide handle of this content: the argument, unless another thread was first} */
    static Expr publish(Expr e) {
        return TABLE.publish(e);
    }

    /** {@return the process-wide handle, or {@code null} if there is none} */
    static Expr published(Node node) {
        return TABLE.find(node, Hash.of(node));
    }

    static int size() {
        return TABLE.size();
    }
}
