package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A fraction with a short sum above the bar as a sum of fractions: in {@code (u'·v + u·v')/(u·v)} each term cancels. That
 * is lost once the sum has been simplified, so this looks at the product as it was given.
 */
final class TermByTerm {
    /** Longer sums are not distributed over their denominator. */
    private static final int MAX_TERMS = 5;

    private TermByTerm() {}

    /**
     * {@return the sum, each term in lowest terms}; empty if the product is no such fraction
     *
     * @param simplified the final form of each part of the product
     */
    static Optional<Expr> of(Expr product, UnaryOperator<Expr> simplified, Context context) {
        if (!(product.node() instanceof Node.Product(var coefficient, var factors))
                || factors.stream().noneMatch(TermByTerm::isBelow)) {
            return Optional.empty();
        }
        List<Factor> above = factors.stream()
                .filter(f -> f.exponent() == Exprs.ONE && f.base().isSum())
                .toList();
        if (above.size() != 1 || Context.terms(above.getFirst().base()) > MAX_TERMS) {
            return Optional.empty();
        }
        List<Expr> others = new ArrayList<>(List.of(Exprs.number(coefficient)));
        factors.stream()
                .filter(f -> f != above.getFirst())
                .forEach(f -> others.add(
                        Exprs.power(simplified.apply(f.base()), simplified.apply(f.exponent()))));
        Expr cofactor = Exprs.product(others);
        SumBuilder sum = new SumBuilder();
        for (Term t : Term.termsOf(above.getFirst().base())) {
            sum.add(t.coefficient(), context.polished(simplified.apply(t.expr()).times(cofactor)));
        }
        return Optional.of(context.ruled(sum.build()));
    }

    private static boolean isBelow(Factor f) {
        return f.exponent().isNegative() && f.base() != Exprs.E;
    }
}
