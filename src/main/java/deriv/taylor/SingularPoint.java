package deriv.taylor;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Relation;
import deriv.core.Sign;
import deriv.core.Substitution;
import deriv.series.Approach;
import deriv.series.ExactSign;
import deriv.series.Expansion;
import deriv.series.Series;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import deriv.taylor.TaylorPolynomial.Remainder;
import deriv.taylor.TaylorPolynomial.Source;
import deriv.taylor.TaylorPolynomial.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a function of one variable is like at a point where some part of it is not analytic, from its series on both sides:
 * {@code sin(x)/x} and {@code x*abs(x)} have derivatives at 0, {@code abs(x)}, {@code sqrt(x)} and {@code 1/x} have none.
 *
 * <p>The series are those of functions that are analytic beside the point, in powers of the distance or of a root of it; so
 * they may be differentiated term by term, and the function has as many continuous derivatives over the point as there are
 * whole powers in which both sides agree. Confined to one thread.
 */
final class SingularPoint {
    private final Expr function;
    private final List<Cond> domain;
    private final Expr symbol;
    private final Expr point;
    private final Expr part;
    private final Simplification simplification;
    private final ExactSign exact;

    /**
     * @param domain where the function as it was written has values
     * @param part   what is not analytic
     */
    SingularPoint(Expr function, List<Cond> domain, Expr symbol, Expr point, Expr part, Policy policy) {
        this.function = function;
        this.domain = domain;
        this.symbol = symbol;
        this.point = point;
        this.part = part;
        this.simplification = new Simplification(policy);
        this.exact = new ExactSign(simplification);
    }

    /** {@return the polynomial of this order, or as much of one as there is, or why there is none}; empty if not known */
    Optional<TaylorResult> result(int order) {
        boolean leftOutside = isOutside(Approach.fromLeft(symbol, point));
        boolean rightOutside = isOutside(Approach.fromRight(symbol, point));
        if (leftOutside || rightOutside) {
            return none(
                    leftOutside && rightOutside ? TaylorResult.Why.OUTSIDE
                            : leftOutside ? TaylorResult.Why.RIGHT_ONLY : TaylorResult.Why.LEFT_ONLY);
        }
        // One more power says how the remainder goes to 0.
        return series(Approach.fromLeft(symbol, point), order).flatMap(
                left -> series(Approach.fromRight(symbol, point), order).flatMap(right -> result(left, right, order)));
    }

    private Optional<Series> series(Approach side, int order) {
        return Expansion.of(function, side, order + 1).or(() -> Expansion.of(function, side, order));
    }

    private Optional<TaylorResult> none(TaylorResult.Why why) {
        return Optional.of(new TaylorResult.None(why, part));
    }

    private Optional<TaylorResult> result(Series left, Series right, int order) {
        if (isPole(left) || isPole(right)) {
            return none(TaylorResult.Why.POLE);
        }
        List<Expr> agreed = new ArrayList<>();
        for (int k = 0; k <= order && areWhole(left, right, k); k++) {
            Sign difference = exact.of(mirrored(left, k).minus(right.coefficient(k)));
            if (difference == Sign.UNKNOWN) {
                return Optional.empty();
            }
            if (difference != Sign.ZERO) {
                break;
            }
            agreed.add(simplification.apply(right.coefficient(k)));
        }
        int reached = agreed.size() - 1;
        return reached < 0 ? none(TaylorResult.Why.JUMP)
                : reached == 0 && order > 0
                        ? none(areWhole(left, right, 1) ? TaylorResult.Why.CORNER : TaylorResult.Why.BRANCH)
                : polynomial(agreed, areWhole(left, right, reached + 1)
                        ? Remainder.NEXT_POWER
                        : Remainder.BEYOND_ORDER);
    }

    private static boolean isPole(Series series) {
        return !series.terms().isEmpty() && series.terms().firstKey().signum() < 0;
    }

    /** {@return whether both sides have whole powers only, as far as this one} */
    private static boolean areWhole(Series left, Series right, int power) {
        return left.isSmoothUpTo(power) && right.isSmoothUpTo(power);
    }

    /** {@return a coefficient of the left side as one of a power of x - a} */
    private static Expr mirrored(Series left, int k) {
        return k % 2 == 0 ? left.coefficient(k) : left.coefficient(k).negate();
    }

    private Optional<TaylorResult> polynomial(List<Expr> coefficients, Remainder remainder) {
        Optional<Boolean> hasValue = hasValue();
        if (hasValue.isEmpty()) {
            return Optional.empty();
        }
        if (hasValue.get()) {
            Sign apart = exact.of(value().minus(coefficients.getFirst()));
            if (apart != Sign.ZERO) {
                return apart == Sign.UNKNOWN ? Optional.empty() : none(TaylorResult.Why.VALUE_APART);
            }
        }
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < coefficients.size(); k++) {
            if (coefficients.get(k) != Exprs.ZERO) {
                terms.add(new Term(new Exponents(List.of(k)), coefficients.get(k)));
            }
        }
        return Optional.of(new TaylorResult.Found(new TaylorPolynomial(List.of(symbol), List.of(point),
                coefficients.size() - 1, remainder, terms, List.of(), hasValue.get() ? Source.VALUE : Source.LIMIT)));
    }

    private Expr value() {
        return Substitution.of(function, Map.of(symbol, point));
    }

    /** {@return whether the function as it was written has a value at the point}; empty if that cannot be told */
    private Optional<Boolean> hasValue() {
        Cond there = Cond.and(domain).map(e -> Substitution.of(e, Map.of(symbol, point)));
        return exact.holds(there).map(holds -> holds && !value().isUndefined());
    }

    /** {@return whether the function certainly has no values on this side of the point} */
    private boolean isOutside(Approach side) {
        return domain.stream().flatMap(c -> c.conjuncts().stream())
                .anyMatch(c -> c instanceof Cond.Compare(var e, var r)
                        && r != Relation.NONZERO && sign(e, side).excludes(r));
    }

    /** {@return the sign of an expression beside the point} */
    private Sign sign(Expr e, Approach side) {
        return Expansion.of(e, side, 1).map(Series::terms).filter(terms -> !terms.isEmpty())
                .map(terms -> exact.of(terms.firstEntry().getValue())).orElse(Sign.UNKNOWN);
    }

}
