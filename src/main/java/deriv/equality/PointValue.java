package deriv.equality;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Rational;
import deriv.core.Substitution;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values at one point, with bounds of their errors: computed from the expression as it is written, and where that cannot
 * decide a comparison, from what it is exactly at the point.
 */
final class PointValue {
    private final Map<Expr, Expr> exactPoint = new HashMap<>();
    private final Enclosure written;
    private final Enclosure closed;

    PointValue(Map<Expr, Rational> point, Precision precision) {
        point.forEach((symbol, value) -> exactPoint.put(symbol, Exprs.number(value)));
        this.written = Enclosure.of(point, precision);
        this.closed = Enclosure.of(Map.of(), precision);
    }

    Ball of(Expr e) {
        Ball value = written.of(e);
        if (value.isUndefined() || value.isKnown() && !written.hasUsedKernels()) {
            return value;
        }
        Ball exact = closed.of(exact(e));
        return exact.isKnown() ? exact : value;
    }

    /** {@return the expression at the point}; as it stands if its numbers would be too large */
    Expr exact(Expr e) {
        try {
            return Substitution.of(e, exactPoint);
        } catch (LimitException tooLarge) {
            if (tooLarge.limit().equals(LimitException.NUMBER_SIZE)) {
                return e;
            }
            throw tooLarge;
        }
    }

    /** {@return whether all conditions certainly hold} */
    boolean satisfies(List<Cond> conditions) {
        return conditions.stream().allMatch(this::satisfies);
    }

    private boolean satisfies(Cond c) {
        return switch (c) {
            case Cond.Truth(var value) -> value;
            case Cond.Compare(var e, var relation) -> {
                int sign = of(e).sign();
                yield sign != 2 && relation.holds(sign);
            }
            case Cond.And(var parts) -> parts.stream().allMatch(this::satisfies);
            case Cond.Or(var parts) -> parts.stream().anyMatch(this::satisfies);
        };
    }

    /** {@return whether some condition certainly fails, or compares what certainly has no value} */
    boolean violates(List<Cond> conditions) {
        return conditions.stream().anyMatch(this::violates);
    }

    private boolean violates(Cond c) {
        return switch (c) {
            case Cond.Truth(var value) -> !value;
            case Cond.Compare(var e, var relation) -> {
                Ball value = of(e);
                yield value.isUndefined() || value.sign() != 2 && !relation.holds(value.sign());
            }
            case Cond.And(var parts) -> parts.stream().anyMatch(this::violates);
            case Cond.Or(var parts) -> parts.stream().allMatch(this::violates);
        };
    }

    /** {@return whether some value so far has the digits of a double only, and no proven bound} */
    boolean hasUsedKernels() {
        return closed.hasUsedKernels();
    }
}
