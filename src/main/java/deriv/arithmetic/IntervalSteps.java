package deriv.arithmetic;

import deriv.functions.Activations;
import deriv.functions.Logarithms;
import deriv.functions.Row;
import deriv.functions.StepFunctions;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Enclosures of functions that are made of pieces: exact, but for the exponential in one of them. */
final class IntervalSteps {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private IntervalSteps() {}

    static void addTo(Map<Row, IntervalFunctions.Function> functions) {
        unary(functions, StepFunctions.ABS, Interval::abs);
        unary(functions, StepFunctions.SIGN, x -> ends(Math.signum(x.low()), Math.signum(x.high())));
        unary(functions, StepFunctions.HEAVISIDE, x -> ends(x.low() >= 0 ? 1 : 0, x.high() >= 0 ? 1 : 0));
        unary(functions, StepFunctions.FLOOR, x -> ends(Math.floor(x.low()), Math.floor(x.high())));
        unary(functions, StepFunctions.CEIL, x -> ends(Math.ceil(x.low()), Math.ceil(x.high())));
        unary(functions, StepFunctions.ROUND, x -> ends(Math.rint(x.low()), Math.rint(x.high())));
        unary(functions, Activations.RELU, x -> max(x, Interval.ZERO));
        functions.put(StepFunctions.MAX, args -> args.stream().reduce(IntervalSteps::max).orElseThrow());
        functions.put(StepFunctions.MIN, args -> args.stream().reduce(IntervalSteps::min).orElseThrow());
        functions.put(StepFunctions.CLAMP, args -> clamp(args.get(0), args.get(1), args.get(2)));
        functions.put(StepFunctions.MOD, args -> mod(args.get(0), args.get(1)));
        functions.put(Activations.LEAKYRELU, args -> pieces(args, args.get(0)));
        functions.put(Activations.ELU, args -> pieces(args, IntervalFunctions.of(Logarithms.EXPM1).orElseThrow()
                .at(args)));
    }

    private static void unary(
            Map<Row, IntervalFunctions.Function> functions, Row row, UnaryOperator<Interval> f) {
        functions.put(row, args -> f.apply(args.getFirst()));
    }

    /** {@return an interval between ends that may be limits}; what is infinite bounds nothing */
    private static Interval ends(double low, double high) {
        return Interval.of(low, high);
    }

    private static Interval max(Interval x, Interval y) {
        return Interval.of(Math.max(x.low(), y.low()), Math.max(x.high(), y.high()));
    }

    private static Interval min(Interval x, Interval y) {
        return max(x.negate(), y.negate()).negate();
    }

    /** Defined where low is at most high. */
    private static Interval clamp(Interval x, Interval low, Interval high) {
        if (low.low() > high.high()) {
            return Interval.UNDEFINED;
        }
        Interval value = min(max(x, low), high);
        return low.high() <= high.low() ? value : value.partial();
    }

    /** x - y*floor(x/y), between 0 and y. */
    private static Interval mod(Interval x, Interval y) {
        Interval quotient = x.over(y);
        if (quotient.isEmpty()) {
            return quotient;
        }
        Interval whole = ends(Math.floor(quotient.low()), Math.floor(quotient.high()));
        Interval value = x.minus(y.times(whole)).knownWithin(Math.min(y.low(), 0), Math.max(y.high(), 0));
        return quotient.isDefined() ? value : value.partial();
    }

    /** x for x > 0, a times the other piece at x <= 0. */
    private static Interval pieces(List<Interval> args, Interval piece) {
        Interval x = args.get(0);
        Interval upper = x.knownWithin(0, INFINITY);
        if (x.low() > 0) {
            return upper;
        }
        Interval lower = args.get(1).times(piece.knownWithin(-INFINITY, 0));
        return x.high() <= 0 ? lower : upper.hull(lower);
    }
}
