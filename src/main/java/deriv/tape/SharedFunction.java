package deriv.tape;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.Row;
import deriv.functions.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sums of multiples of one internal function, such as {@code f - 2*f/x + 2*f/x^2} with {@code f = exp(x)/x}: the function
 * is taken out, because a multiple of it may overflow where the sum does not.
 */
final class SharedFunction {
    private static final int LONGEST = 8;

    private SharedFunction() {}

    static Optional<Expr> factored(Rational constant, List<Term> terms) {
        if (!constant.isZero() || terms.size() < 2 || terms.size() > LONGEST) {
            return Optional.empty();
        }
        for (Factor f : factors(terms.getFirst().expr())) {
            if (isInternal(f)) {
                List<Expr> rest = new ArrayList<>();
                for (Term t : terms) {
                    if (!factors(t.expr()).contains(f)) {
                        return Optional.empty();
                    }
                    rest.add(t.expr().over(f.base()).times(Exprs.number(t.coefficient())));
                }
                return Optional.of(f.base().times(Exprs.sum(rest)));
            }
        }
        return Optional.empty();
    }

    /** {@return an internal function in a quotient of something else}, to be multiplied in last */
    static Optional<Factor> large(List<Factor> factors) {
        boolean isQuotient = factors.size() > 2
                && factors.stream().anyMatch(f -> f.exponent().node() instanceof Node.Num(var n) && n.signum() < 0);
        return isQuotient ? factors.stream().filter(SharedFunction::isInternal).findFirst() : Optional.empty();
    }

    private static boolean isInternal(Factor f) {
        return f.exponent() == Exprs.ONE
                && f.base().node() instanceof Node.Apply(var fn, _)
                && fn instanceof Row row
                && row.is(Trait.INTERNAL);
    }

    private static List<Factor> factors(Expr e) {
        return e.node() instanceof Node.Product(_, var factors) ? factors : List.of(new Factor(e, Exprs.ONE));
    }
}
