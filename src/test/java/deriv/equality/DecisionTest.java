package deriv.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Answer;
import deriv.Cancellation;
import deriv.Deriv;
import deriv.DerivException;
import deriv.Equality;
import deriv.Limits;
import deriv.testing.RandomTexts;
import deriv.testing.Real;
import deriv.testing.TypedValue;
import deriv.core.Expr;
import deriv.core.Exprs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of the decision, and questions that could run away. */
class DecisionTest {
    private static final int PAIRS = 400;

    /** Two random formulas are hardly ever equal, a formula and its simplified form always. */
    @Test
    void verdictsAgreeBothWaysRoundAndWithPlainArithmetic() {
        int refuted = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String a = new RandomTexts(random).next(1 + random.nextInt(2));
            String b = new RandomTexts(random).next(1 + random.nextInt(2));
            try {
                Equality there = Deriv.parse(a).equal(Deriv.parse(b));
                Equality back = Deriv.parse(b).equal(Deriv.parse(a));
                String question = "seed " + seed + ": " + a + " | " + b;
                assertEquals(there.getClass(), back.getClass(), question);
                if (there instanceof Equality.Refuted it) {
                    refuted++;
                    assertDifferent(a, b, it, question);
                    assertEquals(it.point(), ((Equality.Refuted) back).point(), question);
                }
            } catch (DerivException e) {
                assertEquals(DerivException.Kind.UNDEFINED, e.kind(), a + " | " + b);
            }
        }
        assertTrue(refuted > PAIRS / 2, refuted + " refuted");
    }

    private static void assertDifferent(String a, String b, Equality.Refuted found, String question) {
        // What cancels on reading has no coordinate, and any will do.
        Map<Expr, Real> point =
                new HashMap<>(Map.of(Exprs.symbol("x"), Real.of(3, 7), Exprs.symbol("y"), Real.of(5, 7)));
        found.point().forEach((name, value) -> point.put(Exprs.symbol(name), value(value)));
        Optional<Real> left = new TypedValue(a).at(point);
        Optional<Real> right = new TypedValue(b).at(point);
        assertTrue(left.isPresent() && right.isPresent(), () -> question + ": no value at " + found.point());
        assertTrue(!left.get().isCloseTo(right.get()), () -> question + ": the same at " + found.point());
    }

    private static Real value(String number) {
        return new TypedValue(number).at(Map.of()).orElseThrow();
    }

    @Test
    void aFormulaIsEqualToItsSimplifiedForm() {
        int undecided = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            String text = new RandomTexts(new SplittableRandom(seed)).next(2);
            try {
                Answer typed = Deriv.parse(text);
                Equality found = typed.equal(typed.simplify());
                assertTrue(!(found instanceof Equality.Refuted), () -> text + ": " + found.text());
                undecided += found instanceof Equality.Undecided ? 1 : 0;
            } catch (DerivException e) {
                assertEquals(DerivException.Kind.UNDEFINED, e.kind(), text);
            }
        }
        assertTrue(undecided < PAIRS / 40, undecided + " undecided");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "(1 + x + y + z)^200 | (1 + x + y + z)^199*(x + y + z) + (1 + x + y + z)^199*1.0000001",
        "(a+b)*(b+c)*(c+d)*(d+a)*(a+2b)*(b+2c)*(c+2d)*(d+2a)*(a+3b)*(b+3c) | (a+b)*(b+c)*(c+d)*(d+a)*(a+2b)*(b+2c)*(c+2d)*(d+2a)*(a+3b)*(b+3c) + abs(a)*sign(a) - a",
        "sqrt(a + sqrt(b + sqrt(c + sqrt(d)))) | sqrt(a + sqrt(b + sqrt(d + sqrt(c))))",
        "sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7)+sqrt(11)+sqrt(13)+sqrt(17)+sqrt(19)+sqrt(23)+sqrt(29)+sqrt(31)+sqrt(37)+sqrt(41) | 53",
        "max(a,b,c,d) + abs(a-b) + abs(b-c) + abs(c-d) + abs(d-a) | max(d,c,b,a) + abs(a-b) + abs(b-c) + abs(c-d) + abs(a-d)*exp(0*a)",
        "sin(100x)*cos(100y) | sin(100*x + 100*y)/2 + sin(100*x - 100*y)/2",
        "exp(exp(exp(x))) | exp(exp(exp(x))) + 1/exp(exp(exp(exp(abs(x) + 2))))",
        "x^99999 - 1 | (x - 1)*x^99998 + x^99998 - 1",
        "gamma(x + 1000) | gamma(x + 999)*(x + 999)"
    })
    void endsWithoutATimeLimit(String question) {
        String[] sides = question.split("\\|");
        var reader = Deriv.reader().limits(Limits.DEFAULT.withTimeout(java.time.Duration.ofMinutes(2)));
        Equality found = reader.parse(sides[0].strip()).equal(reader.parse(sides[1].strip()));
        assertTrue(!found.text().isEmpty());
    }

    @Test
    void canBeCancelled() {
        Cancellation end = new Cancellation();
        end.cancel();
        Answer left = Deriv.parse("acosh(cosh(x))");
        Answer right = Deriv.parse("abs(x)");
        DerivException e = assertThrows(DerivException.class,
                () -> left.withLimits(Limits.DEFAULT.withCancellation(end)).equal(right));
        assertEquals(DerivException.Kind.LIMIT, e.kind());
    }

    @Test
    void assumptionsOfDomainsAreUsed() {
        for (String question : List.of("sqrt(x^2)*log(x) | x*log(x)", "asin(x)*abs(x - 2) | asin(x)*(2 - x)")) {
            String[] sides = question.split("\\|");
            assertInstanceOf(Equality.Proved.class, Deriv.parse(sides[0]).equal(Deriv.parse(sides[1])), question);
        }
    }

    /** What is equal on one side of a number that is far away is not proved, nor is it by a domain of several parts. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "atan(1/(x - 1000000)) + atan(x - 1000000) | -pi/2",
        "atan(1/((x^2-2)*(x-1.41421356)*(x+1.41421356))) + atan((x^2-2)*(x-1.41421356)*(x+1.41421356)) | pi/2",
        "log(x) + relu(x - 1000000) | log(x)",
        "sqrt(x) + max(x - 1000000, 0)^2 | sqrt(x)",
        "log(x)*sign(100000 - x) | log(x)",
        "acosh(x) + abs(x - 100000) | acosh(x) + 100000 - x"
    })
    void aConstantHasAnotherValueBeyondAnEndOfTheDomain(String question) {
        String[] sides = question.split("\\|");
        Equality found = Deriv.parse(sides[0].strip()).equal(Deriv.parse(sides[1].strip()));
        assertTrue(!(found instanceof Equality.Proved), found::text);
    }

    @Test
    void anglesMayHaveLargeDenominators() {
        assertInstanceOf(Equality.Refuted.class, Deriv.parse("sin(10^-30)").equal(Deriv.parse("10^-30")));
    }

    @Test
    void alternativesAmongConditionsStandInParentheses() {
        assertEquals("equal for x > 0 and (y > 0 or y != floor(y))",
                new Equality.Proved(List.of("x > 0", "y > 0 or y != floor(y)"), "").text());
    }
}
