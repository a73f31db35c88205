package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Explanation.Checking;
import deriv.Explanation.Detail;
import deriv.Explanation.Document;
import deriv.Explanation.Manner;
import deriv.Explanation.Method;
import deriv.Explanation.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the steps say is true, is about what was typed, and leads to the answer. */
class ExplanationTest {
    private static final long SEED = 20261121;
    private static final int FORMULAS = 70;

    private static final Path RESOURCES =
            Path.of(System.getProperty("basedir", "."), "src/test/resources/deriv");

    private static final Manner CHECKED = Manner.DEFAULT.with(Checking.EACH_STEP);

    /** Rows of the table of textbook derivatives, others for another seed, and all edges. */
    private static List<String> formulas() throws IOException {
        List<String> rows = new ArrayList<>(rows("textbook/rows.txt"));
        Collections.shuffle(rows, new Random(SEED));
        List<String> all = new ArrayList<>(rows.subList(0, FORMULAS));
        all.addAll(rows("textbook/edges.txt"));
        return all;
    }

    private static List<String> rows(String file) throws IOException {
        try (Stream<String> lines = Files.lines(RESOURCES.resolve(file))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|")[0].strip()).distinct().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachStepIsTrue() throws IOException {
        return formulas().stream().map(formula -> DynamicTest.dynamicTest(formula + " (seed " + SEED + ")", () -> {
            Explanation explanation;
            try {
                explanation = Deriv.parse(formula).explain(List.of("x"), CHECKED);
            } catch (DerivException e) {
                assertTrue(e.kind() == DerivException.Kind.UNDEFINED, e::describe);
                return;
            }
            assertFalse(explanation.isRefuted(), explanation::toString);
            assertTrue(explanation.isProved(), explanation::toString);
            Explanation.Part part = explanation.parts().getFirst();
            assertEquals(Deriv.parse(formula).diff("x").infix(), part.answer());
            // Where the steps ask for more than the answer, so do their formulas.
            if (part.conditions().isEmpty()) part.steps().forEach(ExplanationTest::saysWhatItMeans);
        }));
    }

    /** The text of a step, read again and differentiated: {@code (u)' = v} where v is the derivative of u. */
    private static void saysWhatItMeans(Explanation.Step step) {
        if (!step.before().endsWith("'") || step.result().contains("0/0")) return;
        Answer function = Deriv.parse(step.before().substring(0, step.before().length() - 1));
        Equality equality = function.diff("x").equal(Deriv.parse(step.result()));
        assertInstanceOf(Equality.Proved.class, equality, () -> step + ": " + equality.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sin(x)/cos(x)        | quotient
            x*x                  | product
            1/x                  | reciprocal
            x^2                  | power
            2^x                  | exponential
            x^x                  | general power
            sin(x)               | table
            sin(2*x)             | chain
            atan2(x, 2*x)        | several arguments
            3*x                  | constant multiple
            x + 1                | sum
            if(x > 0, x, 1)      | pieces
            [x, 1]               | entries
            5                    | constant
            x                    | identity
            u = x; u             | definition
            """)
    void theRuleIsForWhatWasTyped(String formula, String rule) {
        assertEquals(rule, Deriv.parse(formula).explain("x").parts().getFirst().steps().getFirst().rule());
    }

    /** Read as expressions both are 0 or 1 at once; what was typed is explained all the same. */
    @Test
    void nothingIsRewrittenInBetween() {
        assertEquals("x - x", Deriv.parse("x - x").explain("x").parts().getFirst().function());
        assertEquals("x/x", Deriv.parse("x/x").explain("x").parts().getFirst().function());
        assertEquals("sin(x)^2 + cos(x)^2",
                Deriv.parse("sin(x)^2 + cos(x)^2").explain("x").parts().getFirst().function());
    }

    @Test
    void anAnswerThatWasDerivedIsExplainedAsItIsPrinted() {
        Answer derived = Deriv.parse("x^2*exp(x)").diff("x");
        assertEquals(derived.infix(), derived.explain("x").parts().getFirst().function());
    }

    @Test
    void eachOrderHasItsOwn() {
        Explanation explanation = Deriv.parse("x^3*y").explain("x", "x", "y");
        assertEquals(List.of("3*x^2*y", "6*x*y", "6*x"),
                explanation.parts().stream().map(Explanation.Part::answer).toList());
        assertEquals(List.of("x", "x", "y"), explanation.parts().stream().map(Explanation.Part::variable).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^2*(x + 1)^3/sqrt(x - 1)", "x^x", "x^sin(x)", "exp(x)*x/5", "2^x*x^2", "1/x", "abs(x)*x",
        "x*y^2*z", "(-x)^3*(x - 2)"})
    void logarithmsGiveTheSame(String formula) {
        Explanation explanation = Deriv.parse(formula).explain(List.of("x"), CHECKED.with(Method.LOG));
        assertEquals(Deriv.parse(formula).diff("x").infix(), explanation.parts().getFirst().answer());
        assertTrue(explanation.isProved() && !explanation.isRefuted(), explanation::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x + 1", "sin(x)", "x", "5"})
    void logarithmsAreForProductsAndPowers(String formula) {
        var e = assertThrows(DerivException.class,
                () -> Deriv.parse(formula).explain(List.of("x"), Manner.DEFAULT.with(Method.LOG)));
        assertEquals(DerivException.Kind.USAGE, e.kind());
    }

    /** A look at each way to write: no exception, and no mark of another notation. */
    @Test
    void everyMannerIsWritten() {
        Answer formula = Deriv.parse("u = x^2; sin(u)*abs(x)/if(x < 1, x*y, 3)");
        for (Notation notation : Notation.values()) {
            for (Detail detail : Detail.values()) {
                Explanation explanation =
                        formula.explain(List.of("x"), Manner.DEFAULT.with(notation).with(detail));
                for (Document document : Document.values()) {
                    String text = explanation.render(document);
                    assertFalse(text.contains("#open") || text.contains("#0"), text);
                    if (document == Document.TEXT) {
                        assertEquals(notation == Notation.PRIME, text.contains("sin(u))'"), text);
                    }
                }
            }
        }
    }

    // --- input that is meant to hurt ---

    @Test
    void whatIsTooLargeIsRefused() {
        for (String large : List.of("sin(".repeat(100_000) + "x" + ")".repeat(100_000),
                "-(".repeat(50_000) + "x" + ")".repeat(50_000),
                IntStream.range(0, 50_000).mapToObj(i -> "x").collect(Collectors.joining("+")))) {
            Answer formula = Deriv.parse(large);
            var e = assertThrows(DerivException.class, () -> formula.explain("x"));
            assertEquals(DerivException.Kind.LIMIT, e.kind());
            assertTrue(e.getMessage().endsWith("an explanation takes at most 40000"), e::getMessage);
        }
    }

    @Test
    void whatIsLongIsCutShort() {
        String terms = IntStream.rangeClosed(1, 3000).mapToObj(i -> "x^" + i).collect(Collectors.joining("+"));
        String text = Deriv.reader().withoutVerification().parse(terms).explain("x").toString();
        assertTrue(text.contains("There are more steps; the first 150 are shown."), text);
        assertTrue(text.contains("The answer is too long for this page"), text);
        assertTrue(text.length() < 40_000, () -> "length " + text.length());
    }

    @Test
    void nestsOfFunctionsThatGrowAreRefused() {
        StringBuilder program = new StringBuilder("f0(t) = t*t + 1;");
        for (int i = 1; i < 40; i++) {
            program.append("f").append(i).append("(t) = f").append(i - 1).append("(t)*f").append(i - 1)
                    .append("(2*t);");
        }
        Reader reader = Deriv.reader().limits(Limits.DEFAULT.withTimeout(Duration.ofSeconds(30)));
        var e = assertThrows(DerivException.class, () -> reader.parse(program + "f39(x)").explain("x"));
        assertEquals(DerivException.Kind.LIMIT, e.kind());
    }

    @Test
    void whatHasNoAnswerHasNoExplanation() {
        assertEquals(DerivException.Kind.UNSUPPORTED, assertThrows(DerivException.class,
                () -> Deriv.parse("besselj(x, 2)").explain("x")).kind());
        assertEquals(DerivException.Kind.UNDEFINED, assertThrows(DerivException.class,
                () -> Deriv.parse("sqrt(x)*sqrt(-x)").explain("x")).kind());
        assertEquals(DerivException.Kind.UNSUPPORTED, assertThrows(DerivException.class,
                () -> Deriv.reader().complex().parse("x^2").explain("x")).kind());
        assertEquals(DerivException.Kind.USAGE, assertThrows(DerivException.class,
                () -> Deriv.parse("x^2").explain()).kind());
    }

    @Test
    void aVariableThatDoesNotOccurHasTheDerivativeZero() {
        Explanation.Part part = Deriv.parse("x^2").explain("t").parts().getFirst();
        assertEquals("0", part.answer());
        assertEquals("constant", part.steps().getFirst().rule());
    }
}
