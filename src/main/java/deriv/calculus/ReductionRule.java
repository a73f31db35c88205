package deriv.calculus;

import deriv.core.Binder;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import java.util.List;

/**
 * The derivative of a sum over an index and of an integral between limits.
 *
 * <p>A finite sum is differentiated term by term, with no condition but that each term has a derivative. An integral
 * follows the rule of Leibniz, {@code d/dx ∫[a, b] f(x, t) dt = f(x, b) b' - f(x, a) a' + ∫[a, b] ∂f/∂x dt}, which holds
 * where {@code a} and {@code b} are differentiable and {@code f} and {@code ∂f/∂x} are continuous in x and t between the
 * limits (Apostol, <cite>Mathematical Analysis</cite>, 2nd ed., theorem 7.40; DLMF 1.5.22).
 */
final class ReductionRule {
    private ReductionRule() {}

    /** @param d the derivatives of the parts; that of the body is taken with its index held fixed */
    static Expr derivative(Node.Reduce r, Fold<Expr> d) {
        Expr inside = Exprs.reduce(r.kind(), d.at(r.body()), r.lower(), r.upper());
        Expr lower = d.at(r.lower());
        Expr upper = d.at(r.upper());
        return switch (r.kind()) {
            case SUM -> {
                if (lower != Exprs.ZERO || upper != Exprs.ZERO) {
                    throw new UnsupportedOperationException(
                            "a sum has no derivative by what its limits depend on: they count terms");
                }
                yield inside;
            }
            case INTEGRAL -> Exprs.sum(List.of(
                    atLimit(r.body(), r.upper(), upper), atLimit(r.body(), r.lower(), lower).negate(), inside));
        };
    }

    private static Expr atLimit(Expr body, Expr limit, Expr slope) {
        return slope == Exprs.ZERO ? slope
                : Exprs.product(List.of(Binder.open(body, limit), slope), Exprs.CALCULUS_SPLICE);
    }
}
