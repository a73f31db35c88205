package deriv.forms;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A minus before a product goes into a difference: {@code (1 - x)*(x + 1)}, not {@code -(x - 1)*(x + 1)}. */
final class Minus {
    private Minus() {}

    /** {@return the product without a minus before it, if one of its factors can take it} */
    static Expr inside(Expr e) {
        if (!(e.node() instanceof Node.Product(var coefficient, var factors)) || coefficient.signum() > 0) {
            return e;
        }
        Optional<Factor> difference = factors.stream().filter(Minus::takesMinus)
                .min((a, b) -> Boolean.compare(a.exponent().isNegative(), b.exponent().isNegative()));
        return difference.map(f -> turned(coefficient.negate(), factors, f)).orElse(e);
    }

    /** In one go: on the way a number would be distributed over a lone sum. */
    private static Expr turned(Rational coefficient, List<Factor> factors, Factor difference) {
        List<Expr> all = new ArrayList<>(List.of(Exprs.number(coefficient)));
        for (Factor f : factors) {
            all.add(Exprs.power(f == difference ? f.base().negate() : f.base(), f.exponent()));
        }
        return Exprs.product(all);
    }

    private static boolean takesMinus(Factor f) {
        return f.exponent().node() instanceof Node.Num(var n) && n.isOdd()
                && f.base().isSum()
                && Term.termsOf(f.base()).stream().anyMatch(t -> t.coefficient().signum() < 0);
    }
}
