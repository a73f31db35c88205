package deriv.series;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Relation;
import deriv.core.Sign;
import deriv.rules.Signs;
import deriv.simplify.Simplification;

/** Coefficients in their simplest form, and what is certain of them. Confined to one thread. */
final class Coefficients {
    private final Simplification simplification = new Simplification();
    private final ExactSign exact = new ExactSign(simplification);
    private final Signs signs = new Signs();

    /** {@return the same value in a simple form} */
    Expr simple(Expr e) {
        Expr simple = e.isNumber() ? e : simplification.apply(e);
        if (simple.isUndefined()) {
            throw new UnknownSeriesException("a coefficient without value");
        }
        return simple;
    }

    /** {@return 1 or -1, 0 for 0}; for expressions with other symbols only if it is the same everywhere */
    int sign(Expr e) {
        Sign sign = e.isClosed() ? exact.of(e) : signs.of(e);
        return switch (sign) {
            case POSITIVE -> 1;
            case NEGATIVE -> -1;
            case ZERO -> 0;
            case NONNEGATIVE, NONPOSITIVE, NONZERO, UNKNOWN ->
                throw new UnknownSeriesException("the sign of a coefficient");
        };
    }

    void requireNonzero(Expr e) {
        Sign sign = e.isClosed() ? exact.of(e) : signs.of(e);
        if (!sign.isNonzero()) {
            throw new UnknownSeriesException("a coefficient that may be 0");
        }
    }

    /** {@return whether the condition certainly holds} */
    boolean holds(Cond c) {
        return switch (c) {
            case Cond.Truth(var value) -> value;
            case Cond.Compare(var e, var relation) ->
                (e.isClosed() ? exact.of(e) : signs.of(e)).implies(relation)
                        || relation == Relation.ZERO && e.isClosed() && exact.of(e) == Sign.ZERO;
            case Cond.And(var parts) -> parts.stream().allMatch(this::holds);
            case Cond.Or(var parts) -> parts.stream().anyMatch(this::holds);
        };
    }
}
