package deriv.arithmetic;

import static deriv.arithmetic.Interval.ONE;
import static deriv.arithmetic.IntervalFunctions.INFINITY;
import static deriv.arithmetic.IntervalFunctions.POSITIVE;
import static deriv.arithmetic.IntervalFunctions.above;
import static deriv.arithmetic.IntervalFunctions.exp;
import static deriv.arithmetic.IntervalFunctions.log;
import static deriv.arithmetic.IntervalFunctions.log1p;
import static deriv.arithmetic.IntervalFunctions.square;

import deriv.arithmetic.IntervalFunctions.Function;
import deriv.functions.Activations;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Row;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Enclosures of what is made of exponentials: hyperbolic functions and their inverses, and activations. */
final class IntervalExponentials {
    /** Twice what the specification of {@link Math} allows. */
    private static final int ULPS = 5;

    /** From here on asinh(x) and acosh(x) differ from log(2x) by less than {@link #LITTLE}: 1/(4x^2). */
    private static final double LARGE = 0x1p28;

    private static final double LITTLE = 0x1p-57;

    private static final Interval TWO = Interval.of(2);

    private IntervalExponentials() {}

    static void addTo(Map<Row, Function> functions) {
        hyperbolic(functions);
        activations(functions);
    }

    private static void unary(Map<Row, Function> functions, Row row, UnaryOperator<Interval> f) {
        functions.put(row, args -> f.apply(args.getFirst()));
    }

    // --- hyperbolic ---

    private static void hyperbolic(Map<Row, Function> functions) {
        unary(functions, HyperbolicFunctions.SINH, x -> x.increasing(StrictMath::sinh, ULPS));
        unary(functions, HyperbolicFunctions.COSH, IntervalExponentials::cosh);
        unary(functions, HyperbolicFunctions.TANH, IntervalExponentials::tanh);
        unary(functions, HyperbolicFunctions.COTH, x -> tanh(x).reciprocal());
        unary(functions, HyperbolicFunctions.SECH, x -> cosh(x).reciprocal());
        unary(functions, HyperbolicFunctions.CSCH, x -> x.increasing(StrictMath::sinh, ULPS).reciprocal());
        unary(functions, HyperbolicFunctions.ASINH, IntervalExponentials::asinh);
        unary(functions, HyperbolicFunctions.ACOSH, IntervalExponentials::acosh);
        unary(functions, HyperbolicFunctions.ATANH, IntervalExponentials::atanh);
        unary(functions, HyperbolicFunctions.ACOTH, x -> atanh(x.reciprocal()));
        unary(functions, HyperbolicFunctions.ASECH, x -> acosh(above(x, 0).reciprocal()));
        unary(functions, HyperbolicFunctions.ACSCH, x -> asinh(x.reciprocal()));
    }

    private static Interval cosh(Interval x) {
        return x.abs().increasing(StrictMath::cosh, ULPS).knownWithin(1, INFINITY);
    }

    private static Interval tanh(Interval x) {
        return x.increasing(StrictMath::tanh, ULPS).knownWithin(-1, 1);
    }

    private static Interval asinh(Interval x) {
        return x.increasing(a -> a < 0 ? asinhOfSize(-a).negate() : asinhOfSize(a), Interval.WHOLE);
    }

    /** log1p(x + x^2/(1 + sqrt(1 + x^2))), which does not cancel. */
    private static Interval asinhOfSize(double a) {
        Interval x = Interval.of(a);
        if (a > LARGE) {
            return log(x).plus(Interval.LOG_2).plus(Interval.of(0, LITTLE));
        }
        Interval square = square(x);
        return log1p(x.plus(square.over(ONE.plus(ONE.plus(square).sqrt()))));
    }

    private static Interval acosh(Interval x) {
        return x.within(1, INFINITY).increasing(IntervalExponentials::acoshAt, POSITIVE);
    }

    /** log1p(t + sqrt(t*(t + 2))) with t = x - 1. */
    private static Interval acoshAt(double a) {
        Interval x = Interval.of(a);
        if (a > LARGE) {
            return log(x).plus(Interval.LOG_2).plus(Interval.of(-LITTLE, 0));
        }
        Interval t = x.minus(ONE);
        return log1p(t.plus(t.times(t.plus(TWO)).sqrt())).knownWithin(0, INFINITY);
    }

    private static Interval atanh(Interval x) {
        Interval domain = above(above(x, -1).negate(), -1).negate();
        return domain.increasing(a -> a < 0 ? atanhOfSize(-a).negate() : atanhOfSize(a), Interval.WHOLE);
    }

    private static Interval atanhOfSize(double a) {
        Interval x = Interval.of(a);
        return a == 1 ? Interval.WHOLE : log1p(x.plus(x).over(ONE.minus(x))).over(TWO);
    }

    // --- activations ---

    private static void activations(Map<Row, Function> functions) {
        unary(functions, Activations.SIGMOID, IntervalExponentials::sigmoid);
        unary(functions, Activations.SOFTPLUS, IntervalExponentials::softplus);
        unary(functions, Activations.LOGSIGMOID, x -> softplus(x.negate()).negate());
        unary(functions, Activations.SILU, x -> x.times(sigmoid(x)));
        unary(functions, Activations.MISH, x -> x.times(tanh(softplus(x))));
        functions.put(Activations.LOGADDEXP, IntervalExponentials::logOfSum);
        functions.put(Activations.LOGSUMEXP, IntervalExponentials::logOfSum);
        functions.put(Activations.SOFTMAX_ENTRY, IntervalExponentials::softmaxEntry);
    }

    private static Interval sigmoid(Interval x) {
        return x.increasing(a -> ONE.plus(exp(Interval.of(-a))).reciprocal(), Interval.of(0, 1)).knownWithin(0, 1);
    }

    private static Interval softplus(Interval x) {
        return x.increasing(
                a -> a > 0 ? Interval.of(a).plus(log1p(exp(Interval.of(-a)))) : log1p(exp(Interval.of(a))), POSITIVE);
    }

    private static Interval logOfSum(List<Interval> args) {
        return args.stream().reduce(IntervalExponentials::logOfSum).orElseThrow();
    }

    /** Increasing in both: x + softplus(y - x) at the lower and at the upper ends. */
    private static Interval logOfSum(Interval x, Interval y) {
        double least = logOfSum(Math.max(x.low(), y.low()), Math.min(x.low(), y.low())).low();
        double greatest = logOfSum(Math.max(x.high(), y.high()), Math.min(x.high(), y.high())).high();
        return Interval.of(least, greatest);
    }

    private static Interval logOfSum(double larger, double smaller) {
        if (larger - larger != 0) {
            return Interval.WHOLE;
        }
        Interval top = Interval.of(larger);
        return smaller == Double.NEGATIVE_INFINITY ? top : top.plus(softplus(Interval.of(smaller).minus(top)));
    }

    /** 1 over the sum of exp(y - x) for all y. */
    private static Interval softmaxEntry(List<Interval> args) {
        return args.stream().skip(1).map(y -> exp(y.minus(args.getFirst()))).reduce(Interval::plus).orElseThrow()
                .reciprocal();
    }
}
