package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Trace.Adjoints;
import deriv.Trace.Contribution;
import deriv.Trace.Format;
import deriv.Trace.Mode;
import deriv.Trace.Row;
import deriv.Trace.Tangent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Evaluation traces: those of the source documents, what is shared, what is said where there is none. */
class TraceTest {
    private static final String EXAMPLE = "(sin(x1/x2)+x1/x2-exp(x2))*(x1/x2-exp(x2))";
    private static final String AFFINE = "(sin(2*pi*w1/w2)+3*w1/w2-exp(2*w2))*(3*w1/w2-exp(2*w2))";

    private static Trace trace(String formula, Mode mode, String... point) {
        return question(formula, point).mode(mode).trace();
    }

    private static Tracing question(String formula, String... point) {
        Tracing question = Deriv.parse(formula).tracing();
        for (String coordinate : point) {
            String[] sides = coordinate.split("=");
            question = question.at(sides[0], sides[1]);
        }
        return question;
    }

    /** The source has four decimals that it has chained (its error 5), so the last one may be off by two. */
    private static void assertPrinted(double printed, double value, String what) {
        assertEquals(printed, value, 2e-4, what);
    }

    private static Row row(Trace trace, String name) {
        return trace.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    // --- the tables of the sources ---

    @Test
    @DisplayName("row 111: (x^2 + 1)^2 at 1, in both modes")
    void theWhiteboard() {
        Trace forward = trace("(x^2+1)^2", Mode.FORWARD, "x=1");
        assertEquals(List.of(1.0, 1.0, 2.0, 4.0), forward.rows().stream().map(Row::value).toList());
        assertEquals(List.of(1.0, 2.0, 2.0, 8.0),
                forward.tangents().getFirst().tangents().stream().map(Tangent::value).toList());
        assertEquals(Map.of("x", 8.0), trace("(x^2+1)^2", Mode.REVERSE, "x=1").adjoints().getFirst().gradient());
    }

    @Test
    @DisplayName("row 112: six steps, x1/x2 - exp(x2) only once")
    void theValuesOfTheExample() {
        Trace trace = trace(EXAMPLE, Mode.VALUE, "x1=1.5", "x2=0.5");
        assertEquals(List.of("x1/x2", "sin(v1)", "exp(x2)", "v1 - v3", "v2 + v4", "v5*v4"),
                trace.rows().subList(2, 8).stream().map(Row::formula).toList());
        List<Double> printed = List.of(3.0000, 0.1411, 1.6487, 1.3513, 1.4924, 2.0167);
        for (int i = 0; i < 6; i++) {
            assertPrinted(printed.get(i), row(trace, "v" + (i + 1)).value(), "v" + (i + 1));
        }
        assertEquals(2.0166466694282014, trace.values().getFirst(), 1e-15);
        assertTrue(trace.toString().endsWith("v6    v5*v4    2.0166\ny     v6       2.0166"), trace.toString());
    }

    @Test
    @DisplayName("row 113: the tangents for the direction x1")
    void theTangentsOfTheExample() {
        Trace trace = question(EXAMPLE, "x1=1.5", "x2=0.5").wrt(List.of("x1")).trace();
        List<Tangent> tangents = trace.tangents().getFirst().tangents();
        List<Double> printed = List.of(2.0000, -1.9800, 0.0, 2.0000, 0.0200, 3.0118);
        for (int i = 0; i < 6; i++) {
            assertPrinted(printed.get(i), tangents.get(i + 2).value(), tangents.get(i + 2).name());
        }
        assertEquals(3.0118433276739066, trace.tangents().getFirst().outputs().getFirst(), 1e-14);
        assertEquals(Map.of("x1", 1.0, "x2", 0.0), trace.tangents().getFirst().direction());
    }

    @Test
    @DisplayName("row 114: the adjoints, with the lines of their accumulation")
    void theAdjointsOfTheExample() {
        Adjoints adjoints = trace(EXAMPLE, Mode.REVERSE, "x1=1.5", "x2=0.5").adjoints().getFirst();
        List<Contribution> lines = adjoints.contributions();
        assertEquals(List.of("bv6", "bv5", "bv4", "bv2", "bv4", "bv1", "bv3", "bx2", "bv1", "bx1", "bx2"),
                lines.stream().map(Contribution::name).toList());
        assertPrinted(1.3513, lines.get(1).after(), "bv5");
        assertPrinted(1.4924, lines.get(2).after(), "bv4");
        assertEquals("bv4 + bv5", lines.get(4).formula());
        assertPrinted(1.4924, lines.get(4).before(), "bv4 before");
        assertPrinted(2.8437, lines.get(4).after(), "bv4 after");
        assertPrinted(-2.8437, lines.get(6).after(), "bv3");
        assertPrinted(-4.6884, lines.get(7).after(), "bx2");
        assertPrinted(1.5059, lines.get(8).after(), "bv1");
        assertPrinted(-13.7239, lines.get(10).after(), "bx2");
        assertEquals(3.0118433276739066, adjoints.gradient().get("x1"), 1e-14);
        assertEquals(-13.723961509314075, adjoints.gradient().get("x2"), 1e-13);
    }

    @Test
    @DisplayName("rows 115 and 125: adjoints sum over the edges that leave, tangents over those that enter; no cycle")
    void sweepsFollowTheEdges() {
        Trace trace = trace(EXAMPLE, Mode.REVERSE, "x1=1.5", "x2=0.5");
        Map<String, Integer> uses = new TreeMap<>();
        List<String> known = new java.util.ArrayList<>();
        for (Row row : trace.rows()) {
            assertTrue(known.containsAll(row.operands()), row + " uses what comes later");
            known.add(row.name());
            row.operands().forEach(operand -> uses.merge("b" + operand, 1, Integer::sum));
        }
        Map<String, Integer> added = new TreeMap<>();
        trace.adjoints().getFirst().contributions().stream().filter(c -> !c.formula().equals("by"))
                .forEach(c -> added.merge(c.name(), 1, Integer::sum));
        assertEquals(uses, added);
        assertEquals(10, trace.cost().edges());
    }

    @Test
    @DisplayName("row 116: forward mode costs n (E + V), reverse mode m (E + V), memory V")
    void whatBothModesCost() {
        Trace.Cost cost = trace("[x*y*z, x + y]", Mode.VALUE, "x=1", "y=2", "z=3").cost();
        assertEquals(new Trace.Cost(3, 2, 3, 6), cost);
        assertEquals(27, cost.forward());
        assertEquals(18, cost.reverse());
        assertEquals(
                "3 operations on 6 edges: forward mode takes 3 sweeps (27 steps), reverse mode 2 sweeps (18 steps) "
                        + "and keeps 3 values",
                cost.toString());
    }

    @ParameterizedTest
    @DisplayName("row 123: the example with coefficients")
    @CsvSource({"1.5, 0.5, 39.459983186667835991, 154.31901669702974550, -531.25897151989226406",
        "1, 2, 2819.4135369422955575, 7.5183079639018606072, 11592.483893986096734"})
    void theExampleWithCoefficients(String w1, String w2, double value, double byW1, double byW2) {
        Trace trace = trace(AFFINE, Mode.REVERSE, "w1=" + w1, "w2=" + w2);
        assertEquals(value, trace.values().getFirst(), 2e-16 * value);
        assertEquals(byW1, trace.adjoints().getFirst().gradient().get("w1"), 2e-16 * byW1);
        assertEquals(byW2, trace.adjoints().getFirst().gradient().get("w2"), 2e-16 * Math.abs(byW2));
        assertEquals("v9*v8", trace.rows().getLast().formula());
    }

    @Test
    @DisplayName("row 42: the quotient rule with eps in both denominators gives 0 and 0, where 4 and 1 are right")
    void wrongNumbersCanBeShown() {
        String value = "(t^2-4)/(t-2+eps)";
        String derivative = "((t-2)*2*t-(t^2-4))/((t-2)^2+eps)";
        assertEquals(0, trace(value, Mode.VALUE, "t=2", "eps=1e-9").values().getFirst());
        assertEquals(0, trace(derivative, Mode.VALUE, "t=2", "eps=1e-9").values().getFirst());
        // Source error 3: the derivative of the quotient with eps is 4/eps.
        assertEquals(4e9, question(value, "t=2", "eps=1e-9").wrt(List.of("t")).trace().tangents().getFirst().outputs()
                .getFirst());
        assertEquals("1", Deriv.parse("(t^2-4)/(t-2)").diff("t").infix());
    }

    // --- what is a step ---

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x*y + y*x                                  | x*y ; v1 + v1
            x + y + 1                                  | x + y ; v1 + 1
            1/2*x^(1/2)                                | x^(1/2) ; (1/2)*v1
            2*pi*x                                     | 2*pi*x
            -x^2                                       | x^2 ; -v1
            x - y - (x - y)                            | x - y ; v1 - v1
            (x + y)*(x + y + z)                        | x + y ; v1 + z ; v1*v2
            u = x + 1; u*sin(u)                        | u = x + 1 ; sin(v1) ; v1*v2
            f(a) = a^2; f(x) + f(y) + f(x)             | x^2 ; y^2 ; v1 + v2 ; v3 + v1
            f(a) = a^2*y; f'(x)                        | f'(x)
            if(x > y, x*y, x/y)                        | x/y
            if(x < y and y/x > 1, x*y, x/y)            | y/x ; x*y
            [x, x*y][2]                                | x*y
            [x, y] + 2*[y, x]                          | 2*y ; 2*x ; x + v1 ; y + v2
            abs(x) + max(x, y)                         | abs(x) ; max(x, y) ; v1 + v2
            3!*x!                                      | 3! ; x! ; v1*v2
            x                                          |
            """)
    void theStepsAreThoseThatWereTyped(String formula, String steps) {
        List<String> expected = steps == null ? List.of() : List.of(steps.split(" ; "));
        Tracing question = question(formula);
        for (String name : Deriv.parse(formula).variables()) {
            question = question.at(name, String.valueOf("_xyz".indexOf(name)));
        }
        assertEquals(expected, question.mode(Mode.VALUE).trace().rows().stream().map(Row::formula)
                .filter(f -> !f.isEmpty()).toList());
    }

    @Test
    void namesMakeRoomForThoseOfTheFormula() {
        Trace trace = trace("v1*y + dx", Mode.REVERSE, "v1=2", "y=3", "dx=1");
        assertEquals(List.of("dx", "v1", "y", "w1", "w2"), trace.rows().stream().map(Row::name).toList());
        assertTrue(trace.toString().contains("f     w2"), trace.toString());
    }

    @Test
    void definitionsKeepTheirNames() {
        assertTrue(trace("u = x^2 + 1; sin(u)/u", Mode.VALUE, "x=1").toString().contains("v2    u = v1 + 1"));
    }

    // --- numbers ---

    @Test
    void valuesNeitherOverflowNorCancel() {
        Trace logistic = trace("log(1 + exp(x))", Mode.FORWARD, "x=1000");
        assertEquals(1000, logistic.values().getFirst());
        assertEquals(1, logistic.tangents().getFirst().outputs().getFirst());
        assertTrue(logistic.toString().contains("1.9701e434"), logistic.toString());
        assertEquals(0.5, trace("(1-cos(x))/x^2", Mode.VALUE, "x=1e-9").values().getFirst());
    }

    @Test
    void pointsAreExact() {
        Trace trace = trace("1 + sin(x)", Mode.FORWARD, "x=pi");
        assertEquals(0, row(trace, "v1").value());
        assertEquals(-1, trace.tangents().getFirst().outputs().getFirst());
        String digits = question("sin(pi*x)", "x=1/3").digits(40).trace().toString();
        assertTrue(digits.contains("0.8660254037844386467637231707529361834714"), digits);
        assertEquals(new BigDecimal(0.1).doubleValue(),
                Deriv.parse("x").trace(Mode.VALUE, Map.of("x", 0.1)).values().getFirst());
    }

    @Test
    void oneDirectionAndOneCotangentCanBeChosen() {
        assertEquals(List.of(4.8), question("x*y", "x=3", "y=4").with(List.of("0.6", "4/5")).trace().tangents()
                .getFirst().outputs());
        Trace weighted = question("[x*y, sin(x)]", "x=0", "y=2").mode(Mode.REVERSE).with(List.of("1", "2")).trace();
        assertEquals(Map.of("x", 4.0, "y", 0.0), weighted.adjoints().getFirst().gradient());
        assertEquals(2, trace("[x*y, sin(x)]", Mode.REVERSE, "x=0", "y=2").adjoints().size());
    }

    // --- where there is nothing to show ---

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            (t^2-4)/(t-2) | t=2  | UNDEFINED   | v4 = v2/v3 has no real value at v2 = 0, v3 = 0
            log(x - 1)    | x=1  | UNDEFINED   | v2 = log(v1) has no real value at v1 = 0
            1/sin(x)      | x=pi | UNDEFINED   | v2 = 1/v1 has no real value at v1 = 0
            x^0           | x=0  | UNDEFINED   | v1 = x^0 has no real value at x = 0
            x/x           | x=0  | UNDEFINED   | v1 = x/x has no real value at x = 0
            sqrt(x)^2     | x=-1 | UNDEFINED   | v1 = sqrt(x) has no real value at x = -1
            x*y           | x=1  | USAGE       | "no value for the variable 'y'"
            x^2           | x=a  | USAGE       | "'a' is not a number"
            """)
    void errorsNameTheStep(String formula, String point, DerivException.Kind kind, String message) {
        DerivException e = assertThrows(DerivException.class, () -> question(formula, point).trace());
        assertEquals(kind, e.kind());
        assertEquals(message, e.getMessage());
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        Tracing question = question("x*y", "x=1", "y=2");
        assertThrows(DerivException.class, () -> question.with(List.of("1")).trace());
        assertThrows(DerivException.class, () -> question.wrt(List.of("z")).trace());
        assertThrows(DerivException.class, () -> question.wrt(List.of("x", "x")));
        assertThrows(DerivException.class, () -> question.digits(0));
        assertThrows(DerivException.class, () -> question.at("x", Double.POSITIVE_INFINITY));
        Answer unknown = Deriv.reader().functions(List.of("f")).parse("f(x)");
        assertEquals("'f' is an unknown function: it has no values",
                assertThrows(DerivException.class, () -> unknown.tracing().at("x", 1).trace()).getMessage());
        assertThrows(DerivException.class, () -> Deriv.reader().complex().parse("x").tracing().at("x", 1).trace());
        assertThrows(DerivException.class,
                () -> Deriv.reader().assuming("x > 0").parse("x").tracing().at("x", -1).trace());
    }

