package deriv.arithmetic;

import deriv.core.Constant;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.functions.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Intervals with guaranteed enclosures: the result holds the exact value of the expression for all numbers of the
 * arguments for which it is defined, and says whether that is all of them.
 *
 * <p>Sums, products, quotients and square roots are rounded outward exactly; elementary functions are widened by twice
 * the error that {@link Math} allows them. Functions without a proven bound of their error have no enclosure, and say so.
 * Of a conditional that is undecided both branches are computed, and the result holds both.
 *
 * <p>Constants of a tape are rounded, and so no enclosures: this is no {@link TapeSystem}.
 */
public enum IntervalNumbers implements NumberSystem<Interval> {
    SYSTEM;

    /** Higher whole powers are taken by {@code pow}. */
    private static final int CHAIN = 64;

    @Override
    public Interval number(Rational value) {
        double nearest = value.doubleValue();
        if (Double.isInfinite(nearest)) {
            return nearest > 0
                    ? Interval.of(Double.MAX_VALUE, nearest)
                    : Interval.of(nearest, -Double.MAX_VALUE);
        }
        BigDecimal error = new BigDecimal(nearest).multiply(new BigDecimal(value.denominator()))
                .subtract(new BigDecimal(value.numerator()));
        return Interval.of(
                error.signum() > 0 ? Math.nextDown(nearest) : nearest,
                error.signum() < 0 ? Math.nextUp(nearest) : nearest);
    }

    @Override
    public Interval constant(Constant constant) {
        return switch (constant) {
            case PI -> Interval.PI;
            case E -> Interval.E;
        };
    }

    @Override
    public Interval undefined() {
        return Interval.UNDEFINED;
    }

    @Override
    public Interval add(Interval x, Interval y) {
        return x.plus(y);
    }

    @Override
    public Interval multiply(Interval x, Interval y) {
        return x.times(y);
    }

    @Override
    public Interval exp(Interval x) {
        return IntervalFunctions.exp(x);
    }

    @Override
    public Interval power(Interval base, Rational exponent) {
        if (exponent.isInteger()) {
            return wholePower(base, exponent);
        }
        return exponent.equals(Rational.HALF) ? base.sqrt()
                : IntervalFunctions.positivePower(base.within(0, Double.POSITIVE_INFINITY), number(exponent));
    }

    private Interval wholePower(Interval base, Rational exponent) {
        if (base.isEmpty()) {
            return base;
        }
        if (exponent.signum() < 0) {
            return wholePower(base, exponent.negate()).reciprocal();
        }
        if (exponent.isZero()) {
            return base.contains(0) ? Interval.ONE.partial() : base.isDefined() ? Interval.ONE : Interval.ONE.partial();
        }
        if (!exponent.isOdd()) {
            return ofSize(base.abs(), exponent);
        }
        Interval above =
                base.high() < 0 ? Interval.ZERO : ofSize(base.knownWithin(0, Double.POSITIVE_INFINITY), exponent);
        Interval below = base.low() > 0 ? Interval.ZERO
                : ofSize(base.negate().knownWithin(0, Double.POSITIVE_INFINITY), exponent).negate();
        return base.low() > 0 ? above : base.high() < 0 ? below : below.hull(above);
    }

    /** {@return a positive whole power of what is not negative} */
    private Interval ofSize(Interval size, Rational exponent) {
        if (exponent.numerator().compareTo(BigInteger.valueOf(CHAIN)) > 0) {
            return IntervalFunctions.positivePower(size, number(exponent));
        }
        Interval power = Interval.ONE;
        Interval square = size;
        for (int rest = exponent.intValue(); rest > 0; rest >>= 1) {
            power = (rest & 1) == 1 ? power.times(square) : power;
            square = rest > 1 ? square.times(square) : square;
        }
        return power;
    }

    /** A negative base has powers with whole exponents only, of either sign. */
    @Override
    public Interval power(Interval base, Interval exponent) {
        if (base.isEmpty() || exponent.isEmpty()) {
            return Interval.UNDEFINED;
        }
        if (exponent.isPoint() && exponent.low() == Math.rint(exponent.low())) {
            Interval power = wholePower(base, Rational.of(new BigDecimal(exponent.low()).toBigInteger()));
            return exponent.isDefined() ? power : power.partial();
        }
        Interval above = IntervalFunctions.positivePower(base.within(0, Double.POSITIVE_INFINITY), exponent);
        if (base.low() >= 0 || Math.floor(exponent.high()) < exponent.low()) {
            return above;
        }
        Interval below =
                IntervalFunctions.positivePower(base.negate().within(0, Double.POSITIVE_INFINITY), exponent);
        return below.hull(below.negate()).hull(above).partial();
    }

    @Override
    public Interval call(Row row, List<Interval> args) {
        IntervalFunctions.Function function =
                IntervalFunctions.of(row).orElseThrow(() -> NumberSystemException.ofFunction(
                        row.name(), "has no enclosure here: the error of its values is measured, not proven"));
        if (args.stream().anyMatch(Interval::isEmpty)) {
            return Interval.UNDEFINED;
        }
        Interval value = function.at(args);
        return args.stream().allMatch(Interval::isDefined) ? value : value.partial();
    }

    @Override
    public Truth compare(Interval x, Relation relation) {
        if (x.isEmpty()) {
            return Truth.UNDEFINED;
        }
        return switch (relation) {
            case POSITIVE -> truth(x.low() > 0, x.high() <= 0);
            case NONNEGATIVE -> truth(x.low() >= 0, x.high() < 0);
            case ZERO -> truth(x.isPoint() && x.low() == 0, !x.contains(0));
            case NONZERO -> truth(!x.contains(0), x.isPoint() && x.low() == 0);
        };
    }

    private static Truth truth(boolean holds, boolean fails) {
        return holds ? Truth.HOLDS : fails ? Truth.FAILS : Truth.UNDECIDED;
    }

    /** Undefined where the number is. */
    @Override
    public Interval test(Interval x, Relation relation) {
        return under(x, NumberSystem.super.test(x, relation));
    }

    @Override
    public Interval hull(Interval x, Interval y) {
        return x.hull(y);
    }

    @Override
    public Interval under(Interval test, Interval value) {
        return test.isEmpty() ? Interval.UNDEFINED : test.isDefined() ? value : value.partial();
    }
}
