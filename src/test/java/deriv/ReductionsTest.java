package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Binder;
import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Reduction;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums over an index and integrals between limits, from the text to derivatives and numbers. */
class ReductionsTest {
    private static final Reader READER = Deriv.reader().functions(Set.of("y", "z", "f", "g"));
    private static final long SEED = 20_261_121;

    record Row(String input, String by, String derivative, String assumptions) {
        Reader reader() {
            List<String> unknown = Stream.of("y", "z", "f", "g")
                    .filter(name -> input.contains(name + "(") && !input.contains("= ") || input.contains("y("))
                    .toList();
            Reader reader = Deriv.reader().functions(unknown);
            return assumptions.isEmpty() ? reader : reader.assuming(assumptions);
        }

        @Override
        public String toString() {
            return input;
        }
    }

    static Stream<Row> rows() throws IOException {
        try (InputStream in = ReductionsTest.class.getResourceAsStream("reductions/derivatives.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells.length > 3 ? cells[3] : ""))
                    .toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void derivatives(Row row) {
        assertEquals(row.derivative(), row.reader().parse(row.input()).diff(row.by()).infix());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatIsPrintedReadsBack(Row row) {
        Reader reader = row.reader();
        Answer input = reader.parse(row.input());
        for (Answer answer : List.of(input, input.diff(row.by()))) {
            assertSame(expr(answer), expr(reader.parse(answer.infix())), answer.infix());
            assertSame(expr(answer), expr(reader.parse(answer.toUnicode())), answer.toUnicode());
        }
    }

    private static Expr expr(Answer answer) {
        return answer.exprs().getFirst();
    }

    // --- formats ---

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sum(i, 1, n, x^i)         | \\sum_{i = 1}^{n} x^{i}",
        "2*sum(i, 1, n, i + x)     | 2 \\sum_{i = 1}^{n} \\left(i + x\\right)",
        "sum(i, 1, n, x^i)^2       | \\left(\\sum_{i = 1}^{n} x^{i}\\right)^{2}",
        "integral(t, a, b, f(t))   | \\int_{a}^{b} f(t) \\, dt",
        "-sum(i, 1, n, y(i))       | -\\sum_{i = 1}^{n} y(i)",
    })
    void latex(String input, String expected) {
        assertEquals(expected.replace("\\left(i + x\\right)", "(i + x)"), READER.parse(input).toLatex());
    }

    @Test
    void namesOfDefinitionsStayOutsideBodies() {
        String part = "sin(i)^2*exp(i*x)*log(1 + i^2)";
        Answer answer = READER.parse(part + "*sum(i, 1, n, " + part + ") + " + part + "/(2 + " + part + ")");
        Answer.Shared shared = answer.shared();
        String program = shared.definitions().stream().map(d -> d.name() + " = " + d.value() + "; ")
                .collect(Collectors.joining()) + shared.result();
        assertSame(expr(answer), expr(READER.parse(program)), program);
    }

    // --- numbers ---

    /** A sum between numbers is the same function as its terms with plus signs between them, and so is its derivative. */
    @ParameterizedTest
    @ValueSource(strings = {
        "x^#/#", "sin(#*x)", "exp(-x/#)", "log(x + #)", "1/(x^2 + #)", "(x - #)^2*cos(#)", "atan(x*#)",
        "x*sqrt(x + #^2)",
    })
    void derivativesOfSumsAreThoseOfTheirTerms(String term) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        String terms = IntStream.rangeClosed(1, 25).mapToObj(k -> "(" + term.replace("#", Integer.toString(k)) + ")")
                .collect(Collectors.joining(" + "));
        Answer written = Deriv.parse(terms).diff("x");
        Answer sum = Deriv.parse("sum(k, 1, 25, " + term.replace("#", "k") + ")");
        assertTrue(expr(sum).binders() == 1, "it stays a sum");
        Numbers numbers = sum.diff("x").numbers("x");
        Numbers symbolic = Deriv.parse("sum(k, 1, n, " + term.replace("#", "k") + ")").diff("x").numbers("x", "n");
        for (int i = 0; i < 20; i++) {
            double x = 0.1 + 2 * random.nextDouble();
            double expected = written.numbers("x").value(x);
            assertEquals(expected, numbers.value(x), 1e-12 * Math.abs(expected), () -> "seed " + SEED + ", x = " + x);
            assertEquals(expected, symbolic.value(x, 25), 1e-12 * Math.abs(expected),
                    () -> "seed " + SEED + ", x = " + x);
        }
    }

    @Test
    void limitsThatAreNoWholeNumbersGiveNoSum() {
        Numbers numbers = Deriv.parse("sum(i, 1, n, x^i)").numbers("n", "x");
        assertEquals(62, numbers.value(5, 2));
        assertEquals(0, numbers.value(0, 2));
        assertEquals(0, numbers.value(-3, 2));
        assertTrue(Double.isNaN(numbers.value(2.5, 2)));
        assertTrue(Double.isNaN(numbers.value(Double.POSITIVE_INFINITY, 2)));
        assertTrue(Double.isNaN(Deriv.parse("sum(i, 0, n, x/(i - 3))").numbers("n", "x").value(5, 2)), "a pole at 3");
    }

    @Test
    void derivativesOfSumsAreVerified() {
        Verification verification = Deriv.parse("sum(i, m, n, x^i/i)").diff("x").verification().orElseThrow();
        assertTrue(verification instanceof Verification.Verified, verification::text);
    }

    // --- the rule of Leibniz, in 40 digits ---

    @ParameterizedTest
    @ValueSource(strings = {
        "integral(t, 0, x, exp(-t^2))",
        "integral(t, 0, x, exp(-x*t^2))",
        "integral(t, x, x^2, sin(x*t))",
        "integral(t, sin(x), 2 + x, 1/(1 + x^2*t^2))",
        "integral(t, 1, x, log(t + x))",
        "x*integral(t, 0, 1, exp(x*t))^2",
        "integral(t, 0, x, t*integral(s, 0, t, cos(x*s)))",
        "sum(i, 1, 25, integral(t, 0, x, cos(i*t)/i))",
        "integral(t, x, 0, sqrt(1 + t^2*x))",
    })
    void leibniz(String input) {
        Answer function = Deriv.parse(input);
        Expr derivative = expr(function.diff("x"));
        BigDecimal h = new BigDecimal("1e-12");
        for (String at : List.of("0.3", "0.75", "1.2")) {
            BigDecimal x = new BigDecimal(at);
            BigDecimal slope = value(expr(function), x.add(h)).subtract(value(expr(function), x.subtract(h)))
                    .divide(h.add(h), MathContext.DECIMAL128);
            assertEquals(slope.doubleValue(), value(derivative, x).doubleValue(), 1e-14, () -> "at " + at);
        }
    }

    /** The value at a point, integrals by the rule of Gauss and Legendre with 40 nodes. */
    private static BigDecimal value(Expr e, BigDecimal x) {
        Rational exact = Rational.of(x.unscaledValue()).times(Rational.of(10).pow(-x.scale()));
        Map<Expr, Expr> point = Map.of(Exprs.symbol("x"), Exprs.number(exact));
        return Quadrature.value(deriv.core.Substitution.of(e, point));
    }

    private static final class Quadrature {
        private static final int NODES = 40;
        private static final MathContext DIGITS = new MathContext(50);
        private static final BigDecimal[] X = new BigDecimal[NODES];
        private static final BigDecimal[] W = new BigDecimal[NODES];

        static {
            for (int i = 0; i < NODES; i++) {
                BigDecimal x = BigDecimal.valueOf(Math.cos(Math.PI * (i + 0.75) / (NODES + 0.5)));
                BigDecimal slope = BigDecimal.ONE;
                for (int newton = 0; newton < 6; newton++) {
                    BigDecimal p = BigDecimal.ONE;
                    BigDecimal before = BigDecimal.ZERO;
                    for (int k = 1; k <= NODES; k++) {
                        BigDecimal next = x.multiply(p).multiply(BigDecimal.valueOf(2 * k - 1))
                                .subtract(before.multiply(BigDecimal.valueOf(k - 1)))
                                .divide(BigDecimal.valueOf(k), DIGITS);
                        before = p;
                        p = next;
                    }
                    slope = x.multiply(p).subtract(before).multiply(BigDecimal.valueOf(NODES))
                            .divide(x.multiply(x).subtract(BigDecimal.ONE), DIGITS);
                    x = x.subtract(p.divide(slope, DIGITS), DIGITS);
                }
                X[i] = x;
                W[i] = BigDecimal.TWO.divide(
                        BigDecimal.ONE.subtract(x.multiply(x)).multiply(slope).multiply(slope), DIGITS);
            }
        }

        static BigDecimal value(Expr closed) {
            Expr numbers =
                    Fold.of((Expr e, Fold<Expr> d) -> Children.map(e, d::at), Quadrature::integralOrSum).at(closed);
            Ball ball = Enclosure.of(Map.of(), new Precision(Precision.LEAST)).of(numbers);
            assertTrue(ball.isKnown(), () -> "no value: " + closed);
            return ball.mid().round(DIGITS);
        }

        private static Expr integralOrSum(Expr e) {
            if (!(e.node() instanceof Node.Reduce(var kind, var body, var lower, var upper))) {
                return null;
            }
            if (kind == Reduction.SUM) {
                List<Expr> terms = new ArrayList<>();
                for (int k = value(lower).intValueExact(); k <= value(upper).intValueExact(); k++) {
                    terms.add(number(value(Binder.open(body, Exprs.number(k)))));
                }
                return Exprs.sum(terms);
            }
            BigDecimal a = value(lower);
            BigDecimal half = value(upper).subtract(a).divide(BigDecimal.TWO, DIGITS);
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < NODES; i++) {
                BigDecimal t = a.add(half.multiply(X[i].add(BigDecimal.ONE)), DIGITS);
                sum = sum.add(W[i].multiply(value(Binder.open(body, number(t)))), DIGITS);
            }
            return number(sum.multiply(half, DIGITS));
        }

        private static Expr number(BigDecimal value) {
            return Exprs.number(Rational.of(value.unscaledValue()).times(Rational.of(10).pow(-value.scale())));
        }
    }