    @Test
    void aDerivativeThatDoesNotExistIsSaid() {
        Trace trace = trace("sqrt(x)^2", Mode.REVERSE, "x=0");
        assertTrue(trace.hasUndefinedDerivative());
        assertTrue(trace.adjoints().getFirst().gradient().get("x").isNaN());
        assertTrue(trace.toString().contains("undefined"));
        assertFalse(trace("sqrt(x)", Mode.VALUE, "x=0").hasUndefinedDerivative());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abs(x)                  | v1 = abs(x) has a kink at x = 0; the derivative there is taken to be 0
            max(x, 2*x)             | v2 = max(x, v1) has a kink at x = 0, v1 = 0; the derivative there is taken to be 1, 0
            if(x > 0, x, -x)        | if(x > 0, x, -x) is -x here, as x > 0 does not hold; the point is on the boundary, and derivatives are those of this branch
            if(x < 1, x, 2)         | if(x < 1, x, 2) is x here, as x < 1 holds
            """)
    void conventionsAndChoicesAreSaid(String formula, String note) {
        assertEquals(List.of(note), trace(formula, Mode.FORWARD, "x=0").notes());
    }

    // --- formats ---

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatIsMadeAtOnceOrLater(Format format) {
        Tracing question = question(EXAMPLE, "x1=1.5", "x2=0.5").mode(Mode.REVERSE);
        assertEquals(question.trace(format).render(format), question.trace().render(format));
    }

    @Test
    void picturesEscapeWhatTheyShow() {
        Trace trace = trace("if(x < 1, 1, 2)*x*heaviside(x - 1)", Mode.REVERSE, "x=2");
        String svg = trace.render(Format.SVG);
        assertFalse(svg.replaceAll("<[^<>]*>", "").matches("(?s).*[<>].*"), svg);
        assertTrue(trace("clamp(x, 0, 1) + x", Mode.FORWARD, "x=0.5").render(Format.DOT).contains("n0 -> n1"));
    }

    @Test
    void aLargeTraceIsCutAndALargeGraphRefused() {
        String sum = "x" + " + sin(x)*x";
        StringBuilder formula = new StringBuilder(sum);
        for (int i = 2; i < 1200; i++) {
            formula.append(" + x^").append(i);
        }
        Trace trace = trace(formula.toString(), Mode.VALUE, "x=0.5");
        assertTrue(trace.toString().contains("rows are left out; --to csv has them all"));
        assertEquals(trace.rows().size() + 2, trace.render(Format.CSV).lines().count());
        DerivException e = assertThrows(DerivException.class, () -> trace.render(Format.SVG));
        assertEquals(DerivException.Kind.LIMIT, e.kind());
    }

    @Test
    void derivedAnswersAreTracedAsTheyArePrinted() {
        Answer derivative = Deriv.parse("x*sin(x)").diff("x");
        assertEquals("x*cos(x) + sin(x)", derivative.infix());
        assertEquals(List.of("", "cos(x)", "x*v1", "sin(x)", "v2 + v3"),
                derivative.trace(Mode.VALUE, Map.of("x", 1.0)).rows().stream().map(Row::formula).toList());
    }
}
