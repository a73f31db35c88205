package deriv.critical;

import deriv.analysis.Domain;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.LimitException;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.core.Substitution;
import deriv.series.Approach;
import deriv.series.Approach.Side;
import deriv.series.Expansion;
import deriv.series.Series;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Limits of elementary functions from one side: the value where the function is continuous, else the first term of its series,
 * or its {@link Growth}, exactly. Confined to one thread.
 */
final class Limits {
    private final Values values;

    Limits(Values values) {
        this.values = values;
    }

    /**
     * {@return the limit of a function without pieces}
     *
     * @param at   a number; empty for infinity, on the side that is not {@code from}
     * @param from the side from which it is approached
     */
    Limit of(Expr e, Optional<Real> at, Side from) {
        if (e.isClosed()) {
            return finite(Real.of(e).or(() -> Real.of(values.simplified(e))));
        }
        return at.isPresent() ? atNumber(e, at.get(), from) : atInfinity(e, from);
    }

    private static Limit finite(Optional<Real> value) {
        return value.<Limit>map(Limit.Finite::new).orElse(Limit.UNKNOWN);
    }

    private Limit atNumber(Expr e, Real at, Side from) {
        if (at.exact().isEmpty()) {
            return finite(values.value(e, at));
        }
        boolean continuous = values.allHold(List.copyOf(Domain.of(e)), at).orElse(false);
        if (continuous) {
            Limit value = finite(values.value(e, at));
            if (value.finite().isPresent()) {
                return value;
            }
        }
        Expr point = at.exact().get();
        Limit limit = ofSeries(e, from == Side.LEFT
                ? Approach.fromLeft(values.variable(), point)
                : Approach.fromRight(values.variable(), point));
        Expr step = values.variable().reciprocal();
        return limit != Limit.UNKNOWN ? limit
                : ofGrowth(e, from == Side.LEFT ? point.minus(step) : point.plus(step));
    }

    /** With another formula for x, whose variable goes to infinity and so is positive. */
    private Limit ofGrowth(Expr e, Expr x) {
        try {
            Expr far = new Simplification(new Policy(List.of(Cond.positive(values.variable())), Policy.Values.REAL,
                    Policy.Effort.NORMAL)).apply(Substitution.of(e, Map.of(values.variable(), x)));
            return new Growth(values).limit(far);
        } catch (LimitException tooLarge) {
            if (tooLarge.limit().equals(LimitException.NUMBER_SIZE)) {
                return Limit.UNKNOWN;
            }
            throw tooLarge;
        }
    }

    private Limit atInfinity(Expr e, Side from) {
        Expr x = values.variable();
        return ofGrowth(e, from == Side.LEFT ? x : x.negate());
    }

    private Limit ofSeries(Expr e, Approach approach) {
        Optional<Series> series = Expansion.of(e, approach, 0);
        if (series.isEmpty()) {
            return Limit.UNKNOWN;
        }
        Map.Entry<Rational, Expr> first = series.get().terms().firstEntry();
        if (first != null && first.getKey().signum() < 0) {
            Sign sign = values.sign(first.getValue());
            return switch (sign) {
                case POSITIVE -> new Limit.Infinite(1);
                case NEGATIVE -> new Limit.Infinite(-1);
                case ZERO, NONNEGATIVE, NONPOSITIVE, NONZERO, UNKNOWN -> Limit.UNKNOWN;
            };
        }
        return series.get().limit().map(values::simplified).map(Real::of).map(Limits::finite).orElse(Limit.UNKNOWN);
    }
}
