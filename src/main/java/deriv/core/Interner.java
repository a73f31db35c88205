package deriv.core;

import java.util.List;

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
        Expr old = mayBePublished(node) ? TABLE.find(node, hash) : null;
        return old != null ? old : nursery.add(new Expr(node, hash));
    }

    /** Parts are published before what holds them, so most new nodes need no look into the table of all. */
    private static boolean mayBePublished(Node node) {
        return switch (node) {
            case Node.Sum(_, var terms) -> {
                for (int i = 0; i < terms.size(); i++) {
                    if (!terms.get(i).expr().isPublished()) {
                        yield false;
                    }
                }
                yield true;
            }
            case Node.Product(_, var factors) -> {
                for (int i = 0; i < factors.size(); i++) {
                    if (!factors.get(i).base().isPublished() || !factors.get(i).exponent().isPublished()) {
                        yield false;
                    }
                }
                yield true;
            }
            case Node.Num _, Node.Undefined _ -> true;
            case Node.Atom _ -> arePublished(Children.of(node));
        };
    }

    private static boolean arePublished(List<Expr> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isPublished()) {
                return false;
            }
        }
        return true;
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
