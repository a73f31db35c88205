package deriv.taylor;

import deriv.calculus.Derivative;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Substitution;
import deriv.core.Symbols;
import java.util.Map;
import java.util.Optional;

/**
 * {@code slope·x + constant}.
 *
 * @param slope    free of x
 * @param constant free of x
 */
record Linear(Expr slope, Expr constant) {
    static final Linear ZERO = new Linear(Exprs.ZERO, Exprs.ZERO);

    /** {@return the expression as a linear function}; empty if it is none in an obvious way */
    static Optional<Linear> of(Expr e, Expr x) {
        Expr slope = Derivative.of(e, x);
        if (dependsOn(slope, x)) {
            return Optional.empty();
        }
        Expr constant = Substitution.of(e, Map.of(x, Exprs.ZERO));
        return constant.isUndefined() || slope.isUndefined() ? Optional.empty()
                : Optional.of(new Linear(slope, constant));
    }

    /** {@return whether the symbol occurs} */
    static boolean dependsOn(Expr e, Expr x) {
        return e.mayContain(x) && Symbols.of(e).contains(x);
    }

    Linear plus(Linear other) {
        return new Linear(slope.plus(other.slope), constant.plus(other.constant));
    }

    Linear minus(Linear other) {
        return plus(new Linear(other.slope.negate(), other.constant.negate()));
    }

    Linear times(Expr factor) {
        return new Linear(slope.times(factor), constant.times(factor));
    }

    Expr at(Expr x) {
        return slope.times(x).plus(constant);
    }
}
