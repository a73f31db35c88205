package deriv.domains;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import java.util.function.UnaryOperator;

/**
 * A function that grows, or falls, from one interval onto another, turned round.
 *
 * @param domain  one interval
 * @param image   one interval, to whose ends those of the domain belong
 * @param inverse from the image to the domain
 * @param rises   whether the function grows
 */
record Inverse(Intervals domain, Intervals image, UnaryOperator<Expr> inverse, boolean rises) {
    /** {@return a function that grows} */
    static Inverse rising(Intervals domain, Intervals image, UnaryOperator<Expr> inverse) {
        return new Inverse(domain, image, inverse, true);
    }

    /** {@return a function that falls} */
    static Inverse falling(Intervals domain, Intervals image, UnaryOperator<Expr> inverse) {
        return new Inverse(domain, image, inverse, false);
    }

    /** {@return the arguments at which the function has a value in the target} */
    Intervals preimage(Intervals target) {
        // An end of the image goes to the end of the domain, where the inverse may have no value.
        Intervals missing = Intervals.NONE;
        for (Interval i : target.not().and(image).list()) {
            missing = missing.or(of(i));
        }
        return domain.and(missing.not());
    }

    private Intervals of(Interval i) {
        UnaryOperator<RealNumber> f = Numbers.function(inverse);
        var low = i.low().filter(e -> image.contains(e.at()))
                .map(e -> new Interval.End(f.apply(e.at()), e.isOpen()));
        var high = i.high().filter(e -> image.contains(e.at()))
                .map(e -> new Interval.End(f.apply(e.at()), e.isOpen()));
        return Intervals.of(rises ? new Interval(low, high) : new Interval(high, low));
    }

    // --- intervals ---

    static Intervals closed(Expr low, Expr high) {
        return Intervals.above(RealNumber.of(low), false).and(Intervals.below(RealNumber.of(high), false));
    }

    static Intervals open(Expr low, Expr high) {
        return Intervals.above(RealNumber.of(low), true).and(Intervals.below(RealNumber.of(high), true));
    }

    static Intervals above(long low) {
        return Intervals.above(RealNumber.of(Rational.of(low)), true);
    }

    static Intervals from(long low) {
        return Intervals.above(RealNumber.of(Rational.of(low)), false);
    }

    static Intervals below(long high) {
        return Intervals.below(RealNumber.of(Rational.of(high)), true);
    }

    static Expr halfPi() {
        return Exprs.PI.over(2);
    }
}
