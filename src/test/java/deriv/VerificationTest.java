package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.acceptance.RandomPrograms;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.FunctionTable;
import deriv.functions.Row;
import deriv.print.NumberStyle;
import deriv.simplify.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The outcomes of verification as the library gives them. */
class VerificationTest {
    private static final int PROGRAMS = 600;

    private static String verification(Answer derivative) {
        return derivative.verification().map(Verification::text).orElse("none");
    }

    /** Kinks, jumps, poles, narrow domains, pieces, rounding and overflow are no reason to doubt a right answer. */
    @ParameterizedTest
    @ValueSource(strings = {"sin(x^2)", "5", "y", "x^100", "x^1000", "x^(-1000)", "exp(exp(x))", "exp(exp(exp(x)))",
        "exp(1000*x)", "1e-300*sin(x)", "1e300*x^3", "sin(1e6*x)", "sin(1e12*x)", "x + 1e-9*sin(1e9*x)",
        "x + 1e-20*sin(1e20*x)", "x + 1e-12*gamma(x)*sin(1e14*x)", "floor(10*x)", "floor(1e6*x)*x",
        "mod(x, 0.001)", "sqrt(x - 1000)", "log(1 - 2^20*x)", "sqrt(x - 1e10)*log(1e-10 - 1/x)",
        "(x + 1e20)^2 - x^2", "1e20 + x - 1e20*cos(y)^2 - 1e20*sin(y)^2", "sin(x)^2 + cos(x)^2",
        "if(x > 1000, sin(x), x^2)", "if(x == 0, 1, sin(x)/x)", "x/abs(x)", "max(x, y, x*y)",
        "log(log(log(x)))", "polygamma(n, x)", "root(n, x)", "lgamma(x)*1e-5 + 1e10", "x!", "abs(x)",
        "relu(x) - relu(-x)", "round(x) + ceil(x)", "atan2(x, y)", "softmax(x, y)", "softmax(y, 1)", "[x*y, sin(x)]",
        "cos(asin(x))", "acosh(x)*asech(1/x)", "1/(x - 1) - 1/(x - 1 - 1e-9)"})
    void rightAnswersAreVerified(String formula) {
        Answer f = Deriv.parse(formula);
        assertTrue(verification(f.diff("x")).matches("\\d+ points?"), () -> verification(f.diff("x")));
        Answer second = f.diff("x", "x");
        assertTrue(verification(second).matches("\\d+ points?"), () -> second + ": " + verification(second));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            f(x)^2             | unverified: the function 'f' is unknown: it has no double evaluation
            1e400*x            | unverified: no point of its domain was found
            erfi(20) + abs(x)  | unverified: its values vary too much, or too little, to tell
            """)
    void whatCannotBeToldIsSaid(String formula, String expected) {
        assertEquals(expected, verification(Deriv.reader().functions(List.of("f")).parse(formula).diff("x")));
    }

    @Test
    void allKindsOfDerivativesAreVerified() {
        Answer f = Deriv.parse("x^2*sin(y) + exp(-x*z)");
        List<String> by = f.variables();
        List<Answer> answers = List.of(f.gradient(by), f.hessian(by), f.jacobian(by), f.diff("x", "y", "x"),
                Deriv.parse("[x*y, sin(x), x/y]").jacobian(List.of("x", "y")));
        answers.forEach(a -> assertEquals("4 points", verification(a), a::toString));
        assertEquals("4 points", verification(answers.getFirst().entries().getFirst().getFirst()));
        assertEquals("none", verification(f));
        assertEquals("none", verification(f.simplify()));
        assertEquals("none", verification(Deriv.reader().withoutVerification().parse("x^2").diff("x")));
    }

    /** Along two directions at once, not by each of the variables. */
    @Test
    void largeGradientsAreVerified() {
        String text = IntStream.range(0, 300).mapToObj(i -> "sin(x%d)*x%d^2".formatted(i, (i + 1) % 300))
                .collect(Collectors.joining(" + "));
        Answer f = Deriv.parse(text);
        assertEquals("4 points", verification(f.gradient(f.variables())));
    }

    @Test
    void highOrdersAreVerifiedStepByStep() {
        assertTrue(verification(Deriv.parse("x^x").diff(Collections.nCopies(8, "x"))).endsWith("points"));
        assertEquals("4 points", verification(Deriv.parse("tan(x)").diff(Collections.nCopies(15, "x"))));
    }

    // --- wrong derivatives ---

    private static Answer withWrongDerivative(String function) {
        Row right = FunctionTable.named(function).orElseThrow();
        Row wrong = right.withPartials(
                (i, args, f) -> right.partial(i, args, f).times(2), right::stablePartial, right::stablePartial);
        Expr x = Exprs.symbol("x");
        return Answer.read(Content.read(Exprs.apply(wrong, x.squared()), List.of()), List.of("x"), List.of(),
                Settings.DEFAULT);
    }

    @Test
    void aWrongDerivativeIsNoAnswer() {
        Answer f = withWrongDerivative("erf");
        for (List<String> by : List.of(List.of("x"), List.of("x", "x"))) {
            DerivException e = assertThrows(DerivException.class, () -> f.diff(by));
            assertEquals(DerivException.Kind.VERIFY, e.kind());
            assertTrue(e.getMessage().startsWith("the derivative did not pass its verification: at x = "),
                    e.getMessage());
            assertTrue(e.describe().contains("please report the formula"), e.describe());
        }
        assertThrows(DerivException.class, () -> f.gradient(List.of("x")));
        assertThrows(DerivException.class, () -> f.hessian(List.of("x")));
        assertThrows(DerivException.class, () -> f.jacobian(List.of("x")));
    }

    // --- random programs ---

    /** The outcome of one random program, as text; a refutation would be an error of deriv, or of the verification. */
    private static String outcome(int number) {
        try {
            Answer derivative = Deriv.parse(RandomPrograms.program(number)).diff("x");
            return derivative + " " + verification(derivative);
        } catch (DerivException e) {
            assertTrue(e.kind() != DerivException.Kind.VERIFY,
                    () -> RandomPrograms.program(number) + ": " + e.getMessage());
            return "";
        }
    }

    private static List<String> outcomes(int threads) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<String>> futures = new ArrayList<>();
            for (int i = 0; i < PROGRAMS; i++) {
                int number = i;
                futures.add(pool.submit((Callable<String>) () -> outcome(number)));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }

    @Test
    void nearlyAllRandomProgramsAreVerifiedNoneRefutedOnAnyNumberOfThreads() throws Exception {
        List<String> outcomes = outcomes(1);
        assertEquals(outcomes, outcomes(8));
        long answered = outcomes.stream().filter(o -> !o.isEmpty()).count();
        long verified = outcomes.stream().filter(o -> o.matches("(?s).* \\d+ points?")).count();
        assertTrue(verified >= 0.99 * answered, verified + " of " + answered);
    }

    @Test
    void theLeastOfSeveralCounts() {
        Verification four = new Verification.Verified(4);
        Verification one = new Verification.VerifiedUnsimplified(1);
        Verification none = new Verification.Unverified("too large");
        assertEquals(Optional.of(none), Verification.ofAll(List.of(four, none, one)));
        assertEquals("1 point", Verification.ofAll(List.of(four, one)).orElseThrow().text());
        assertEquals(Optional.empty(), Verification.ofAll(List.of()));
    }
}
