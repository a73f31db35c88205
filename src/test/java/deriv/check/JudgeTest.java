package deriv.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is said of right and wrong claims, where differences are easy to take and where they are not. */
class JudgeTest {
    private record Case(String name, DoubleUnaryOperator f, double x, double claimed, String expected) {}

    private static Case of(String name, DoubleUnaryOperator f, double x, double claimed, String expected) {
        return new Case(name, f, x, claimed, expected);
    }

    private static final double LARGE = 1e6;

    private static final List<Case> FIRST = List.of(
            of("right", Math::sin, 1, Math.cos(1), "Agrees"),
            of("wrong by a ten-thousandth", Math::sin, 1, Math.cos(1) * 1.0001, "Disagrees"),
            of("wrong sign", Math::sin, 1, -Math.cos(1), "Disagrees"),
            of("wrong by infinity", Math::sin, 1, Double.POSITIVE_INFINITY, "NoValue DERIVATIVE"),
            of("no claim", Math::sin, 1, Double.NaN, "NoValue DERIVATIVE"),
            of("faster than the step", x -> Math.sin(LARGE * x), 0.3, LARGE * Math.cos(0.3 * LARGE), "Agrees"),
            of("faster, and wrong", x -> Math.sin(LARGE * x), 0.3, 1.001 * LARGE * Math.cos(0.3 * LARGE), "Disagrees"),
            of("a minimum", x -> (x - 1) * (x - 1) + 5, 1, 0, "Agrees"),
            of("a constant", _ -> 5, 1, 0, "Agrees"),
            of("a constant with a slope", _ -> 5, 1, 1e-3, "Disagrees"),
            of("tiny", Math::exp, -700, Math.exp(-700), "Agrees"),
            of("tiny, and twice as much", Math::exp, -700, 2 * Math.exp(-700), "Disagrees"),
            of("a few of the smallest numbers", Math::exp, -740, Math.exp(-740), "Agrees"),
            of("huge", Math::exp, 700, Math.exp(700), "Agrees"),
            of("a tiny point", Math::log, 1e-100, 1e100, "Agrees"),
            of("a tiny point, and wrong", Math::log, 1e-100, 2e100, "Disagrees"),
            of("a huge point", x -> x * x, 1e150, 2e150, "Agrees"),
            of("beside a pole", Math::tan, 1.5707963, Math.pow(Math.cos(1.5707963), -2), "Agrees"),
            of("beside an edge", Math::sqrt, 1e-9, 0.5 / Math.sqrt(1e-9), "Agrees"),
            of("beside a kink", x -> Math.max(x, 0), 1e-4, 1, "Agrees"),
            of("beside a kink, its other side", x -> Math.max(x, 0), 1e-4, 0, "Disagrees"),
            of("a rounded kink", x -> Math.sqrt(x * x + 1e-20), 0, 0, "Agrees"),
            of("waves in the small", x -> x + 1e-12 * Math.sin(1e9 * x), 0, 1.001, "Agrees"),
            of("cancellation", x -> (1 - Math.cos(x)) / (x * x), 1e-6, -1e-6 / 12, "Agrees"),
            of("cancellation, and wrong", x -> (1 - Math.cos(x)) / (x * x), 1e-3, -1e-3 / 11, "Disagrees"),
            of("differentiable, but not twice", x -> x * Math.abs(x), 0, 0, "Agrees"),
            of("no limit of slopes", x -> x == 0 ? 0 : x * x * Math.sin(1 / x), 0, 0, "Agrees"),
            of("lost in rounding", x -> 1e16 + x, 1, 1, "Undecided, rounding"),
            of("lost in rounding, and wrong", x -> 1e10 + x, 1, 1.1, "Undecided, rounding"),
            of("a corner", Math::abs, 0, 0, "Kink -1 1"),
            of("a raised corner", x -> 5 + Math.abs(x), 0, 0, "Kink -1 1"),
            of("half a corner", x -> Math.max(x, 0), 0, 0, "Kink 0 1"),
            of("a change of slope", x -> Math.max(x, 2 * x), 0, 1, "Kink 1 2"),
            of("a jump", x -> x >= 0 ? 1 : 0, 0, 0, "Jump 1"),
            of("an edge", Math::sqrt, 0, Double.POSITIVE_INFINITY, "NoValue LEFT"),
            of("an edge on the right", x -> Math.sqrt(-x), 0, 0, "NoValue RIGHT"),
            of("a lonely point", x -> x == 0 ? 0 : Double.NaN, 0, 0, "NoValue AROUND"),
            of("outside", Math::log, -1, -1, "NoValue FUNCTION"),
            of("a pole", x -> 1 / x, 0, 0, "NoValue FUNCTION"),
            of("a vertical tangent", Math::cbrt, 0, 5, "Undecided"));

