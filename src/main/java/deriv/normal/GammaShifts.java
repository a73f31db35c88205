package deriv.normal;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.functions.GammaFunctions;
import deriv.functions.Logarithms;
import deriv.functions.StepFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The gamma function and its logarithmic derivatives at {@code u + n}, from those at u, where the number in u is in
 * [0, 1). NIST DLMF 5.5.1, 5.5.2, 5.15.5.
 */
final class GammaShifts {
    /** Larger steps make products that nobody multiplies out. */
    private static final int MAX_SHIFT = 12;

    private GammaShifts() {}

    /** {@return the call at the shifted argument, if there is something to shift} */
    static Optional<Expr> of(Fn fn, Expr argument, boolean real) {
        if (!(argument.node() instanceof Node.Sum(var constant, _)) || !isShifted(fn, real)) {
            return Optional.empty();
        }
        Rational whole = Rational.of(constant.floor());
        if (whole.isZero() || !whole.isInt() || Math.abs(whole.intValue()) > MAX_SHIFT) {
            return Optional.empty();
        }
        int n = whole.intValue();
        Expr u = argument.minus(Exprs.number(whole));
        Expr at = Exprs.apply(fn, u);
        List<Expr> steps = new ArrayList<>();
        for (int k = Math.min(n, 0); k < Math.max(n, 0); k++) {
            steps.add(u.plus(k));
        }
        return Optional.of(shifted(fn, at, steps, n > 0 ? Rational.ONE : Rational.MINUS_ONE));
    }

    private static boolean isShifted(Fn fn, boolean real) {
        return fn == GammaFunctions.GAMMA
                || fn == GammaFunctions.DIGAMMA
                || fn == GammaFunctions.TRIGAMMA
                || real && fn == GammaFunctions.LGAMMA;
    }

    private static Expr shifted(Fn fn, Expr at, List<Expr> steps, Rational sign) {
        if (fn == GammaFunctions.GAMMA) {
            return at.times(Exprs.product(steps).pow(Exprs.number(sign)));
        }
        SumBuilder sum = new SumBuilder(steps.size() + 1);
        sum.add(at);
        for (Expr step : steps) {
            if (fn == GammaFunctions.DIGAMMA) {
                sum.add(sign, step.reciprocal());
            } else if (fn == GammaFunctions.TRIGAMMA) {
                sum.add(sign.negate(), step.pow(-2));
            } else {
                sum.add(sign, Logarithms.log(StepFunctions.abs(step)));
            }
        }
        return sum.build();
    }
}
