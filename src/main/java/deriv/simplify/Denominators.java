package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import java.util.ArrayList;
import java.util.List;

/** {@code 1/((1 + x)*(1 - x))} as {@code 1/(1 - x^2)}: sums below the bar multiplied out, where that is shorter. */
final class Denominators {
    private static final int MAX_TERMS = 3;

    private Denominators() {}

    /** {@return the product with its plain denominators that are sums as one; itself if there are fewer than two} */
    static Expr multiplied(Expr e) {
        if (!(e.node() instanceof Node.Product p)) {
            return e;
        }
        List<Expr> sums = p.factors().stream().filter(Denominators::isBelow).map(Factor::base).toList();
        if (sums.size() != 2) {
            return e;
        }
        Expr expanded = Expansion.of(Exprs.product(sums), MAX_TERMS);
        if (!expanded.isSum()) {
            return e;
        }
        List<Expr> all = new ArrayList<>(List.of(Exprs.number(p.coefficient()), expanded.reciprocal()));
        p.factors().stream().filter(f -> !isBelow(f)).forEach(f -> all.add(Exprs.power(f.base(), f.exponent())));
        return Exprs.product(all);
    }

    private static boolean isBelow(Factor f) {
        return f.exponent() == Exprs.MINUS_ONE && f.base().isSum();
    }
}
