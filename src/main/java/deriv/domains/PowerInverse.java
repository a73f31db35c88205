package deriv.domains;

import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.core.Relation;

/** Powers with rational exponent turned round. */
final class PowerInverse {
    private PowerInverse() {}

    /** {@return the bases whose power is in the target} */
    static Intervals of(Rational r, Intervals target) {
        if (r.signum() < 0) {
            return of(r.negate(), reciprocals(target));
        }
        Intervals up = Inverse.rising(Inverse.from(0), Inverse.from(0), t -> t.pow(Exprs.number(r.reciprocal())))
                .preimage(target);
        if (!r.isInteger()) {
            return up;
        }
        var negate = Numbers.function(e -> e.negate());
        if (r.isEven()) {
            return up.or(up.falling(negate));
        }
        Intervals down = Inverse.rising(Inverse.from(0), Inverse.from(0), t -> t.pow(Exprs.number(r.reciprocal())))
                .preimage(target.falling(negate)).falling(negate);
        return up.or(down);
    }

    /** {@return the numbers whose reciprocal is in the target} */
    private static Intervals reciprocals(Intervals target) {
        if (target.isOfSigns()) {
            return target.and(Intervals.of(Relation.NONZERO));
        }
        Intervals above = Inverse.falling(Inverse.above(0), Inverse.above(0), e -> e.reciprocal()).preimage(target);
        Intervals below = Inverse.falling(Inverse.below(0), Inverse.below(0), e -> e.reciprocal()).preimage(target);
        return above.or(below);
    }
}