    // --- refusals ---

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sum(i, 1, n, x^i)              | n | a sum has no derivative by what its limits depend on",
        "sum(i, 1/2, n, x^i)            | x | the limits of a sum are whole numbers",
        "integral(t, 0, oo, exp(-t*x))  | x | limits are finite",
        "integral(t, 0, x, 1/t)         | x | this has no real value everywhere between the limits",
        "integral(t, -1, 1, x/t)        | x | this has no real value everywhere between the limits",
        "sum(i, 0, 30, x/i)             | x | this has no real value everywhere between the limits",
        "integral(t, 0, 2, floor(t*x))  | x | nothing is known of where this has a derivative",
        "integral(t, 0, 2, sign(t^2 - x)) | x | nothing is known of where this has a derivative",
        "integral(t, -1, 1, abs(x - t)) | x | nothing is known of where this has a derivative",
        "integral(t, 0, 1, if(t < x, 1, 2)) | x | nothing is known of where this has a derivative",
        "integral(t, 0, x, abs(t - x))  | x | nothing is known of where this has a derivative",
        "v = [x, y]; sum(i, 1, 2, v[i]) | x | a vector takes no index of a sum",
        "sum(i, 1, n, [x, i])           | x | a vector cannot stand here",
    })
    void refusals(String input, String by, String begin) {
        String message = assertThrows(DerivException.class, () -> Deriv.parse(input).diff(by)).getMessage();
        assertTrue(message.startsWith(begin), message);
    }

    /** Where an integrand jumps or has a kink the rule of Leibniz says nothing: there the answer carries conditions. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "integral(t, 0, x, floor(t))       | 1 | floor(x)                    | x != floor(x)",
        "sum(i, 1, 40, abs(x - i))         | 1 | sum(i, 1, 40, sign(x - i))  | sum(i, 1, 40, if(i != x, 0, 1)) == 0",
    })
    void kinksAndJumps(String input, int order, String derivative, String condition) {
        Answer answer = Deriv.parse(input).diff(java.util.Collections.nCopies(order, "x"));
        assertEquals(derivative, answer.infix());
        assertTrue(answer.conditions().contains(condition), () -> answer.conditions().toString());
    }

    @Test
    void integrandsThatAreNotKnownToBeContinuousAreNoted() {
        assertEquals(List.of(), Deriv.parse("integral(t, 0, x, sqrt(1 + t^2))").notes());
        assertEquals(
                List.of("taken to be defined and continuous between the limits: 1/sin(t)"),
                Deriv.parse("integral(t, 1, x, 1/sin(t))").notes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "integral(t, 1, x, 1/t)          | x > 0",
        "integral(t, 1, 4, log(t - x))   | x < 1",
        "sum(i, 1, n, log(x + i))        | floor(n) == n;x > -1;n + x > 0",
        "sum(i, 1, 4, sqrt(x - i))       | x >= 4",
        "sum(i, m, n, sqrt(x^2 + i^2))   | floor(m) == m;floor(n) == n",
    })
    void domains(String input, String expected) {
        assertEquals(List.of(expected.split(";")), Deriv.parse(input).domain().defined().conditions());
    }

    // --- hostile input ---

    @Test
    void nestsOfAThousandAreRefused() {
        String nest = IntStream.range(0, 1000).mapToObj(k -> "sum(k" + k + ", 1, n, x + ").collect(Collectors.joining())
                + "1" + ")".repeat(1000);
        DerivException refused = assertThrows(DerivException.class, () -> Deriv.parse(nest));
        assertEquals(DerivException.Kind.LIMIT, refused.kind());
    }

    @Test
    void nestsOfSixtyAreDifferentiated() {
        String nest = IntStream.range(0, 60).mapToObj(k -> "sum(k" + k + ", 1, n, sin(x*k" + k + " + ")
                .collect(Collectors.joining()) + "1" + "))".repeat(60);
        Answer derivative = Deriv.parse(nest).diff("x");
        assertSame(expr(derivative), expr(Deriv.parse(derivative.infix())));
    }

    @Test
    void hugeLimitsCostNothing() {
        Answer sum = Deriv.parse("sum(i, 1, 10^18, x/i)");
        assertEquals("sum(i, 1, 1000000000000000000, 1/i)", sum.diff("x").infix());
        assertThrows(DerivException.class, () -> sum.numbers("x"));
        assertEquals("1000000000000000000", Deriv.parse("sum(i, 1, 10^18, x)").diff("x").infix());
        DerivException tooLong = assertThrows(
                DerivException.class, () -> Deriv.parse("sum(i, 1, n, x^i)").numbers("x", "n").value(2, 1e300));
        assertEquals(DerivException.Kind.UNSUPPORTED, tooLong.kind());
    }

    @Test
    void hugeBodies() {
        String body = IntStream.range(0, 5000).mapToObj(k -> "sin(" + k + "*i*x)").collect(Collectors.joining(" + "));
        Answer answer = Deriv.reader().withoutVerification().parse("sum(i, 1, n, " + body + ")").diff("x");
        assertTrue(answer.infix().length() > 50_000);
    }
}
