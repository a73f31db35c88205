package deriv.equality;

import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.functions.Roots;
import deriv.normal.Level;
import deriv.normal.NormalForm;
import deriv.rules.Signs;
import deriv.simplify.Policy;
import deriv.simplify.Simplification;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Whether a difference is 0 wherever it is defined and some conditions hold: by forms in which equal expressions look the
 * same, without looking at cases or slopes.
 */
final class ZeroTest {
    private final Policy policy;
    private final Signs signs;
    private final Simplification simplification;

    /** @param known conditions that hold at all points that count */
    ZeroTest(List<Cond> known, Policy policy) {
        this.policy = new Policy(known, policy.values(), policy.effort());
        this.signs = Signs.given(known);
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
        return difference.isClosed()
                ? ofNumbers(difference).or(() -> ofForms(left, right, difference))
                : ofForms(left, right, difference);
    }

    private static Optional<String> ofNumbers(Expr difference) {
        if (RadicalZero.isZero(difference)) {
            return Optional.of("an algebraic number so close to 0 is 0 (separation bound)");
        }
        if (LogarithmSum.isZero(difference)) {
            return Optional.of("the sum of logarithms is the logarithm of 1");
        }
        return ArctangentSum.isZero(difference)
                ? Optional.of("the sum of angles is that of a positive number")
                : Optional.empty();
    }

    private Optional<String> ofForms(Expr left, Expr right, Expr difference) {
        if (isZeroInNormalForm(difference)) {
            return Optional.of("the difference is 0 in normal form");
        }
        Expr a = simplification.apply(left);
        Expr b = simplification.apply(right);
        if (a == b) {
            return Optional.of("both sides have the same simplified form");
        }
        Expr simple = simplification.apply(a.minus(b));
        if (simple == Exprs.ZERO || isZeroInNormalForm(simple)) {
            return Optional.of("the difference simplifies to 0");
        }
        return policy.values() == Policy.Values.REAL ? ofPowers(left, right).or(() -> ofPowers(a, b))
                : Optional.empty();
    }

    /** Cubes of real numbers are equal only if the numbers are; squares if the numbers are not negative. */
    private Optional<String> ofPowers(Expr a, Expr b) {
        if (signs.of(a).isNonnegative() && signs.of(b).isNonnegative()
                && isZeroInNormalForm(a.squared().minus(b.squared()))) {
            return Optional.of("both sides are nonnegative, and their squares have the same normal form");
        }
        if ((hasCubeRoot(a) || hasCubeRoot(b)) && isZeroInNormalForm(a.pow(3).minus(b.pow(3)))) {
            return Optional.of("the cubes of both sides have the same normal form");
        }
        return Optional.empty();
    }

    private static boolean hasCubeRoot(Expr e) {
        return Fold.<Boolean>over(e, (n, d) -> switch (n.node()) {
            case Node.Apply(var fn, _) when fn == Roots.CBRT || fn == Roots.ROOT -> true;
            case Node.Product(_, var factors) ->
                factors.stream().anyMatch(f -> d.at(f.base()) || isThird(f.exponent()));
            case Node.Atom _, Node.Num _, Node.Sum _, Node.Undefined _ -> Children.of(n.node()).stream().anyMatch(d::at);
        });
    }

    private static boolean isThird(Expr exponent) {
        return exponent.node() instanceof Node.Num(var r) && r.denominator().equals(BigInteger.valueOf(3));
    }

    /** {@return the expression in its simplest form under the conditions} */
    Expr simple(Expr e) {
        return simplification.apply(e);
    }

    private boolean isZeroInNormalForm(Expr difference) {
        Expr e = Definitions.of(difference, signs);
        return NormalForm.of(e, Level.IDENTITIES, policy.values().numbers(), Steps.of(policy.effort()))
                .filter(NormalForm::isZero).isPresent();
    }
}
