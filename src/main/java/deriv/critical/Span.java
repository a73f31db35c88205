package deriv.critical;

import deriv.arithmetic.Interval;
import deriv.core.Rational;
import java.util.Optional;

/**
 * All numbers strictly between two others.
 *
 * @param low  empty if it reaches to minus infinity
 * @param high empty if it reaches to infinity
 */
public record Span(Optional<Real> low, Optional<Real> high) {
    static final Span ALL = new Span(Optional.empty(), Optional.empty());

    static Span between(Real low, Real high) {
        return new Span(Optional.of(low), Optional.of(high));
    }

    boolean isBounded() {
        return low.isPresent() && high.isPresent();
    }

    /** {@return a number inside} */
    Rational inside() {
        if (isBounded()) {
            return low.get().between(high.get());
        }
        Rational one = Rational.ONE;
        return low.map(l -> Rational.of(Real.rational(l.high()).floor()).plus(one))
                .or(() -> high.map(h -> Rational.of(Real.rational(h.low()).negate().floor()).plus(one).negate()))
                .orElse(Rational.ZERO);
    }

    /** {@return an interval of doubles that holds it} */
    Interval hull() {
        return Interval.of(low.map(Real::floor).orElse(Double.NEGATIVE_INFINITY),
                high.map(Real::ceiling).orElse(Double.POSITIVE_INFINITY));
    }

    /**
     * {@return whether a number lies strictly inside}
     *
     * @throws UndecidedOrderException if that is not certain
     */
    boolean contains(Real x) {
        return (low.isEmpty() || low.get().compareTo(x) < 0) && (high.isEmpty() || x.compareTo(high.get()) < 0);
    }
}
