package deriv.analysis;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Relation;
import deriv.core.Symbols;
import deriv.simplify.Simplification;
import java.util.List;
import java.util.Optional;

/**
 * Kinks of the parts of a function that are none of the function: {@code abs(x)} has one at 0, {@code x*abs(x)} has not.
 * Decided by the series on both sides, exactly; where those are not known, a kink is kept.
 */
final class FittingKinks {
    /** So many are looked into. */
    private static final int MOST_POINTS = 20;

    private FittingKinks() {}

    /**
     * {@return whether the function is differentiable where the condition fails, and its derivative has the right value
     * there}
     *
     * @param smooth     holds away from the kink of some part
     * @param derivative by the only symbol of differentiation, in a form whose values count
     */
    static boolean fit(Cond smooth, Expr function, Expr derivative, Expr symbol) {
        List<Cond> points = new Normalization().of(smooth).conjuncts();
        return !points.isEmpty()
                && points.size() <= MOST_POINTS
                && points.stream().allMatch(c -> excludesFittingPoint(c, function, derivative, symbol));
    }

    private static boolean excludesFittingPoint(Cond c, Expr function, Expr derivative, Expr symbol) {
        if (!(c instanceof Cond.Compare(var e, var relation)) || relation != Relation.NONZERO) {
            return false;
        }
        Optional<Point> at = Point.ofZero(e, symbol);
        return at.isPresent() && slope(function, at.get())
                .filter(slope -> Smoothness.holdAt(Domain.of(derivative), at.get()))
                .filter(slope -> BesidePoint.isSame(at.get().in(derivative), slope))
                .isPresent();
    }

    /** {@return the derivative of the function at a point of its domain}, if it certainly has one */
    static Optional<Expr> slope(Expr function, Point at) {
        if (Symbols.of(at.value()).contains(at.symbol()) || !Smoothness.holdAt(Domain.of(function), at)) {
            return Optional.empty();
        }
        Expr value = Simplification.of(at.in(function));
        return BesidePoint.of(function, at.symbol(), at.value(), 1)
                .map(BesidePoint::limits)
                .filter(limits -> limits.size() == 2 && BesidePoint.isSame(limits.getFirst(), value))
                .map(List::getLast);
    }
}
