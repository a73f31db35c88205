package deriv.core;

import java.util.Map;

/** Replaces expressions by expressions everywhere in a graph, bottom up; what is put in is not searched again. */
public final class Substitution {
    private Substitution() {}

    public static Expr of(Expr root, Map<Expr, Expr> replacements) {
        Fold<Expr> fold = Fold.of((e, d) -> Children.map(e, d::at), replacements::get);
        return fold.at(root);
    }
}
