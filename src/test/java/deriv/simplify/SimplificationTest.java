package deriv.simplify;

import static deriv.testing.Formulas.condition;
import static deriv.testing.Formulas.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.calculus.Derivative;
import deriv.core.Allowance;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.LimitException;
import deriv.core.Operation;
import deriv.functions.Trigonometry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SimplificationTest {
    private static final Expr X = Exprs.symbol("x");

    @ParameterizedTest(name = "d/dx {0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            (x^2 - 1)/(x^2 + 1)         | 4*x/(x^2 + 1)^2
            sqrt(x + 1)/(x^2 + 3)       | (3 - 3*x^2 - 4*x)/(2*sqrt(x + 1)*(x^2 + 3)^2)
            sigmoid(log(x^2 + 1))       | 2*x/(x^2 + 2)^2
            x^x                         | x^x*(log(x) + 1)
            x^sin(x)                    | x^sin(x)*(cos(x)*log(x) + sin(x)/x)
            a*x/(b + x)                 | a*b/(b + x)^2
            log(x)/x^3                  | (1 - 3*log(x))/x^4
            atan((1 + x)/(1 - x))       | 1/(x^2 + 1)
            (1 + sqrt(x))/(1 - sqrt(x)) | 1/(sqrt(x)*(1 - sqrt(x))^2)
            sin(x)/(1 + cos(x))         | 1/(cos(x) + 1)
            exp(x)/(x^2 + 1)            | exp(x)*(x - 1)^2/(x^2 + 1)^2
            """)
    void hasTheFormOfATextbook(String function, String derivative) {
        assertSame(expr(derivative), Simplification.of(Derivative.of(expr(function), X)));
    }

    // --- numbers ---

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2^(1/2)*x          | sqrt(2)*x
            sqrt(8)*x          | 2*sqrt(2)*x
            sqrt(8)/sqrt(2)    | 2
            sqrt(12) + sqrt(3) | 3*sqrt(3)
            x/sqrt(2)          | sqrt(2)*x/2
            sqrt(4*x^2 + 4)    | 2*sqrt(x^2 + 1)
            sqrt(2*x + 2)      | sqrt(2*x + 2)
            (2/3)^(1/2)        | sqrt(6)/3
            """)
    void radicalsAreReduced(String given, String expected) {
        assertSame(expr(expected), Simplification.of(expr(given)));
    }

    /** (-8)^(1/3) has no real value, and is not made one. */
    @Test
    void rationalPowersOfNegativeNumbersStayAsTheyAre() {
        Expr e = expr("x*(-8)^(1/3)");
        assertFalse(e.isClosed());
        assertSame(e, Simplification.of(e));
    }

    // --- policy ---

    @ParameterizedTest(name = "{0} is {1} for {2}")
    @CsvSource(delimiter = '|', textBlock = """
            sqrt(x^2)     | x       | x > 0
            sqrt(x^2)     | -x      | x < 0
            abs(x)/x      | 1       | x > 0
            sqrt(x^2*y)   | x*sqrt(y) | x > 0
            """)
    void assumptionsAreUsed(String given, String expected, String assumed) {
        Policy policy = new Policy(List.<Cond>of(condition(assumed)), Policy.Values.REAL, Policy.Effort.NORMAL);
        assertSame(expr(expected), new Simplification(policy).apply(expr(given)));
    }

    @ParameterizedTest(name = "{0} = {1} for complex values")
    @CsvSource(delimiter = '|', textBlock = """
            sqrt(x^2)           | sqrt(x^2)
            log(exp(x))         | log(exp(x))
            sin(x)^2 + cos(x)^2 | 1
            (x^2 - 1)/(x - 1)   | x + 1
            """)
    void complexValuesAllowOnlyWhatAlwaysHolds(String given, String expected) {
        Policy policy = new Policy(List.of(), Policy.Values.COMPLEX, Policy.Effort.NORMAL);
        assertSame(expr(expected), new Simplification(policy).apply(expr(given)));
    }

    // --- effort ---

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("a power", "(1 + x + y + z)^200", 1),
                Arguments.of("a product of 50 sums", numbered(50, "*", "(x^2 + %d*x + y)"), 1),
                Arguments.of("a quotient of products", numbered(25, "*", "(x^2 + %d*x + y)") + "/("
                        + numbered(25, "*", "(x^3 + %d*x + y)") + ")", 1),
                Arguments.of("30 radicals", nested(30, "sqrt(%2$d*x + %1$s)"), 1),
                Arguments.of("10,000 fractions", numbered(10_000, "+", "1/(x + %d)"), 1),
                Arguments.of("30 fractions", numbered(30, "+", "1/(x*y^%1$d + %1$d)"), 1),
                Arguments.of("a quotient, 15 times", "(x^2 + 1)/(x^3 + x*exp(x) + 1)", 15),
                Arguments.of("a continued fraction", nested(500, "1/(%2$d + %1$s)"), 1));
    }

    private static String numbered(int count, String operator, String part) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> part.formatted(i)).collect(Collectors.joining(operator));
    }

    private static String nested(int depth, String shell) {
        String text = "x";
        for (int i = 1; i <= depth; i++) {
            text = shell.formatted(text, i);
        }
        return text;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatExplodesEndsAndIsNeverLarger(String name, String function, int order) {
        Operation.run(Allowance.GENEROUS, () -> {
            Expr raw = expr(function);
            for (int i = 0; i < order; i++) {
                raw = Derivative.of(raw, X);
            }
            raw = Flattening.of(raw);
            Policy low = new Policy(List.of(), Policy.Values.REAL, Policy.Effort.LOW);
            Expr simple = new Simplification(low).apply(raw);
            Cost cost = new Cost();
            assertTrue(cost.of(simple) <= cost.of(raw), name);
            return true;
        });
    }

    @Test
    void saysWhereItGaveUp() {
        Simplification simplification = new Simplification();
        simplification.apply(expr("(x^2 - 1)/(x - 1)"));
        assertFalse(simplification.gaveUp());
        simplification.apply(expr(numbered(50, "+", "1/(x + %d)*sin(x + %1$d)")));
        assertTrue(simplification.gaveUp());
    }

    @Test
    void canBeInterrupted() {
        Allowance none = Allowance.GENEROUS.withTimeout(Duration.ofNanos(1));
        assertThrows(
                LimitException.class,
                () -> Operation.run(none,
                        () -> Simplification.of(expr(numbered(5_000, "+", "sin(x + %d)/(x + %1$d)")))));
    }

    // --- sharing ---

    /** x_{k+1} = x_k + sin(x_k)/2: printed it would have 2^n terms. */
    @Test
    void sharedNodesStayLinear() {
        int small = nodes(20_000);
        int large = nodes(40_000);
        assertEquals(2.0, (double) large / small, 0.1);
    }

    private static int nodes(int steps) {
        return Operation.run(Allowance.GENEROUS, () -> {
            Expr e = X;
            for (int i = 0; i < steps; i++) {
                e = e.plus(Exprs.apply(Trigonometry.SIN, e).over(2)).times(Exprs.number(2, 3));
            }
            Expr simple = Simplification.of(e);
            int[] count = {0};
            Fold.<Boolean>over(simple, (n, d) -> {
                count[0]++;
                Children.of(n.node()).forEach(d::at);
                return true;
            });
            return count[0];
        });
    }
}
