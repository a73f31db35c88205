package deriv.simplify;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Fold;
import deriv.core.Memo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What became of the nodes of an expression, and why. Confined to one thread. */
final class Journal {
    private record Entry(Expr built, Expr result) {}

    private final Memo<Entry> entries = new Memo<>();

    /**
     * @param given  a node
     * @param built  the same over its simplified parts
     * @param result what that became
     */
    void note(Expr given, Expr built, Expr result) {
        if (built != result) {
            entries.put(given, new Entry(built, result));
        }
    }

    /**
     * {@return the changes below and at a node, smaller parts first}
     *
     * @param reason what leads from one form to another
     * @param back   to the names that the reader knows
     */
    List<Rewrite> of(Expr root, BiFunction<Expr, Expr, Reasons.Reason> reason, UnaryOperator<Expr> back) {
        List<Rewrite> all = new ArrayList<>();
        Fold.<Boolean>over(root, (e, d) -> {
            Children.of(e.node()).forEach(d::at);
            Entry entry = entries.get(e);
            if (entry != null) {
                Reasons.Reason why = reason.apply(entry.built(), entry.result());
                all.add(new Rewrite(why.name(), back.apply(entry.built()), back.apply(entry.result()),
                        why.guards().stream().map(c -> c.map(back)).toList()));
            }
            return true;
        });
        return all;
    }
}
