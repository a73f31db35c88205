package deriv.analysis;

import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Fold;
import deriv.core.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Collects a condition from every node of a graph, once each. What is demanded inside a branch of a piecewise
 * expression counts only where that branch is taken.
 */
final class Demands {
    /** An expression and where it is needed. */
    private record Region(Expr expr, Cond guard) {}

    private Demands() {}

    /** {@return the conjuncts of what {@code demand} asks of the nodes, in the order in which the nodes are met} */
    static Set<Cond> collect(Expr root, Function<Expr, Cond> demand) {
        Set<Cond> found = new LinkedHashSet<>();
        Deque<Region> open = new ArrayDeque<>(List.of(new Region(root, Cond.TRUE)));
        while (!open.isEmpty()) {
            Region region = open.pop();
            Fold.<Boolean>over(region.expr(), (e, d) -> {
                visit(e, d, region.guard(), open);
                add(found, region.guard(), demand.apply(e));
                return true;
            });
        }
        return found;
    }

    private static void visit(Expr e, Fold<Boolean> d, Cond guard, Deque<Region> open) {
        if (!(e.node() instanceof Node.Piecewise(var branches, var otherwise))) {
            Children.of(e.node()).forEach(d::at);
            return;
        }
        Cond reached = guard;
        for (Branch b : branches) {
            for (Expr compared : b.condition().exprs()) {
                if (reached.equals(guard)) {
                    d.at(compared);
                } else {
                    open.add(new Region(compared, reached));
                }
            }
            open.add(new Region(b.value(), Cond.and(reached, b.condition())));
            reached = Cond.and(reached, b.condition().not());
        }
        open.add(new Region(otherwise, reached));
    }

    private static void add(Set<Cond> found, Cond guard, Cond demand) {
        for (Cond c : demand.conjuncts()) {
            Cond guarded = c.given(guard);
            if (!guarded.equals(Cond.TRUE)) {
                found.add(guarded);
            }
        }
    }
}