    private static final List<Case> SECOND = List.of(
            of("right", Math::sin, 1, -Math.sin(1), "Agrees"),
            of("wrong sign", Math::sin, 1, Math.sin(1), "Disagrees"),
            of("0", x -> x * x * x, 0, 0, "Agrees"),
            of("a line", x -> 3 * x + 1, 1, 0, "Agrees"),
            of("large", Math::exp, 10, Math.exp(10), "Agrees"),
            of("wrong by a fifth of a percent", x -> x * x * x * x, 2, 48.1, "Disagrees"),
            of("a kink of the slope", x -> x * Math.abs(x), 0, 0, "Kink -2 2"));

    @TestFactory
    Stream<DynamicTest> firstDerivatives() {
        return FIRST.stream().map(it -> DynamicTest.dynamicTest(it.name, () -> assertEquals(it.expected,
                text(Judge.of(Difference.CENTRAL, it.f, it.x, Math.abs(it.x), it.claimed)))));
    }

    @TestFactory
    Stream<DynamicTest> secondDerivatives() {
        return SECOND.stream().map(it -> DynamicTest.dynamicTest(it.name, () -> assertEquals(it.expected,
                text(Judge.of(Difference.SECOND, it.f, it.x, Math.abs(it.x), it.claimed)))));
    }

    private static String text(Finding finding) {
        return switch (finding) {
            case Finding.Agrees _ -> "Agrees";
            case Finding.Disagrees _ -> "Disagrees";
            case Finding.Kink(double left, double right) -> "Kink " + Math.round(left) + " " + Math.round(right);
            case Finding.Jump(double size) -> "Jump " + Math.round(size);
            case Finding.NoValue(Finding.What what) -> "NoValue " + what;
            case Finding.Undecided(_, boolean rounding) -> rounding ? "Undecided, rounding" : "Undecided";
        };
    }

    @Test
    void aRefutationSaysWhatIsRight() {
        var found = assertInstanceOf(Finding.Disagrees.class, Judge.of(Difference.CENTRAL, Math::sin, 1, 1, 0.5));
        assertEquals(Math.cos(1), found.numeric(), 1e-11);
    }

    /** Row 165. */
    @Test
    void theRelativeErrorIsThatOfTheRow() {
        assertEquals(0.2 / (1 + 1.2 + 1e-8), RelativeError.of(1, 1.2), 1e-16);
        assertEquals(5 / (3 + 4 + 1e-8), RelativeError.of(new double[] {3, 0}, new double[] {0, 4}), 1e-15);
        assertEquals(0, RelativeError.of(0, 0));
        assertEquals(Double.NaN, RelativeError.of(Double.NaN, 0));
        assertEquals(1e-5, RelativeError.TOLERANCE);
        assertEquals(1e-5, Judge.step(Difference.CENTRAL, Math::sin, 0.3, 0.3));
        assertEquals(1e-3, Judge.step(Difference.CENTRAL, Math::sin, 100, 100));
        assertEquals(1e-13, Judge.step(Difference.CENTRAL, Math::sqrt, 1e-8, 1e-8), 1e-20);
    }
}
