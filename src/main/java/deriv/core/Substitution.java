package deriv.core;

import java.util.Map;

/**
 * Replaces expressions by expressions everywhere in a graph, bottom up; what is put in is not searched again. Indices
 * have no names, so nothing that is put into the body of a sum or integral is captured there.
 */
public final class Substitution {
    private Substitution() {}

    public static Expr of(Expr root, Map<Expr, Expr> replacements) {
        boolean open = root.binders() > 0 && replacements.entrySet().stream()
                .anyMatch(r -> r.getKey().openIndices() + r.getValue().openIndices() > 0);
        if (open) {
            return Binder.substituted(root, replacements);
        }
        Fold<Expr> fold = Fold.of((e, d) -> Children.map(e, d::at), replacements::get);
        return fold.at(root);
    }
}
