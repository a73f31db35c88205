package deriv.analysis;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Fold;

/**
 * Whether one symbol really occurs: {@link Expr#mayContain} has one bit a name and may take another name for it, which
 * is good enough to save work but not to decide what an answer says. Confined to one thread.
 */
final class Occurrence {
    private final Fold<Boolean> fold;

    Occurrence(Expr symbol) {
        fold = Fold.of(
                (e, d) -> {
                    boolean found = e == symbol;
                    for (Expr child : Children.of(e.node())) {
                        found |= d.at(child);
                    }
                    return found;
                },
                e -> e.mayContain(symbol) ? null : Boolean.FALSE);
    }

    boolean in(Expr e) {
        return fold.at(e);
    }
}
