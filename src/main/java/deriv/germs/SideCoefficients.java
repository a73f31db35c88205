package deriv.germs;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Sign;
import deriv.core.Symbols;
import deriv.rules.Signs;
import deriv.series.ExactSign;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Coefficients in their simplest form, and what is certain of them under assumptions. Confined to one thread. */
final class SideCoefficients {
    private final Simplification simplification;
    private final ExactSign exact;
    private final Signs signs;
    private final SettledNumbers steps;

    SideCoefficients(List<Cond> assumptions) {
        this.simplification = new Simplification(new Policy(assumptions, Policy.Values.REAL, Policy.Effort.NORMAL));
        this.exact = new ExactSign(simplification);
        this.steps = new SettledNumbers(exact);
        List<Cond> known = new ArrayList<>(assumptions);
        known.add(Cond.positive(Germ.STEP));
        this.signs = Signs.given(known);
    }

    SettledNumbers steps() {
        return steps;
    }

    /** {@return the same value in a simple form} */
    Expr simple(Expr e) {
        Expr simple = e.isNumber() ? e : steps.in(simplification.apply(e));
        if (simple.isUndefined()) {
            throw new UndeterminedException("a coefficient without value");
        }
        return simple;
    }

    private Sign known(Expr e) {
        return e.isClosed() ? exact.of(e) : signs.of(e);
    }

    /** {@return 1 or -1, 0 for 0}; for expressions with symbols only if it is the same everywhere */
    int sign(Expr e) {
        return switch (known(e)) {
            case POSITIVE -> 1;
            case NEGATIVE -> -1;
            case ZERO -> 0;
            case NONNEGATIVE, NONPOSITIVE, NONZERO, UNKNOWN -> throw unknown(e);
        };
    }

    void requireNonzero(Expr e) {
        if (!known(e).isNonzero()) {
            throw unknown(e);
        }
    }

    private static UndeterminedException unknown(Expr e) {
        return Germ.oscillates(e) ? new UndeterminedException("the sign of something that oscillates")
                : UndeterminedException.signOf(e);
    }

    /** {@return whether the condition holds}; empty if it is not certain */
    Optional<Boolean> holds(Cond c) {
        return c.decided(part -> {
            Expr e = part.expr();
            return (Symbols.of(e).isEmpty() ? exact.of(e) : signs.of(e)).decides(part.relation());
        });
    }

    /** {@return whether the condition certainly holds} */
    boolean certainly(Cond c) {
        return holds(c).orElse(false);
    }
}
