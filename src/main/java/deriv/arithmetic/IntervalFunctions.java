package deriv.arithmetic;

import deriv.functions.Logarithms;
import deriv.functions.Roots;
import deriv.functions.Row;
import deriv.functions.Trigonometry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * Enclosures of functions, each cut into monotone pieces: the bounds are values at the ends of an interval. Here are
 * powers, logarithms and circular functions.
 *
 * <p>Values come from {@link StrictMath}, the same on every machine. The specification of {@link Math} allows its
 * methods errors of 1 ulp, hyperbolic functions 2.5; a method of StrictMath is a valid implementation of it. The bounds
 * here are twice as wide. Where a function is a formula in others, the formula is computed with intervals.
 */
final class IntervalFunctions {
    /** A function of any number of arguments, none of them empty. */
    @FunctionalInterface
    interface Function {
        Interval at(List<Interval> args);
    }

    static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Twice what the specification of {@link Math} allows. */
    private static final int ULPS = 2;

    private static final Interval TWO = Interval.of(2);
    static final Interval POSITIVE = Interval.of(0, INFINITY);
    private static final Interval HALF_PI = Interval.PI.over(TWO);

    private static final Map<Row, Function> FUNCTIONS = new HashMap<>();

    static {
        logarithms();
        circular();
        IntervalExponentials.addTo(FUNCTIONS);
        IntervalSteps.addTo(FUNCTIONS);
    }

    private IntervalFunctions() {}

    /** {@return how to enclose the function, if there is a bound of its error} */
    static Optional<Function> of(Row row) {
        return Optional.ofNullable(FUNCTIONS.get(row));
    }

    private static void unary(Row row, UnaryOperator<Interval> f) {
        FUNCTIONS.put(row, args -> f.apply(args.getFirst()));
    }

    // --- powers and logarithms ---

    private static void logarithms() {
        unary(Logarithms.EXP, IntervalFunctions::exp);
        unary(Logarithms.EXPM1, x -> x.increasing(StrictMath::expm1, ULPS).knownWithin(-1, INFINITY));
        unary(Logarithms.LOG, IntervalFunctions::log);
        unary(Logarithms.LOG2, x -> log(x).over(Interval.LOG_2));
        unary(Logarithms.LOG10, x -> above(x, 0).increasing(StrictMath::log10, ULPS));
        unary(Logarithms.LOG1P, IntervalFunctions::log1p);
        unary(Roots.CBRT, x -> x.increasing(StrictMath::cbrt, ULPS));
        FUNCTIONS.put(Roots.HYPOT, args -> square(args.get(0)).plus(square(args.get(1))).sqrt());
        FUNCTIONS.put(Roots.ROOT, args -> root(args.get(0), args.get(1)));
    }

    static Interval exp(Interval x) {
        return x.increasing(StrictMath::exp, ULPS).knownWithin(0, INFINITY);
    }

    static Interval log(Interval x) {
        return above(x, 0).increasing(StrictMath::log, ULPS);
    }

    static Interval log1p(Interval x) {
        return above(x, -1).increasing(StrictMath::log1p, ULPS);
    }

    /** {@return the part above a number}; the number itself stands for its limit */
    static Interval above(Interval x, double bound) {
        Interval part = x.within(bound, INFINITY);
        return part.isEmpty() || part.high() <= bound ? Interval.UNDEFINED
                : part.low() <= bound ? part.partial() : part;
    }

    static Interval square(Interval x) {
        return x.abs().times(x.abs());
    }

    /**
     * {@return the power of what is not negative}: monotone in base and exponent for a fixed other, so extreme at
     * corners. Powers of 0 that do not exist make it partial.
     */
    static Interval positivePower(Interval base, Interval exponent) {
        if (base.isEmpty() || exponent.isEmpty() || base.high() == 0 && exponent.high() <= 0) {
            return Interval.UNDEFINED;
        }
        Interval corners = corner(base.low(), exponent.low()).hull(corner(base.low(), exponent.high()))
                .hull(corner(base.high(), exponent.low())).hull(corner(base.high(), exponent.high()));
        boolean isDefined = base.isDefined() && exponent.isDefined() && (base.low() > 0 || exponent.low() > 0);
        return isDefined ? corners : corners.partial();
    }

    private static Interval corner(double x, double y) {
        double power = StrictMath.pow(x, y);
        if (power != power || x == INFINITY && y == 0 || x == 1 && y - y != 0) {
            return POSITIVE; // a limit that depends on the way
        }
        boolean isLimit = x == 0 || x == INFINITY || y - y != 0;
        if (isLimit) {
            return power == INFINITY ? Interval.of(Double.MAX_VALUE, INFINITY) : Interval.of(power);
        }
        return Interval.of(Math.max(0, Rounding.down(power, ULPS)), Rounding.up(power, ULPS));
    }

