package deriv.functions;

import static deriv.functions.StepFunctions.floor;

import deriv.core.Cond;
import deriv.core.Expr;

/** Ranges of an argument that several rows share. */
final class ArgumentRanges {
    private ArgumentRanges() {}

    /** -1 <= x <= 1. */
    static Cond atMostOneInSize(Expr x) {
        return Cond.and(Cond.nonnegative(x.plus(1)), Cond.nonnegative(x.negate().plus(1)));
    }

    /** -1 < x < 1. */
    static Cond belowOneInSize(Expr x) {
        return Cond.and(Cond.positive(x.plus(1)), Cond.positive(x.negate().plus(1)));
    }

    /** |x| >= 1. */
    static Cond atLeastOneInSize(Expr x) {
        return Cond.nonnegative(x.squared().minus(1));
    }

    /** |x| > 1. */
    static Cond aboveOneInSize(Expr x) {
        return Cond.positive(x.squared().minus(1));
    }

    /** x is not a whole number. */
    static Cond notWhole(Expr x) {
        return Cond.nonzero(x.minus(floor(x)));
    }

    /** x is a whole number. */
    static Cond whole(Expr x) {
        return Cond.zero(x.minus(floor(x)));
    }

    /** x is none of 0, -1, -2, …, the poles of gamma. */
    static Cond noPoleOfGamma(Expr x) {
        return Cond.or(Cond.positive(x), notWhole(x));
    }
}
