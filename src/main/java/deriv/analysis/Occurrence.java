package deriv.analysis;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Fold;
import java.util.Collection;
import java.util.Set;

/**
 * Whether one of some symbols really occurs: {@link Expr#mayContain} has one bit a name and may take another name for
 * it, which is good enough to save work but not to decide what an answer says. Confined to one thread.
 */
final class Occurrence {
    private final Fold<Boolean> fold;

    Occurrence(Collection<Expr> symbols) {
        Set<Expr> all = Set.copyOf(symbols);
        fold = Fold.of(
                (e, d) -> {
                    boolean found = all.contains(e);
                    for (Expr child : Children.of(e.node())) {
                        found |= d.at(child);
                    }
                    return found;
                },
                e -> e.isClosed() ? Boolean.FALSE : null);
    }

    boolean in(Expr e) {
        return fold.at(e);
    }
}
