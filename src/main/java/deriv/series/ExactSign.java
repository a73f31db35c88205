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
        return c.decided(part -> of(part.expr()).decides(part.relation()));
    }

    /**
     * A kernel has the digits of a double; nearer to 0 than this its sign is not taken. No constant: the first decimal number
     * costs a process ten milliseconds, and few answers need one.
     */
    private static BigDecimal clear() {
        return BigDecimal.ONE.scaleByPowerOfTen(-6);
    }
}
