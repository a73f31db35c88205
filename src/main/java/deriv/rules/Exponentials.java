package deriv.rules;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;

/** Fractions of exponentials: {@code exp(-u)/(exp(-u) + 1)} is {@code 1/(exp(u) + 1)}. */
final class Exponentials {
    private Exponentials() {}

    /** {@return the product with an exponential that has a minus sign moved from above the bar into a sum below it} */
    static Expr below(Node.Product p, Expr unchanged, int maxTerms) {
        for (Factor above : p.factors()) {
            if (above.base() == Exprs.E && above.exponent().isNegative()) {
                for (Factor below : p.factors()) {
                    if (below.base().isSum() && below.exponent() == Exprs.MINUS_ONE) {
                        Expr inverse = Exprs.exp(above.exponent().negate());
                        Expr sum = Expansion.of(below.base().times(inverse), maxTerms);
                        return unchanged.times(below.base()).times(inverse).over(sum);
                    }
                }
            }
        }
        return unchanged;
    }
}
