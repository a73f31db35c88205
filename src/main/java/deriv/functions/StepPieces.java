package deriv.functions;

import static deriv.core.Exprs.HALF;
import static deriv.core.Exprs.MINUS_ONE;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.ZERO;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import java.util.List;

/** Step functions as smooth pieces ({@link deriv.core.Pieces}). */
final class StepPieces {
    private StepPieces() {}

    static Expr abs(Expr x) {
        return Exprs.piecewise(Cond.nonnegative(x), x, x.negate());
    }

    static Expr sign(Expr x) {
        return Exprs.piecewise(List.of(above(x, ONE), above(x.negate(), MINUS_ONE)), ZERO);
    }

    static Expr clamp(Expr x, Expr low, Expr high) {
        return Exprs.piecewise(List.of(above(low.minus(x), low), above(x.minus(high), high)), x);
    }

    static Expr floor(Expr x) {
        Expr whole = StepFunctions.floor(x);
        return Exprs.piecewise(Cond.nonnegative(x.minus(whole)), whole, whole.minus(1));
    }

    static Expr ceil(Expr x) {
        Expr whole = Exprs.apply(StepFunctions.CEIL, x);
        return Exprs.piecewise(Cond.nonnegative(whole.minus(x)), whole, whole.plus(1));
    }

    static Expr round(Expr x) {
        Expr whole = Exprs.apply(StepFunctions.ROUND, x);
        Expr past = x.minus(whole);
        return Exprs.piecewise(
                List.of(above(past.minus(HALF), whole.plus(1)), above(past.negate().minus(HALF), whole.minus(1))),
                whole);
    }

    private static Branch above(Expr positive, Expr value) {
        return new Branch(Cond.positive(positive), value);
    }
}
