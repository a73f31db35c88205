package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.testing.Formulas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where formulas are defined and differentiable, and the conditions of answers, as tables of texts. */
class DomainTest {
    static Stream<String> sets() throws IOException {
        return rows("sets.txt");
    }

    static Stream<String> conditions() throws IOException {
        return rows("conditions.txt");
    }

    private static Stream<String> rows(String name) throws IOException {
        try (InputStream in = DomainTest.class.getResourceAsStream("/deriv/domains/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#"))
                    .toList()
                    .stream();
        }
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).map(String::strip).collect(Collectors.joining(" | "));
    }

    private static String normal(String row) {
        return row(row.split("\\|", -1));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void saysWhereAFormulaIsDefinedAndDifferentiable(String expected) {
        String formula = expected.substring(0, expected.indexOf('|')).strip();
        Domain domain = Deriv.parse(formula).domain();
        String removable =
                domain.removablePoints().stream().map(Domain.Removable::toString).collect(Collectors.joining("; "));
        assertEquals(normal(expected),
                row(formula, domain.defined().toString(), domain.differentiable().toString(), removable));
    }

    /** A condition is written in the language, and says again what it says. */
    @ParameterizedTest
    @MethodSource("sets")
    void conditionsReadBack(String row) {
        Domain domain = Deriv.parse(row.substring(0, row.indexOf('|')).strip()).domain();
        for (Domain.Area area : List.of(domain.defined(), domain.differentiable())) {
            for (String condition : area.conditions()) {
                if (!condition.equals("1 == 0")) {
                    assertEquals(condition, Formulas.text(Formulas.condition(condition)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void anAnswerSaysWhereItHolds(String expected) {
        List<String> cells = Arrays.stream(expected.split("\\|", -1)).map(String::strip).toList();
        int order = List.of("simplify", "diff", "diff2").indexOf(cells.getFirst());
        String line;
        String conditions = "";
        try {
            Answer formula = Deriv.parse(cells.get(1));
            String by = formula.variables().isEmpty() ? "x" : formula.variables().getFirst();
            Answer answer = formula.diff(Collections.nCopies(order, by));
            line = answer.toString();
            conditions = String.join("; ", answer.conditions());
        } catch (DerivException e) {
            line = "! " + e.getMessage();
        }
        assertEquals(normal(expected), row(cells.getFirst(), cells.get(1), line, conditions));
    }

    @Test
    void intervalsAreGivenInDoubles() {
        Domain.Area area = Deriv.parse("sqrt(x^2 - 2)/(x - 3)").domain().defined();
        double root = Math.sqrt(2);
        assertEquals(Optional.of(List.of(
                new Domain.Interval(Double.NEGATIVE_INFINITY, -root, true, false),
                new Domain.Interval(root, 3, false, true),
                new Domain.Interval(3, Double.POSITIVE_INFINITY, true, true))), area.intervals());
        assertEquals(Optional.empty(), Deriv.parse("1/sin(x)").domain().defined().intervals());
        assertEquals(Optional.of(List.of()), Deriv.parse("sqrt(x)*sqrt(-1-x)").domain().defined().intervals());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sqrt(x)/(x - 1)     | x > 3          | everywhere   # (3, oo)  | everywhere   # (3, oo)
            sqrt(x)/(x - 1)     | x > 0          | x != 1   # (0, 1) u (1, oo) | x != 1   # (0, 1) u (1, oo)
            log(x)/y            | y > 0          | x > 0                   | x > 0
            abs(x)              | x < 0          | everywhere   # (-oo, 0) | everywhere   # (-oo, 0)
            """)
    void assumptionsDischargeConditions(String formula, String fact, String defined, String differentiable) {
        Domain domain = Deriv.reader().assuming(fact).parse(formula).domain();
        assertEquals(defined, domain.defined().toString());
        assertEquals(differentiable, domain.differentiable().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNICODE | log(x)/(x - 1) | x > 0 and x ≠ 1 | (0, 1) ∪ (1, ∞)
            UNICODE | 1/sin(x)       | sin(x) ≠ 0      | x ≠ π·k, for all whole k
            LATEX   | log(x)/(x - 1) | x > 0 \\land x \\ne 1 | (0, 1) \\cup (1, \\infty)
            LATEX   | x              | \\text{everywhere}   | (-\\infty, \\infty)
            """)
    void isWrittenInOtherFormats(Format format, String formula, String condition, String set) {
        Domain.Area area = Deriv.parse(formula).domain(format).defined();
        assertEquals(condition, area.condition());
        assertEquals(Optional.of(set), area.notation());
    }

    @Test
    void limitsAreToldAtPointsWithoutValue() {
        assertEquals("t = 2: the limit is 4, of the derivative 1, of the second derivative 0",
                Deriv.parse("(t^2 - 4)/(t - 2)").limitAt("t", "2").orElseThrow().toString());
        assertEquals(List.of("1", "0", "-1/3"), Deriv.parse("sin(x)/x").limitAt("x", "0").orElseThrow().limits());
        assertTrue(Deriv.parse("1/x").limitAt("x", "0").isEmpty());
        assertTrue(Deriv.parse("abs(x)/x").limitAt("x", "0").isEmpty());
    }

    /** What would take long is given up, and is given as conditions. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1/(x^200 - x - 1)
            log(log(log(log(log(log(log(log(x))))))))
            1/(1 + 1/(1 + 1/(1 + 1/(1 + 1/(1 + 1/(1 + 1/(1 + 1/(1 + 1/x))))))))
            sqrt(sqrt(sqrt(sqrt(x - 1) - 1) - 1) - 1)
            1/(sin(x)*sin(2*x)*sin(3*x)*sin(5*x)*sin(7*x)*sin(11*x)*sin(pi*x))
            abs(abs(abs(abs(abs(abs(x) - 1) - 1) - 1) - 1) - 1)
            1/(x^99999 - 1)
            """)
    void hostileFormulasEnd(String formula) {
        assertTrue(!Deriv.parse(formula).domain().defined().condition().isEmpty());
    }

    @Test
    void thousandsOfConditionsAreNotSolved() {
        String many = IntStream.rangeClosed(1, 2000).mapToObj(i -> "1/(x - " + i + ")")
                .collect(Collectors.joining(" + "));
        Domain domain = Deriv.parse(many).domain();
        assertEquals(2000, domain.defined().conditions().size());
        assertEquals(Optional.empty(), domain.defined().notation());
    }
}
