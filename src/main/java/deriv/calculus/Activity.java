package deriv.calculus;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Memo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which parts of expressions are active, as the field says: depend on the symbols that are differentiated by. Exact,
 * where the symbol mask of a handle can only exclude. Confined to one thread.
 */
final class Activity {
    private final List<Expr> found = new ArrayList<>();
    private final Fold<Boolean> fold;

    Activity(List<Expr> symbols) {
        Expr wanted = Exprs.vector(symbols);
        Memo<Boolean> isWanted = new Memo<>();
        symbols.forEach(x -> isWanted.put(x, true));
        this.fold = Fold.of(
                (e, d) -> {
                    boolean active = isWanted.get(e) != null;
                    for (Expr child : Children.of(e.node())) {
                        active |= d.at(child);
                    }
                    if (active) {
                        found.add(e);
                    }
                    return active;
                },
                e -> e.mayContain(wanted) ? null : Boolean.FALSE);
    }

    /** {@return whether the expression depends on one of the symbols} */
    boolean of(Expr e) {
        return fold.at(e);
    }

    /** {@return the active nodes of all expressions that have been asked about, each once, parts before wholes} */
    List<Expr> found() {
        return Collections.unmodifiableList(found);
    }
}
