package deriv.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Allowance;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.Roots;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import deriv.testing.Formulas;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Input whose normal form explodes is given up, in every mode, at the same place each time; nothing else is thrown. */
class HostileInputTest {
    private static final Expr X = Exprs.symbol("x");
    private static final Expr Y = Exprs.symbol("y");

    private static final long STEPS = 10_000;

    private static final List<Mode> MODES =
            List.of(Mode.KERNELS, Mode.IDENTITIES, Mode.IDENTITIES.with(Numbers.COMPLEX));

    private static final Map<String, Supplier<Expr>> INPUTS = new TreeMap<>(Map.ofEntries(
            Map.entry("power of a sum", () -> Formulas.expr("(1+x+y+z)^200+1")),
            Map.entry("product of sums", () -> product(60, i -> X.plus(Y.times(i)).plus(i + 1)).plus(1)),
            Map.entry("coefficients",
                    () -> product(400, i -> X.plus(Exprs.number(Rational.of(3).pow(i + 50)))).plus(1)),
            Map.entry("radicals", () -> nested(60, e -> e.plus(1).sqrt()).plus(1)),
            Map.entry("radicals multiplied out", () -> nested(8, e -> e.plus(1).sqrt()).plus(1).pow(12).plus(X)),
            Map.entry("terms", () -> sum(100_000, i -> X.pow(i))),
            Map.entry("symbols", () -> sum(100_000, i -> Exprs.symbol("x" + i))),
            Map.entry("denominators", () -> sum(2_000, i -> X.plus(i).reciprocal())),
            Map.entry("angles", () -> sum(5_000, i -> Trigonometry.sin(X.times(i)))),
            Map.entry("sines", () -> nested(100_000, e -> Trigonometry.sin(e.plus(1)))),
            Map.entry("fractions", () -> nested(20_000, e -> e.plus(1).reciprocal())),
            Map.entry("exponentials", () -> nested(20_000, e -> Exprs.exp(e).plus(1))),
            Map.entry("squares", () -> nested(20_000, e -> e.squared().plus(1))),
            Map.entry("maxima", () -> nested(1_000, e -> Exprs.apply(StepFunctions.MAX, e.plus(1), Y))),
            Map.entry("absolute values", () -> nested(30, e -> StepFunctions.abs(e.minus(3)))),
            Map.entry("hyperbolic tangents", () -> nested(2_000, HyperbolicFunctions::tanh)),
            Map.entry("exponent", () -> Formulas.expr("(x+1)^1000000000+1")),
            Map.entry("order of a root", () -> X.pow(Exprs.number(1, 1_000_003)).plus(1)),
            Map.entry("an angle of large denominator", () -> Formulas.expr("sin(x/10^30)+cos(y-2147483648*x)+1")),
            Map.entry("a number", () -> Exprs.number(Rational.TWO.pow(100_000)).times(X).plus(Y).squared().plus(X))));

    static Stream<String> names() {
        return INPUTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isGivenUpOrDone(String name) {
        MODES.forEach(mode -> outcome(name, mode));
        assertEquals(outcome(name, Mode.KERNELS), outcome(name, Mode.KERNELS));
    }

    private static String outcome(String name, Mode mode) {
        return Operation.run(Allowance.GENEROUS, () -> NormalForm.of(INPUTS.get(name).get(), mode, STEPS)
                .map(form -> form.isZero() + " " + form.toExpr().hash())
                .orElse("given up"));
    }

    @Test
    void anAttemptEndsWhereItsStepsEnd() {
        Expr e = Formulas.expr("(1+x+y)^9/(x-1)+(1+x-y)^9/(x+1)");
        assertTrue(NormalForm.of(e, Mode.KERNELS, 10).isEmpty());
        assertTrue(NormalForm.of(e, Mode.KERNELS, 100_000).isPresent());
    }

    private static Expr product(int n, IntFunction<Expr> factor) {
        return Exprs.product(IntStream.range(0, n).mapToObj(factor).toList());
    }

    private static Expr sum(int n, IntFunction<Expr> term) {
        return Exprs.sum(IntStream.range(0, n).mapToObj(term).toList());
    }

    private static Expr nested(int n, UnaryOperator<Expr> step) {
        return Stream.iterate(X, step).skip(n).findFirst().orElseThrow();
    }

    /** No recursion on the depth of the input, and little of it on each level: the stack is that of a small thread. */
    @Test
    void nestsEndOnASmallStack() throws InterruptedException {
        Expr nest = Exprs.symbol("x").squared().plus(1);
        for (int i = 0; i < 50_000; i++) {
            nest = Roots.cbrt(nest);
        }
        Expr log = Logarithms.log(nest);
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        Thread small = new Thread(null, () -> NormalForm.of(log.times(3), Level.IDENTITIES), "small", 512 * 1024);
        small.setUncaughtExceptionHandler((_, e) -> failures.add(e));
        small.start();
        small.join();
        assertEquals(List.of(), failures);
    }
}
