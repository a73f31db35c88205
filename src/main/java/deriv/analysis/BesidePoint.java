package deriv.analysis;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.series.Approach;
import deriv.series.Expansion;
import deriv.series.Series;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a function does on both sides of a point, from its series there: whether two pieces fit together, and the limits of
 * the function and its derivatives.
 */
final class BesidePoint {
    private final List<Expr> limits;

    private BesidePoint(List<Expr> limits) {
        this.limits = limits;
    }

    /**
     * {@return the behaviour of a function near a value of a symbol}, up to the derivative of this order; empty if it is not
     * known
     */
    static Optional<BesidePoint> of(Expr function, Expr symbol, Expr at, int order) {
        Optional<Series> right = Expansion.of(function, Approach.fromRight(symbol, at), order);
        if (right.isEmpty()) {
            return Optional.empty();
        }
        return Expansion.of(function, Approach.fromLeft(symbol, at), order)
                .map(left -> new BesidePoint(limits(left, right.get(), order)));
    }

    /** As long as the two sides agree. */
    private static List<Expr> limits(Series left, Series right, int order) {
        List<Expr> found = new ArrayList<>();
        Rational factorial = Rational.ONE;
        for (int k = 0; k <= order && left.isSmoothUpTo(k) && right.isSmoothUpTo(k); k++) {
            factorial = k < 2 ? factorial : factorial.times(Rational.of(k));
            Expr mirrored = k % 2 == 0 ? left.coefficient(k) : left.coefficient(k).negate();
            if (!isSame(mirrored, right.coefficient(k))) {
                break;
            }
            found.add(Simplification.of(right.coefficient(k).times(Exprs.number(factorial))));
        }
        return found;
    }

    static boolean isSame(Expr a, Expr b) {
        return a == b || Simplification.of(a.minus(b)) == Exprs.ZERO;
    }

    /** {@return the limits of the function and its derivatives, as many as exist}: the same from both sides */
    List<Expr> limits() {
        return limits;
    }
}
