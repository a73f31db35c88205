package deriv.forms;

import deriv.core.Expr;
import deriv.normal.NormalForm;
import deriv.simplify.Policy;

/**
 * One fraction in lowest terms: {@code 1/x + 1/y} as {@code (x + y)/(x*y)}. What was a product stays one as far as sums
 * allow.
 */
public final class Fraction {
    private Fraction() {}

    /**
     * {@return the expression as one fraction}
     *
     * @throws deriv.core.LimitException if it is too large
     */
    public static Expr of(Expr e, Policy policy) {
        Attempt attempt = new Attempt(policy);
        return Entrywise.of(e, part -> Minus.inside(attempt.of(part, NormalForm::toExpr)));
    }
}
