package deriv.analysis;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Relation;
import deriv.core.Symbols;
import deriv.domains.RealNumber;
import deriv.domains.RealSet;
import deriv.series.Approach;
import deriv.series.Expansion;
import deriv.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A point without a value of its own at which a function has a limit: {@code (t^2 - 4)/(t - 2)} at {@code t = 2}, {@code
 * sin(x)/x} at 0.
 *
 * @param symbol the only variable of the function
 * @param at     where there is no value
 * @param limits of the function and of its derivatives one after the other, as far as both sides agree: one or more
 */
public record RemovablePoint(Expr symbol, Expr at, List<Expr> limits) {
    /** The limit of the function, of its first and its second derivative. */
    private static final int ORDER = 2;

    /** So many points are looked into. */
    private static final int MOST_POINTS = 20;

    public RemovablePoint {
        limits = List.copyOf(limits);
    }

    /** {@return the single points without value that have a limit}, those with one from both sides */
    public static List<RemovablePoint> of(Expr function, RealSet defined, Expr symbol) {
        List<RemovablePoint> found = new ArrayList<>();
        for (RealNumber gap : defined.intervals().gaps().stream().limit(MOST_POINTS).toList()) {
            gap.form().flatMap(at -> of(function, symbol, at)).ifPresent(found::add);
        }
        return found;
    }

    /** {@return the limits of a function at a point}; empty if there are none, or they are not known */
    public static Optional<RemovablePoint> of(Expr function, Expr symbol, Expr at) {
        return BesidePoint.of(function, symbol, at, ORDER)
                .or(() -> BesidePoint.of(function, symbol, at, 0))
                .filter(beside -> !beside.limits().isEmpty())
                .map(beside -> new RemovablePoint(symbol, at, beside.limits()));
    }

    /**
     * {@return whether the condition excludes one value of one variable, over which the simplified function extends
     * analytically, and the answer has its limit as value there}: then what the answer says at that value is the limit, for
     * derivatives of any order
     *
     * @param function the simplified function
     * @param answer what is printed: the function itself or a derivative
     */
    public static boolean is(Cond condition, Expr function, Expr answer) {
        if (!(condition instanceof Cond.Compare(var e, var relation)) || relation != Relation.NONZERO) {
            return false;
        }
        return Symbols.of(e).size() == 1
                && Point.ofZero(e)
                        .filter(at -> Smoothness.holdAt(Domain.of(answer), at))
                        .filter(at -> limit(function, at).isPresent())
                        .filter(at -> limit(answer, at).filter(l -> BesidePoint.isSame(l, at.in(answer))).isPresent())
                        .isPresent();
    }

    private static Optional<Expr> limit(Expr e, Point at) {
        return Expansion.of(e, Approach.fromBoth(at.symbol(), at.value()), 0).flatMap(Series::limit);
    }
}
