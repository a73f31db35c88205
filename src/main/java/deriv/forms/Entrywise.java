package deriv.forms;

import deriv.core.Branch;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A form of each number that an answer consists of: the entries of vectors and matrices, the values of cases. */
final class Entrywise {
    private Entrywise() {}

    /** {@return the answer with this done to each of its numbers} */
    static Expr of(Expr e, UnaryOperator<Expr> form) {
        Map<Expr, Expr> done = new HashMap<>();
        return Fold.of(Entrywise::step, part -> {
            if (part.node() instanceof Node.Vector || part.node() instanceof Node.Piecewise) {
                return null;
            }
            Expr known = done.get(part);
            if (known == null) {
                known = form.apply(part);
                done.put(part, known);
            }
            return known;
        }).at(e);
    }

    private static Expr step(Expr e, Fold<Expr> d) {
        return switch (e.node()) {
            case Node.Vector(var entries) -> Exprs.vector(entries.stream().map(d::at).toList());
            case Node.Piecewise(var branches, var otherwise) ->
                Exprs.piecewise(
                        branches.stream().map(b -> new Branch(b.condition(), d.at(b.value()))).toList(),
                        d.at(otherwise));
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Sum _,
                    Node.Product _,
                    Node.Apply _,
                    Node.Abstract _ ->
                throw new AssertionError("the shortcut answers for numbers");
        };
    }
}
