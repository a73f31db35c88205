package deriv.taylor;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.simplify.Policy;
import java.util.List;
import java.util.Optional;

/** Taylor polynomials of functions in one or several variables. */
public final class TaylorSeries {
    private TaylorSeries() {}

    /**
     * {@return the polynomial of this order at a point}: exact coefficients in a simple form
     *
     * @param function  a number
     * @param domain    where the function as it was written has values
     * @param variables one or more, different symbols
     * @param point     their values: formulas without these variables, with parameters if need be
     * @param order     0 or more
     * @throws UnsupportedOperationException if a derivative that is needed has no closed form
     * @throws deriv.core.LimitException     if it takes too much
     */
    public static TaylorResult of(
            Expr function, List<Cond> domain, List<Expr> variables, List<Expr> point, int order, Policy policy) {
        try {
            return new TaylorResult.Found(
                    new RegularPoint(variables, point, policy).polynomial(function, domain, order));
        } catch (SingularPointException e) {
            Optional<TaylorResult> beside = variables.size() > 1 ? Optional.empty()
                    : new SingularPoint(function, domain, variables.getFirst(), point.getFirst(), e.part(), policy)
                            .result(order);
            return beside.orElseGet(() -> new TaylorResult.None(why(e), e.part()));
        }
    }

    private static TaylorResult.Why why(SingularPointException e) {
        return switch (e.reason()) {
            case NO_VALUE -> TaylorResult.Why.PART_WITHOUT_VALUE;
            case NOT_SMOOTH -> TaylorResult.Why.PART_NOT_SMOOTH;
            case UNDECIDED -> TaylorResult.Why.PART_UNDECIDED;
        };
    }
}
