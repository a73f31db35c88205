package deriv.rules;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.StepFunctions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which values are whole numbers, as far as that follows from structure and from what is given. */
final class Wholeness {
    private static final List<Fn> ALWAYS_WHOLE = List.of(
            StepFunctions.FLOOR, StepFunctions.CEIL, StepFunctions.ROUND, StepFunctions.SIGN, StepFunctions.HEAVISIDE);

    private static final List<Fn> OF_WHOLE = List.of(
            StepFunctions.ABS, StepFunctions.MAX, StepFunctions.MIN, StepFunctions.CLAMP, StepFunctions.MOD);

    private Wholeness() {}

    /** {@return what is whole exactly if the expression, a multiple of {@code n - floor(n)}, is zero} */
    static Optional<Expr> claimedBy(Expr e) {
        if (!(e.node() instanceof Node.Sum(_, var terms))) {
            return Optional.empty();
        }
        for (Term t : terms) {
            if (t.expr().node() instanceof Node.Apply(var fn, var args) && fn == StepFunctions.FLOOR) {
                Expr n = args.getFirst();
                Expr fraction = n.minus(t.expr()).times(Exprs.number(t.coefficient().negate()));
                if (fraction == e) {
                    return Optional.of(n);
                }
            }
        }
        return Optional.empty();
    }

    /** {@return whether the value is a whole number if those of {@code known} are} */
    static boolean of(Expr e, Set<Expr> known) {
        return Fold.<Boolean>over(e, (n, d) -> known.contains(n) || step(n, d));
    }

    private static boolean step(Expr e, Fold<Boolean> d) {
        return switch (e.node()) {
            case Node.Num(var value) -> value.isInteger();
            case Node.Sum(var constant, var terms) ->
                constant.isInteger() && terms.stream().allMatch(t -> t.coefficient().isInteger() && d.at(t.expr()));
            case Node.Product(var coefficient, var factors) ->
                coefficient.isInteger() && factors.stream().allMatch(f -> d.at(f.base()) && isNatural(f));
            case Node.Apply(var fn, var args) ->
                ALWAYS_WHOLE.contains(fn) || OF_WHOLE.contains(fn) && args.stream().allMatch(d::at);
            case Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                false;
        };
    }

    private static boolean isNatural(Factor f) {
        return f.exponent().node() instanceof Node.Num(Rational n) && n.isInteger() && n.signum() > 0;
    }
}
