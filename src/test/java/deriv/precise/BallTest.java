package deriv.precise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.testing.Formulas;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Enclosures hold the true value, and are small. The values of balls.txt are from mpmath: balls.py. */
class BallTest {
    private static final BigDecimal DIGITS_OF_TABLE = new BigDecimal("1e-48");
    private static final List<String> BY_KERNEL = List.of("erf", "gamma", "digamma");

    private static Enclosure at(String x) {
        return new Enclosure(Map.of(Exprs.symbol("x"), new BigDecimal(x)));
    }

    private static Ball ball(String formula) {
        return at("0.25").of(Formulas.expr(formula));
    }

    static Stream<String> table() throws IOException {
        try (InputStream in = BallTest.class.getResourceAsStream("balls.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void holdsTheTrueValueAndIsSmall(String line) {
        String formula = line.split("\\|")[0].strip();
        BigDecimal truth = new BigDecimal(line.split("\\|")[1].strip());
        Ball ball = ball(formula);
        assertTrue(ball.isKnown());
        BigDecimal unit = truth.abs().max(new BigDecimal("1e-400"));
        BigDecimal allowed = ball.radius().add(unit.multiply(DIGITS_OF_TABLE));
        assertTrue(ball.mid().subtract(truth).abs().compareTo(allowed) <= 0, () -> ball + ", not " + truth);
        boolean byKernel = BY_KERNEL.stream().anyMatch(formula::startsWith);
        BigDecimal small = unit.multiply(new BigDecimal(byKernel ? "1e-12" : "1e-45"));
        assertTrue(ball.radius().compareTo(small) <= 0, ball::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log(x - 1)", "sqrt(-x)", "1/(x - 1/4)", "sin(x)^2 + cos(x)^2 - 1 + 1/(x - x^2 - 3/16)",
        "exp(exp(exp(exp(x + 2))))", "f(x)", "floor(4*x)^2/sign(x - 1/4)", "x^(1/2)/(x^2 - 1/16)", "acosh(x)",
        "asin(1/x)", "log(-x)"})
    void whatHasNoValueOrMayHaveNoneIsUnknown(String formula) {
        assertFalse(ball(formula).isKnown(), () -> ball(formula).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x > 0              | true
            x > 1 or x < 1/2   | true
            x > 1 and x < 1/2  | false
            x == 1/4           | true
            x != 1/4           | false
            x >= 1/4           | true
            """)
    void conditionsAreDecided(String condition, boolean expected) {
        assertEquals(Optional.of(expected), at("0.25").holds(Formulas.condition(condition)));
    }

    @Test
    void whatIsCloserThanTheDigitsReachIsNotDecided() {
        assertEquals(Optional.empty(), at("0.25").holds(Formulas.condition("sin(x)^2 + cos(x)^2 > 1")));
        assertEquals(Optional.of(true),
                at("0.25").holds(Formulas.condition("sin(x)^2 + cos(x)^2 + 1e-50 > 1")));
    }

    /** Operands that are known up to an error lead to balls that hold the results for all of them. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "-3", "0.001", "12345.678"})
    void errorsAreCarriedOn(String middle) {
        BigDecimal mid = new BigDecimal(middle);
        BigDecimal radius = mid.abs().multiply(new BigDecimal("1e-3"));
        Ball wide = Ball.around(mid, radius);
        for (int k = -4; k <= 4; k++) {
            Ball inside = Ball.exactly(mid.add(radius.multiply(new BigDecimal(k)).divide(new BigDecimal(4))));
            assertHolds(wide.plus(wide), inside.plus(inside));
            assertHolds(wide.times(wide), inside.times(inside));
            assertHolds(wide.reciprocal(), inside.reciprocal());
            assertHolds(wide.power(7), inside.power(7));
            assertHolds(wide.power(-3), inside.power(-3));
            assertHolds(wide.sin(), inside.sin());
            assertHolds(wide.cos(), inside.cos());
            assertHolds(wide.atan(), inside.atan());
            assertHolds(wide.abs().sqrt(), inside.abs().sqrt());
            assertHolds(wide.abs().log(), inside.abs().log());
            if (mid.abs().intValue() < 100) {
                assertHolds(wide.exp(), inside.exp());
            }
        }
    }

    private static void assertHolds(Ball wide, Ball inside) {
        assertTrue(wide.isKnown() && inside.isKnown());
        BigDecimal distance = wide.mid().subtract(inside.mid()).abs();
        assertTrue(distance.compareTo(wide.radius().add(inside.radius())) <= 0,
                () -> wide + " does not hold " + inside);
    }

    @Test
    void arithmeticOfShortNumbersIsExact() {
        Ball third = Ball.of(Rational.of(3, 8)).times(Ball.of(Rational.of(-7))).plus(Ball.ONE);
        assertEquals(0, third.radius().signum());
        assertTrue(Ball.of(Rational.of(1, 3)).radius().signum() > 0);
        assertTrue(Ball.of(Rational.of(1, 3)).minus(Ball.of(Rational.of(1, 3))).sign() != 0);
        assertTrue(Ball.ONE.minus(Ball.ONE).isZero());
    }

    /** Numbers far beyond the doubles are numbers still, and take no time. */
    @Test
    void exponentsMayBeLarge() {
        assertTrue(ball("exp(10^7)*exp(-10^7 + 1)").isKnown());
        assertTrue(ball("10^30000*x/exp(60000)").isKnown());
        assertFalse(ball("exp(exp(100))").isKnown());
    }
}
