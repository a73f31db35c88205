package deriv.simplify;

import deriv.core.Expr;

/**
 * One way to write an expression differently: a pure function with a name.
 *
 * @param name what it does, for people
 * @param form returns an expression with the same value wherever the given one is defined; itself if there is nothing
 *     to do
 */
record Candidate(String name, Form form) {
    /** Looks at the top of an expression whose parts are in their final form. */
    @FunctionalInterface
    interface Form {
        Expr of(Expr e, Context context);
    }

    Expr of(Expr e, Context context) {
        return form.of(e, context);
    }
}
