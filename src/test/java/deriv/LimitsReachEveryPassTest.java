package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.analysis.Differentiability;
import deriv.analysis.Domain;
import deriv.analysis.Facts;
import deriv.analysis.Normalization;
import deriv.calculus.Derivative;
import deriv.calculus.Matrices;
import deriv.core.Allowance;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Substitution;
import deriv.core.Symbols;
import deriv.functions.FunctionTable;
import deriv.print.OutputFormat;
import deriv.print.Sharing;
import deriv.print.Style;
import deriv.simplify.Expansion;
import deriv.simplify.Flattening;
import deriv.simplify.Simplification;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import deriv.text.ExprBuilder;
import deriv.text.ParseOptions;
import deriv.text.Program;
import deriv.text.SyntaxParser;
import deriv.text.SyntaxPrinter;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pass over enormous input notices that its time is over, or that it is cancelled, and leaves the process as it
 * found it. A pass that has nothing to do with the time limit is a loop without {@code Operation.tick}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsReachEveryPassTest {
    private static final Duration LIMIT = Duration.ofMillis(20);

    /** Processor time, so that a busy machine does no harm; a thirtieth of it would do on a quick one. */
    private static final double SECONDS_AT_MOST = 3.0;

    private static final int LARGE = 100_000;
    private static final Expr X = Exprs.symbol("x");
    private static final Style INLINE = Style.DEFAULT.withSharing(Sharing.INLINE).withLimit(Integer.MAX_VALUE);

    private static final SyntaxParser PARSER = new SyntaxParser();
    private static final ExprBuilder BUILDER =
            new ExprBuilder(name -> FunctionTable.named(name).orElseThrow(), Derivative::of);

    /** A pass with its input; what it returns does not count. */
    record Case(String name, Supplier<?> pass) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource
    void timeIsNoticed(Case c) {
        long start = cpu();
        LimitException e = assertThrows(LimitException.class,
                () -> Operation.run(Allowance.GENEROUS.withTimeout(LIMIT), () -> againAndAgain(c, start)),
                c::toString);
        double seconds = (cpu() - start) / 1e9;
        // A printer may see that the text will be too long before the time is over.
        assertTrue(Set.of("--timeout", "output length").contains(e.limit()), e::limit);
        assertTrue(seconds < SECONDS_AT_MOST, seconds + " seconds");
    }

    /** A pass that is too quick for the limit is repeated, but not for ever: nothing but the pass may notice the time. */
    private static boolean againAndAgain(Case c, long start) {
        while ((cpu() - start) / 1e9 < SECONDS_AT_MOST) {
            c.pass().get();
        }
        return true;
    }

    Stream<Case> timeIsNoticed() {
        Map<String, Expr> inputs = inputs();
        return Stream.of(reading(), passes(inputs), printing(inputs), factories()).flatMap(List::stream);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    // --- the passes ---

    private List<Case> reading() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("tokens", "x+".repeat(2_000_000) + "x");
        texts.put("comments between line breaks", "#\n".repeat(2_000_000) + "x");
        texts.put("line breaks behind the formula", "x" + "\n".repeat(4_000_000));
        texts.put("semicolons", "x" + ";".repeat(4_000_000));
        texts.put("brackets", "(".repeat(99_999) + "x" + ")".repeat(99_999));
        texts.put("calls", "sin(".repeat(99_999) + "x" + ")".repeat(99_999));
        texts.put("powers", "x^".repeat(99_999) + "x");
        texts.put("parameters", "f(" + joined(400_000, ",", "a") + ")=x; x");
        texts.put("definitions", joined(400_000, ";", "u").replace(";", "=1;") + "=2; x");
        texts.put("names", joined(400_000, "+", "x"));
        texts.put("bars", "|x|+".repeat(500_000) + "x");
        texts.put("side by side", "x ".repeat(1_000_000));
        List<Case> cases = new ArrayList<>();
        texts.forEach((name, text) -> cases.add(new Case("reading " + name,
                () -> PARSER.parse(text, ParseOptions.DEFAULT))));
        cases.add(new Case("reading primes", () -> BUILDER.build(
                PARSER.parse("sin" + "'".repeat(9_000) + "(x)*x", ParseOptions.DEFAULT))));
        Program program = PARSER.parse(joined(300_000, "+", "x"), ParseOptions.DEFAULT);
        cases.add(new Case("building", () -> BUILDER.build(program)));
        InputDomain domain = new InputDomain();
        BUILDER.build(program, domain);
        cases.add(new Case("input domain", () -> domain.of(program)));
        cases.add(new Case("syntax printer", () -> SyntaxPrinter.print(program.result())));
        return cases;
    }

    private static String joined(int n, String sign, String name) {
        return String.join(sign, IntStream.range(0, n).mapToObj(i -> name + i).toList());
    }

    private List<Case> passes(Map<String, Expr> inputs) {
        List<Case> cases = new ArrayList<>();
        inputs.forEach((name, e) -> {
            cases.add(new Case("derivative of " + name, () -> Derivative.of(e, X)));
            cases.add(new Case("simplification of " + name, () -> new Simplification().apply(e)));
            cases.add(new Case("flattening of " + name, () -> Flattening.of(e)));
            cases.add(new Case("domain of " + name, () -> Domain.of(e)));
            cases.add(new Case("implied domain of " + name, () -> Domain.implied(e)));
            cases.add(
                    new Case("differentiability of " + name, () -> Differentiability.along(e, List.of(), List.of(X))));
            cases.add(new Case("substitution in " + name,
                    () -> Substitution.of(e, Map.of(X, Exprs.symbol("z").plus(1)))));
            cases.add(new Case("tape of " + name, () -> Tape.of(names(e), List.of(e))));
        });
        List<Expr> symbols = IntStream.range(0, LARGE).mapToObj(i -> Exprs.symbol("x" + i)).toList();
        Expr sum = inputs.get("a sum of calls");
        cases.add(new Case("gradient", () -> Matrices.gradient(sum, symbols, Derivative.Purpose.TO_READ)));
        cases.add(new Case("Hessian", () -> Matrices.hessian(Exprs.product(symbols.subList(0, 3000)),
                symbols.subList(0, 3000), Derivative.Purpose.TO_READ)));
        List<Cond> conditions = symbols.stream().map(s -> Cond.positive(s.times(s).minus(1))).toList();
        cases.add(new Case("facts", () -> Facts.of(conditions)));
        cases.add(new Case("news", () -> Facts.of(List.of()).newsIn(conditions)));
        cases.add(new Case("normalization", () -> new Normalization().of(Cond.and(conditions.subList(0, 50_000)))));
        cases.add(new Case("expansion", () -> Expansion.of(power(6, 25), Integer.MAX_VALUE)));
        Interpreter program = new Interpreter(Tape.of(List.of("x"), List.of(inputs.get("a chain"))));
        cases.add(new Case("interpreter", () -> program.evaluate(new double[] {0.5})));
        cases.add(new Case("symbols", () -> Symbols.of(sum)));
        return cases;
    }

    private static List<String> names(Expr e) {
        return Symbols.of(e).stream().map(Expr::toString).toList();
    }

    /** Made outside of any operation, so that no limit holds for them. */
    private static Map<String, Expr> inputs() {
        Map<String, Expr> inputs = new LinkedHashMap<>();
        inputs.put("a chain", repeated(e -> call("sin", e.plus(1))));
        inputs.put("a shared chain", repeated(e -> call("sin", e).plus(call("cos", e))));
        inputs.put("a chain of quotients", repeated(e -> X.over(e.plus(1))));
        inputs.put("a chain of pieces",
                repeated(e -> Exprs.piecewise(Cond.positive(X.minus(e.height())), X, call("sin", e))));
        inputs.put("a chain of maxima", repeated(e -> call("max", e.times(2), X)));
        List<Expr> calls = IntStream.range(0, LARGE)
                .mapToObj(i -> call("sqrt", X.plus(Exprs.symbol("x" + i)))).toList();
        inputs.put("a sum of calls", Exprs.sum(calls));
        inputs.put("a product of calls", Exprs.product(calls));
        inputs.put("a polynomial", Exprs.sum(IntStream.range(1, LARGE).mapToObj(i -> X.pow(i).times(i)).toList()));
        return inputs;
    }

    private static Expr repeated(java.util.function.UnaryOperator<Expr> step) {
        Expr e = X;
        for (int i = 0; i < LARGE / 4; i++) {
            e = step.apply(e);
        }
        return e;
    }

    private static Expr power(int terms, int exponent) {
        return Exprs.sum(IntStream.range(0, terms).mapToObj(i -> Exprs.symbol("x" + i)).toList()).pow(exponent);
    }

    private static Expr call(String name, Expr... args) {
        return Exprs.apply(FunctionTable.named(name).orElseThrow(), args);
    }

    private List<Case> printing(Map<String, Expr> inputs) {
        List<Case> cases = new ArrayList<>();
        for (OutputFormat format : OutputFormat.values()) {
            inputs.forEach((name, e) -> cases.add(new Case(format + " of " + name, () -> format.print(e))));
            cases.add(new Case(format + " written out", () -> format.print(inputs.get("a shared chain"), INLINE)));
            cases.add(new Case(format + " with definitions", () -> format.print(inputs.get("a shared chain"),
                    Style.DEFAULT.withSharing(Sharing.DEFINITIONS))));
        }
        return cases;
    }

    private static List<Case> factories() {
        BigInteger odd = BigInteger.TEN.pow(9_000).add(BigInteger.valueOf(7));
        Rational large = Rational.of(odd, BigInteger.valueOf(3).pow(15_000));
        Expr sum = Exprs.sum(IntStream.range(0, LARGE).mapToObj(i -> Exprs.symbol("x" + i)).toList());
        return List.of(
                new Case("sums of numbers", () -> large.plus(large.reciprocal())),
                new Case("roots", () -> Exprs.number(large).pow(Exprs.number(1, 7))),
                new Case("powers of numbers", () -> Exprs.number(3).pow(80_000)),
                new Case("sums", () -> sum.plus(X)),
                new Case("products", () -> sum.times(X)));
    }

}
