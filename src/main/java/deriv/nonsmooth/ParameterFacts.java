package deriv.nonsmooth;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Sign;
import deriv.germs.SettledNumbers;
import deriv.rules.Signs;
import deriv.series.ExactSign;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import java.util.List;
import java.util.Optional;

/** What is certain of numbers and parameters. Confined to one thread. */
final class ParameterFacts {
    private final Simplification simplification;
    private final ExactSign exact;
    private final Signs signs;
    private final SettledNumbers steps;

    ParameterFacts(List<Cond> assumptions) {
        simplification = new Simplification(new Policy(assumptions, Policy.Values.REAL, Policy.Effort.NORMAL));
        exact = new ExactSign(simplification);
        steps = new SettledNumbers(exact);
        signs = Signs.given(assumptions);
    }

    Expr simple(Expr e) {
        return e.isNumber() ? e : steps.in(simplification.apply(e));
    }

    Sign sign(Expr e) {
        Expr simple = simple(e);
        return simple.isClosed() ? exact.of(simple) : signs.of(simple);
    }

    /** {@return whether the two are the same number}; empty if that is not certain */
    Optional<Boolean> same(Expr a, Expr b) {
        Expr difference = a == b ? Exprs.ZERO : simple(a.minus(b));
        Sign sign = sign(difference);
        return sign == Sign.ZERO ? Optional.of(true) : sign.isNonzero() ? Optional.of(false) : Optional.empty();
    }

    /** {@return whether the condition holds}; empty if that is not certain */
    Optional<Boolean> holds(Cond c) {
        return switch (c) {
            case Cond.Truth(var value) -> Optional.of(value);
            case Cond.Compare(var e, _) when e.isUndefined() -> Optional.of(false);
            case Cond.Compare(var e, var relation) -> {
                Sign sign = sign(e);
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
}
