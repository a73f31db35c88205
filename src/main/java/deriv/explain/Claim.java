package deriv.explain;

import deriv.core.Expr;

/** What a step says, as mathematics. */
sealed interface Claim {
    /** The second is the derivative of the first. */
    record Slope(Expr function, Expr derivative) implements Claim {}

    /** Both have the same value wherever the first is defined. */
    record Same(Expr before, Expr after) implements Claim {}
}
