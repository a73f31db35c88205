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
        return c.decided(part -> part.expr().isUndefined() ? Optional.of(false)
                : sign(part.expr()).decides(part.relation()));
    }
}