    /** Of negative numbers too if the order is odd. */
    private static Interval root(Interval order, Interval x) {
        Interval exponent = order.reciprocal();
        boolean isWhole = order.isPoint() && order.low() == Math.rint(order.low());
        if (isWhole && order.low() % 2 == 0) {
            return positivePower(x.within(0, INFINITY), exponent);
        }
        Interval above = positivePower(x.within(0, INFINITY), exponent);
        if (x.low() >= 0) {
            return above;
        }
        Interval below = positivePower(x.negate().within(0, INFINITY), exponent);
        if (isWhole) {
            Interval both = above.hull(below.negate());
            return order.low() > 0 || !x.contains(0) ? both.isDefined() || !x.isDefined() ? both : everywhere(both)
                    : both.partial();
        }
        return above.hull(below).hull(below.negate()).partial();
    }

    /** Cutting a number line in two pieces has made both partial; together they are not. */
    private static Interval everywhere(Interval x) {
        return Interval.of(x.low(), x.high());
    }

    // --- circular ---

    private static void circular() {
        unary(Trigonometry.SIN, x -> wave(x, StrictMath::sin, Interval.of(-0.5)));
        unary(Trigonometry.COS, x -> wave(x, StrictMath::cos, Interval.ZERO));
        unary(Trigonometry.TAN, IntervalFunctions::tan);
        unary(Trigonometry.COT, IntervalFunctions::cot);
        unary(Trigonometry.SEC, x -> wave(x, StrictMath::cos, Interval.ZERO).reciprocal());
        unary(Trigonometry.CSC, x -> wave(x, StrictMath::sin, Interval.of(-0.5)).reciprocal());
        unary(Trigonometry.ASIN, IntervalFunctions::asin);
        unary(Trigonometry.ACOS, IntervalFunctions::acos);
        unary(Trigonometry.ATAN, IntervalFunctions::atan);
        unary(Trigonometry.ACOT, x -> atan(x.reciprocal()));
        unary(Trigonometry.ASEC, x -> acos(x.reciprocal()));
        unary(Trigonometry.ACSC, x -> asin(x.reciprocal()));
        unary(Trigonometry.SINC, IntervalFunctions::sinc);
        FUNCTIONS.put(Trigonometry.ATAN2, args -> angle(args.get(0), args.get(1)));
    }

    /**
     * A wave is monotone but for the multiples of pi that are shifted by {@code phase}: at even ones it is 1, at odd
     * ones -1.
     */
    private static Interval wave(Interval x, DoubleUnaryOperator f, Interval phase) {
        Interval turns = x.over(Interval.PI).plus(phase).over(TWO);
        Interval ends = at(x.low(), f).hull(at(x.high(), f));
        double least = holdsWhole(turns.plus(Interval.of(0.5))) ? -1 : ends.low();
        double greatest = holdsWhole(turns) ? 1 : ends.high();
        Interval value = Interval.of(Math.max(-1, least), Math.min(1, greatest));
        return x.isDefined() ? value : value.partial();
    }

    private static Interval at(double x, DoubleUnaryOperator f) {
        return x - x != 0 ? Interval.of(-1, 1)
                : Interval.of(Rounding.down(f.applyAsDouble(x), ULPS), Rounding.up(f.applyAsDouble(x), ULPS));
    }

    /** {@return whether a whole number may be among them} */
    private static boolean holdsWhole(Interval x) {
        return Math.floor(x.high()) >= x.low();
    }

    private static Interval tan(Interval x) {
        Interval halfTurns = x.over(Interval.PI).plus(Interval.of(0.5));
        return holdsWhole(halfTurns) ? Interval.WHOLE.partial() : x.increasing(StrictMath::tan, ULPS);
    }

    /** Decreasing between its poles. */
    private static Interval cot(Interval x) {
        if (holdsWhole(x.over(Interval.PI))) {
            return Interval.WHOLE.partial();
        }
        Interval value = Interval.of(
                Interval.of(x.high()).increasing(StrictMath::tan, ULPS).reciprocal().low(),
                Interval.of(x.low()).increasing(StrictMath::tan, ULPS).reciprocal().high());
        return x.isDefined() ? value : value.partial();
    }

    private static Interval asin(Interval x) {
        return x.within(-1, 1).increasing(StrictMath::asin, ULPS);
    }

    private static Interval acos(Interval x) {
        return x.within(-1, 1).negate().increasing(y -> StrictMath.acos(-y), ULPS).knownWithin(0, 4);
    }

    private static Interval atan(Interval x) {
        return x.increasing(StrictMath::atan, ULPS);
    }

    private static Interval sinc(Interval x) {
        double leastOfAll = -0.21723362821122166; // sin(x)/x at 4.4934..., rounded down
        Interval value = x.contains(0) ? Interval.of(leastOfAll, 1)
                : wave(x, StrictMath::sin, Interval.of(-0.5)).over(x).knownWithin(leastOfAll, 1);
        return x.isDefined() ? value : value.partial();
    }

    /** The angle of the points of a rectangle: an arctangent where that does not meet the cut. */
    private static Interval angle(Interval y, Interval x) {
        if (x.low() > 0) {
            return atan(y.over(x));
        }
        if (y.low() > 0) {
            return HALF_PI.minus(atan(x.over(y)));
        }
        if (y.high() < 0) {
            return HALF_PI.negate().minus(atan(x.over(y)));
        }
        Interval all = Interval.PI.negate().hull(Interval.PI);
        return x.contains(0) ? all.partial() : all;
    }
}
