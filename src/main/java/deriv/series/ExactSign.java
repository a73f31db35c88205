package deriv.series;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Sign;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.simplify.Simplification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signs of numbers that are written with functions, such as {@code 2 - pi}: proved by an enclosure of 60 digits, or by a
 * simplification to 0. Keeps what it has simplified; confined to one thread.
 */
public final class ExactSign {
    private final Simplification simplification;

    public ExactSign() {
        this(new Simplification());
    }

    /** @param simplification one that may have seen parts of the expressions before */
    public ExactSign(Simplification simplification) {
        this.simplification = simplification;
    }

    /** {@return the sign}: {@link Sign#UNKNOWN} unless the expression is closed and its sign is certain */
    public Sign of(Expr e) {
        if (!e.isClosed() || e.isUndefined()) {
            return Sign.UNKNOWN;
        }
        if (e.node() instanceof Node.Num(var value)) {
            return Sign.of(value);
        }
        Enclosure enclosure = new Enclosure(Map.of());
        Ball value = enclosure.of(e);
        if (!value.mayBeZero() && (!enclosure.hasUsedKernels() || value.mid().abs().compareTo(clear()) > 0)) {
            return value.isPositive() ? Sign.POSITIVE : Sign.NEGATIVE;
        }
        return value.isZero() || simplification.apply(e) == Exprs.ZERO ? Sign.ZERO : Sign.UNKNOWN;
    }

    /** {@return whether a condition on numbers holds}; empty if that is not certain */
    public Optional<Boolean> holds(Cond c) {
        return switch (c) {
            case Cond.Truth(var value) -> Optional.of(value);
            case Cond.Compare(var e, var relation) -> {
                Sign sign = of(e);
                yield sign.implies(relation) ? Optional.of(true)
                        : sign.excludes(relation) ? Optional.of(false) : Optional.empty();
            }
            case Cond.And(var parts) -> all(parts);
            case Cond.Or(var parts) -> all(parts.stream().map(Cond::not).toList()).map(b -> !b);
        };
    }

    private Optional<Boolean> all(List<Cond> parts) {
        boolean certain = true;
        for (Cond part : parts) {
            Optional<Boolean> holds = holds(part);
            if (holds.isPresent() && !holds.get()) {
                return holds;
            }
            certain &= holds.isPresent();
        }
        return certain ? Optional.of(true) : Optional.empty();
    }

    /**
     * A kernel has the digits of a double; nearer to 0 than this its sign is not taken. No constant: the first decimal number
     * costs a process ten milliseconds, and few answers need one.
     */
    private static BigDecimal clear() {
        return BigDecimal.ONE.scaleByPowerOfTen(-6);
    }
}
