package deriv.normal;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.functions.Roots;
import deriv.functions.StepFunctions;
import java.util.List;
import java.util.Optional;

/** Functions of which a power is rational in the argument, for real arguments: {@code abs(u)² = u²}, {@code cbrt(u)³ = u}; or
 * a lower power: {@code sign(u)³ = sign(u)}. */
final class AlgebraicFunctions {
    private AlgebraicFunctions() {}

    /** {@code f(u)^power = value}. */
    record Law(int power, Expr value) {}

    static Optional<Law> of(Fn fn, List<Expr> args) {
        if (fn == StepFunctions.ABS) {
            return Optional.of(new Law(2, args.getFirst().squared()));
        }
        if (fn == StepFunctions.SIGN) {
            return Optional.of(new Law(3, StepFunctions.sign(args.getFirst())));
        }
        if (fn == Roots.CBRT) {
            return Optional.of(new Law(3, args.getFirst()));
        }
        if (fn == Roots.ROOT && args.getFirst().node() instanceof Node.Num(Rational n) && n.isInt() && n.isOdd()) {
            int order = n.intValue();
            return Optional.of(new Law(Math.abs(order), args.get(1).pow(Exprs.number(Integer.signum(order)))));
        }
        return Optional.empty();
    }
}
