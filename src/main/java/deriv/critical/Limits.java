package deriv.critical;

import deriv.analysis.Domain;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.core.Substitution;
import deriv.series.Approach;
import deriv.series.Approach.Side;
import deriv.series.Expansion;
import deriv.series.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Limits of elementary functions from one side: the value where the function is continuous, else the first term of its series,
 * exactly. Confined to one thread.
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
        return ofSeries(e, from == Side.LEFT
                ? Approach.fromLeft(values.variable(), point)
                : Approach.fromRight(values.variable(), point));
    }

    /** With x = 1/t, and t going to 0. */
    private Limit atInfinity(Expr e, Side from) {
        Expr t = values.variable();
        Expr inverse = from == Side.LEFT ? t.reciprocal() : t.reciprocal().negate();
        try {
            Expr far = values.simplified(Substitution.of(e, Map.of(t, inverse)));
            return ofSeries(far, Approach.fromRight(t, Exprs.ZERO));
        } catch (LimitException tooLarge) {
            if (tooLarge.limit().equals(LimitException.NUMBER_SIZE)) {
                return Limit.UNKNOWN;
            }
            throw tooLarge;
        }
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
