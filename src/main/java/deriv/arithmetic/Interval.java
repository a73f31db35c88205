package deriv.arithmetic;

import static deriv.arithmetic.Rounding.addDown;
import static deriv.arithmetic.Rounding.addUp;
import static deriv.arithmetic.Rounding.divideDown;
import static deriv.arithmetic.Rounding.divideUp;
import static deriv.arithmetic.Rounding.multiplyDown;
import static deriv.arithmetic.Rounding.multiplyUp;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The real numbers from {@code low} to {@code high}: an enclosure of all values that something takes where it is
 * defined. An interval also says whether it is defined {@link #isDefined everywhere}; {@link #UNDEFINED} holds nothing.
 * Infinite ends mean that there is no bound; infinity itself is no number.
 *
 * <p>Operations round outward: the result holds the exact result for all numbers of the operands. Immutable.
 */
public final class Interval {
    /** Nowhere defined, without any value. */
    public static final Interval UNDEFINED =
            new Interval(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Definition.PARTIAL);

    /** All real numbers. */
    public static final Interval WHOLE =
            new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Definition.EVERYWHERE);

    static final Interval ZERO = of(0);
    static final Interval ONE = of(1);

    /** The double below pi is {@link Math#PI}, that below e {@link Math#E}, that below log(2) the double nearest to it. */
    public static final Interval PI = of(Math.PI, Math.nextUp(Math.PI));

    static final Interval E = of(Math.E, Math.nextUp(Math.E));
    static final Interval LOG_2 = of(0x1.62e42fefa39efp-1, 0x1.62e42fefa39f0p-1);

    private enum Definition {
        EVERYWHERE,
        /** It may be undefined for some of the numbers that it was computed from. */
        PARTIAL
    }

    private final double low;
    private final double high;
    private final Definition definition;

    private Interval(double low, double high, Definition definition) {
        this.low = low + 0.0;
        this.high = high + 0.0;
        this.definition = definition;
    }

    /**
     * {@return the numbers from low to high}
     *
     * @throws IllegalArgumentException if there are none, or a bound is NaN
     */
    public static Interval of(double low, double high) {
        if (!(low <= high) || low == Double.POSITIVE_INFINITY || high == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("no interval of real numbers: " + low + " to " + high);
        }
        return new Interval(low, high, Definition.EVERYWHERE);
    }

    /** {@return this number alone} */
    public static Interval of(double x) {
        return of(x, x);
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    /** {@return whether a value exists for all numbers that this was computed from}; if not, that is unknown */
    public boolean isDefined() {
        return definition == Definition.EVERYWHERE;
    }

    /** {@return whether it holds no number} */
    public boolean isEmpty() {
        return low > high;
    }

    public boolean contains(double x) {
        return low <= x && x <= high;
    }

    boolean isPoint() {
        return low == high;
    }

    /** {@return the same numbers, perhaps not defined everywhere} */
    public Interval partial() {
        return isDefined() ? new Interval(low, high, Definition.PARTIAL) : this;
    }

    private Interval partialUnless(boolean isDefined) {
        return isDefined ? this : partial();
    }

    /** {@return the smallest interval that holds both} */
    public Interval hull(Interval o) {
        return new Interval(Math.min(low, o.low), Math.max(high, o.high), joint(o));
    }

    private Definition joint(Interval o) {
        return isDefined() ? o.definition : definition;
    }

    /** {@return what lies in both bounds}; partial if that loses something */
    Interval within(double least, double greatest) {
        double from = Math.max(low, least);
        double to = Math.min(high, greatest);
        return from > to ? UNDEFINED : new Interval(from, to, definition).partialUnless(from == low && to == high);
    }

    /** {@return the same, as far as it lies in bounds that the exact value is known to have} */
    Interval knownWithin(double least, double greatest) {
        return isEmpty() ? this : new Interval(Math.max(low, least), Math.min(high, greatest), definition);
    }

    // --- arithmetic ---

    public Interval negate() {
        return new Interval(-high, -low, definition);
    }

    public Interval plus(Interval o) {
        return isEmpty() || o.isEmpty() ? UNDEFINED
                : new Interval(addDown(low, o.low), addUp(high, o.high), joint(o));
    }

    public Interval minus(Interval o) {
        return plus(o.negate());
    }

    public Interval times(Interval o) {
        if (isEmpty() || o.isEmpty()) {
            return UNDEFINED;
        }
        double least = Math.min(
                Math.min(multiplyDown(low, o.low), multiplyDown(low, o.high)),
                Math.min(multiplyDown(high, o.low), multiplyDown(high, o.high)));
        double greatest = Math.max(
                Math.max(multiplyUp(low, o.low), multiplyUp(low, o.high)),
                Math.max(multiplyUp(high, o.low), multiplyUp(high, o.high)));
        return new Interval(least, greatest, joint(o));
    }

    /** {@return the quotient}, unbounded and partial if 0 is among the divisors */
    public Interval over(Interval o) {
        if (o.contains(0) || isEmpty() || o.isEmpty()) {
            return times(o.reciprocal());
        }
        double least = Math.min(
                Math.min(divideDown(low, o.low), divideDown(low, o.high)),
                Math.min(divideDown(high, o.low), divideDown(high, o.high)));
        double greatest = Math.max(
                Math.max(divideUp(low, o.low), divideUp(low, o.high)),
                Math.max(divideUp(high, o.low), divideUp(high, o.high)));
        return new Interval(least, greatest, joint(o));
    }

    /** {@return 1 over this}, unbounded and partial if 0 is among the numbers */
    public Interval reciprocal() {
        if (isEmpty() || low == 0 && high == 0) {
            return UNDEFINED;
        }
        if (low < 0 && high > 0) {
            return WHOLE.partial();
        }
        double least = high == 0 ? Double.NEGATIVE_INFINITY : divideDown(1, high);
        double greatest = low == 0 ? Double.POSITIVE_INFINITY : divideUp(1, low);
        return new Interval(least, greatest, definition).partialUnless(low != 0 && high != 0);
    }

    /** {@return the absolute value} */
    public Interval abs() {
        return low >= 0 || isEmpty() ? this
                : high <= 0 ? negate() : new Interval(0, Math.max(-low, high), definition);
    }

    /** {@return the square root of what is not negative} */
    public Interval sqrt() {
        Interval domain = within(0, Double.POSITIVE_INFINITY);
        return domain.isEmpty() ? UNDEFINED
                : new Interval(Rounding.rootDown(domain.low), Rounding.rootUp(domain.high), domain.definition);
    }

    /**
     * {@return an increasing function}
     *
     * @param f its value at a number or, as a limit, at infinity
     * @param ulps the largest error of f
     */
    Interval increasing(DoubleUnaryOperator f, int ulps) {
        if (isEmpty()) {
            return UNDEFINED;
        }
        double least = f.applyAsDouble(low);
        double greatest = f.applyAsDouble(high);
        boolean isUnbounded = least == Double.NEGATIVE_INFINITY;
        return new Interval(
                isUnbounded ? least : Rounding.down(least, ulps),
                greatest == Double.POSITIVE_INFINITY ? greatest : Rounding.up(greatest, ulps),
                definition);
    }

    /**
     * {@return an increasing function of which an enclosure at each finite end is known}
     *
     * @param limits its limits at both infinities
     */
    Interval increasing(DoubleFunction<Interval> f, Interval limits) {
        if (isEmpty()) {
            return UNDEFINED;
        }
        double least = low == Double.NEGATIVE_INFINITY ? limits.low : f.apply(low).low;
        double greatest = high == Double.POSITIVE_INFINITY ? limits.high : f.apply(high).high;
        return new Interval(least, greatest, definition);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Interval o && low == o.low && high == o.high && definition == o.definition;
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(low) + Double.hashCode(high);
    }

    /** {@return the bounds, such as {@code [1.0, 2.0]}, and whether it may be undefined} */
    @Override
    public String toString() {
        return isEmpty() ? "undefined" : "[" + low + ", " + high + "]" + (isDefined() ? "" : " or undefined");
    }
}
