package deriv.domains;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * A set that repeats: {@code x + k·period} for every x of the pattern and every whole k.
 *
 * @param period  positive, a number without variables
 * @param pattern within {@code [0, period)}
 */
public record Periodic(Expr period, Intervals pattern) {
    /** Copies of a pattern that are written out at most. */
    private static final int MOST_COPIES = 200;

    /** {@return the set that has this part in a window as long as the period} */
    static Periodic of(Expr period, Intervals part) {
        Expr simple = Numbers.simple(period);
        Intervals all = Intervals.NONE;
        BigInteger first = copiesBelow(part, simple);
        BigInteger last = copiesAbove(part, simple);
        for (BigInteger k = first; k.compareTo(last) <= 0; k = k.add(BigInteger.ONE)) {
            all = all.or(moved(part, simple, k.negate()));
        }
        return new Periodic(simple, all.and(window(simple))).withShortestPeriod();
    }

    private static Intervals window(Expr period) {
        return Intervals.above(RealNumber.of(Rational.ZERO), false).and(Intervals.below(RealNumber.of(period), true));
    }

    private static Intervals moved(Intervals part, Expr period, BigInteger k) {
        if (k.signum() == 0) {
            return part;
        }
        Expr by = period.times(Exprs.number(Rational.of(k)));
        return part.rising(Numbers.function(e -> e.plus(by)));
    }

    /** {@return the number of a period at or before the first that a bounded set reaches into} */
    private static BigInteger copiesBelow(Intervals bounded, Expr period) {
        return bounded.isEmpty() ? BigInteger.ONE
                : quotient(bounded.cuts().getFirst().at(), period).subtract(BigInteger.ONE);
    }

    /** {@return the number of a period at or behind the last that it reaches into} */
    private static BigInteger copiesAbove(Intervals bounded, Expr period) {
        return bounded.isEmpty() ? BigInteger.ZERO
                : quotient(bounded.cuts().getLast().at(), period).add(BigInteger.ONE);
    }

    /** {@return the whole part of a quotient, perhaps wrong by one} */
    private static BigInteger quotient(RealNumber x, Expr period) {
        return x.low().divide(RealNumber.of(period).high(), 0, RoundingMode.FLOOR).toBigInteger();
    }

    boolean isEmpty() {
        return pattern.isEmpty();
    }

    boolean isAll() {
        return not().isEmpty();
    }

    /** {@return one period of the set}, begun where it does not belong to it, so that no interval is cut in two */
    public Intervals joined() {
        boolean closesUp = !pattern.isEmpty()
                && pattern.contains(RealNumber.of(Rational.ZERO))
                && pattern.cuts().size() > 2
                && NumberOrder.BY_VALUE.compare(pattern.cuts().getLast().at(), RealNumber.of(period)) == 0;
        if (!closesUp) {
            return pattern;
        }
        Intervals tail = new Intervals(false, List.of(pattern.cuts().get(1)));
        return moved(pattern.and(tail), period, BigInteger.ONE.negate()).or(pattern.and(tail.not()));
    }

    /** {@return all other numbers} */
    public Periodic not() {
        return new Periodic(period, pattern.not().and(window(period)));
    }

    /** {@return the numbers x for which {@code slope·x + constant} belongs to this set} */
    Periodic preimage(Expr slope, Expr constant) {
        int sign = NumberOrder.BY_VALUE.compare(RealNumber.of(slope), RealNumber.of(Rational.ZERO));
        var back = Numbers.function(e -> e.minus(constant).over(slope));
        return of(sign > 0 ? period.over(slope) : period.over(slope).negate(),
                sign > 0 ? pattern.rising(back) : pattern.falling(back));
    }

    /** {@return whether some number is a multiple of both periods} */
    boolean isCommensurable(Periodic o) {
        return Numbers.simple(period.over(o.period)).isNumber();
    }

    Periodic and(Periodic o) {
        return combined(o, Intervals::and);
    }

    Periodic or(Periodic o) {
        return combined(o, Intervals::or);
    }

    private Periodic combined(Periodic o, BinaryOperator<Intervals> by) {
        if (!(Numbers.simple(period.over(o.period)).node() instanceof Node.Num(var ratio))) {
            throw new UndecidedException("periods without a common multiple");
        }
        Expr common = Numbers.simple(period.times(Exprs.number(Rational.of(ratio.denominator()))));
        return new Periodic(common, by.apply(
                repeated(ratio.denominator()), o.repeated(ratio.numerator()))).withShortestPeriod();
    }

    private Intervals repeated(BigInteger times) {
        if (times.bitLength() > 8) {
            throw new UndecidedException("a long common period");
        }
        Intervals all = Intervals.NONE;
        for (int k = 0; k < times.intValue(); k++) {
            all = all.or(moved(pattern, period, BigInteger.valueOf(k)));
        }
        return all;
    }

    /** {@return the same set with half the period while both halves are alike}: {@code k·pi} for {@code {0, pi} + 2·k·pi} */
    private Periodic withShortestPeriod() {
        Periodic shortest = this;
        while (!shortest.isEmpty() && !shortest.isAll()) {
            Expr half = Numbers.simple(shortest.period.over(2));
            Intervals first = shortest.pattern.and(window(half));
            Intervals second = moved(shortest.pattern, half, BigInteger.ONE.negate()).and(window(half));
            if (!first.contains(second) || !second.contains(first)) {
                return shortest;
            }
            shortest = new Periodic(half, first);
        }
        return shortest;
    }

    /** {@return what of the set lies within bounds} */
    Intervals within(Intervals bounds) {
        BigInteger first = copiesBelow(bounds, period);
        BigInteger last = copiesAbove(bounds, period);
        if (last.subtract(first).compareTo(BigInteger.valueOf(MOST_COPIES)) > 0) {
            throw new UndecidedException("too many periods");
        }
        Intervals all = Intervals.NONE;
        for (BigInteger k = first; k.compareTo(last) <= 0; k = k.add(BigInteger.ONE)) {
            all = all.or(moved(pattern, period, k));
        }
        return all.and(bounds);
    }

    Periodic interior() {
        Intervals around = moved(pattern, period, BigInteger.ONE.negate()).or(pattern)
                .or(moved(pattern, period, BigInteger.ONE));
        return new Periodic(period, around.interior().and(window(period)));
    }
}
