package deriv.equality;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.normal.Level;
import deriv.normal.NormalForm;
import deriv.normal.Numbers;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import java.util.List;
import java.util.Optional;

/**
 * Whether a difference is 0 wherever it is defined and some conditions hold: by forms in which equal expressions look the
 * same, without looking at cases or slopes.
 */
final class ZeroTest {
    private final Policy policy;
    private final Simplification simplification;

    /** @param known conditions that hold at all points that count */
    ZeroTest(List<Cond> known, Policy policy) {
        this.policy = new Policy(known, policy.values(), policy.effort());
        this.simplification = new Simplification(this.policy);
    }

    /** {@return how both are proved to be equal, if they are} */
    Optional<String> proof(Expr left, Expr right) {
        if (left == right) {
            return Optional.of("both sides are read as the same expression");
        }
        Expr difference = left.minus(right);
        if (difference == Exprs.ZERO) {
            return Optional.of("the difference is 0 as it stands");
        }
        if (difference.isUndefined()) {
            return Optional.empty();
        }
        if (difference.isClosed() && RadicalZero.isZero(difference)) {
            return Optional.of("an algebraic number so close to 0 is 0 (separation bound)");
        }
        if (difference.isClosed() && LogarithmSum.isZero(difference)) {
            return Optional.of("the sum of logarithms is the logarithm of 1");
        }
        if (isZeroInNormalForm(difference)) {
            return Optional.of("the difference is 0 in normal form");
        }
        Expr a = simplification.apply(left);
        Expr b = simplification.apply(right);
        if (a == b) {
            return Optional.of("both sides have the same simplified form");
        }
        Expr simple = simplification.apply(a.minus(b));
        return simple == Exprs.ZERO || isZeroInNormalForm(simple)
                ? Optional.of("the difference simplifies to 0")
                : Optional.empty();
    }

    /** {@return the expression in its simplest form under the conditions} */
    Expr simple(Expr e) {
        return simplification.apply(e);
    }

    private boolean isZeroInNormalForm(Expr e) {
        Numbers numbers = switch (policy.values()) {
            case REAL -> Numbers.REAL;
            case COMPLEX -> Numbers.COMPLEX;
        };
        return NormalForm.of(e, Level.IDENTITIES, numbers, Steps.of(policy.effort()))
                .filter(NormalForm::isZero).isPresent();
    }
}
