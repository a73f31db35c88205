package deriv.core;

/**
 * Puts the formula in place of each call of a function that has one ({@link Fn#body}). Such a function is a node of its own
 * for the calculus, which takes its derivative from its rule; for numbers it is its formula.
 */
public final class Unfolding {
    private final Fold<Expr> fold = Fold.of((e, d) -> {
        Expr mapped = Children.map(e, d::at);
        return mapped.node() instanceof Node.Apply(var fn, var args) ? fn.body(args).orElse(mapped) : mapped;
    });

    /** {@return the expression without such calls} Bodies have none. */
    public static Expr of(Expr e) {
        return new Unfolding().at(e);
    }

    /** {@return the same for one of several expressions that share parts} */
    public Expr at(Expr e) {
        return fold.at(e);
    }

    public Cond at(Cond c) {
        return c.transplant(fold::at);
    }
}
