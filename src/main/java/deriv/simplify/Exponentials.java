package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;

/** {@code exp(-u)/(exp(-u) + 1)} as {@code 1/(1 + exp(u))}. */
final class Exponentials {
    private static final int MAX_TERMS = 4;

    private Exponentials() {}

    /** {@return the product with its exponential of a negative term multiplied into a sum below the bar; itself if there is none of both} */
    static Expr below(Expr product) {
        if (!(product.node() instanceof Node.Product(_, var factors))) {
            return product;
        }
        for (Factor e : factors) {
            if (e.base() == Exprs.E && e.exponent().isNegative()) {
                for (Factor f : factors) {
                    if (f.exponent() == Exprs.MINUS_ONE && holdsExponential(f.base())) {
                        Expr power = Exprs.power(e.base(), e.exponent());
                        Expr sum = Expansion.of(f.base().over(power), MAX_TERMS);
                        return product.over(power).times(f.base()).over(sum);
                    }
                }
            }
        }
        return product;
    }

    private static boolean holdsExponential(Expr e) {
        return e.node() instanceof Node.Sum(_, var terms)
                && terms.size() <= MAX_TERMS
                && terms.stream()
                        .anyMatch(t -> Factor.factorsOf(t.expr()).stream().anyMatch(f -> f.base() == Exprs.E));
    }
}
