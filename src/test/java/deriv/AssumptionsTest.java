package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts about variables: how they are read, what they change, what they forbid. */
class AssumptionsTest {
    @ParameterizedTest(name = "{0} where {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sqrt(x^2)         | x > 0                            | x
            sqrt(x^2)         | x < 0                            | -x
            sqrt(x^2)         | x positive                       | x
            sqrt(x^2)         | x is a positive                  | x
            sqrt(x^2)         | x nonpositive                    | -x
            sqrt(x^2)         | x in [0, oo)                     | x
            sqrt(x^2)         | x in (-oo, 0]                    | -x
            sqrt(x^2)         | x in (1, sqrt(2)]                | x
            sqrt(x^2)         | x in (-1, 1)                     | abs(x)
            sqrt(x^2)         | 0 < x < 1                        | x
            sqrt(x^2)         | x real                           | abs(x)
            sqrt(x^2*y^2)     | x, y positive                    | x*y
            sqrt(x^2*y^2)     | x positive and y negative        | -x*y
            sqrt(x^2)*abs(y)  | x >= 0 and y >= 0                | x*y
            sqrt(x^2*y^2)     | x > 0, y > 0 or y < 0            | x*abs(y)
            sqrt(and1^2)      | and1 > 0                         | and1
            sqrt(band^2)      | band > 0                         | band
            abs(x)            | log(x) > 1                       | x
            abs(x)            | x > 0.5                          | x
            abs(α)            | α > 0                            | α
            """)
    void simplificationUsesThem(String formula, String facts, String expected) {
        Answer simple = Deriv.reader().assuming(facts).parse(formula).simplify();
        assertEquals(expected, simple.infix());
    }

    @ParameterizedTest(name = "{0} where {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x/x            | x != 0           | []
            x/x            | x > 0            | []
            x/x            | x >= 0           | [x != 0]
            exp(log(x))    | x > 0            | []
            exp(log(x))    | x > -1           | [x > 0]
            """)
    void conditionsThatFollowAreNotShown(String formula, String facts, String expected) {
        assertEquals(expected, Deriv.reader().assuming(facts).parse(formula).simplify().conditions().toString());
    }

    /** The derivative of {@code sqrt(x^2)} exists inside {@code x >= 0} only. */
    @Test
    void derivativesHoldInsideWhatIsAssumed() {
        Answer d = Deriv.reader().assuming("x >= 0").parse("sqrt(x^2)").diff("x");
        assertEquals("1", d.infix());
        assertEquals(List.of("x > 0"), d.conditions());
    }

    @Test
    void numbersAreNaNWhereAssumptionsFail() {
        Answer f = Deriv.reader().assuming("x > 0").parse("sqrt(x^2)");
        assertEquals(1, f.diff("x").numbers("x").value(2));
        assertTrue(Double.isNaN(f.diff("x").numbers("x").value(-2)));
        assertTrue(Double.isNaN(f.numbers("x").value(-2)));
        CompiledFunction compiled = Deriv.compile(f).with(Part.VALUE, Part.GRADIENT).guarded().build();
        assertTrue(Double.isNaN(compiled.value(-2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"floor(n)", "n^2", "sin(pi*n)"})
    void whatIsAWholeNumberHasNoDerivative(String formula) {
        Answer f = Deriv.reader().assuming("n integer").parse(formula);
        DerivException e = assertThrows(DerivException.class, () -> f.diff("n"));
        assertEquals(DerivException.Kind.UNDEFINED, e.kind());
    }

    @Test
    void factsAboutOtherNamesAreNoted() {
        Answer f = Deriv.reader().assuming("y > 0, x > y, x > 0").parse("sqrt(x^2)");
        assertEquals(List.of("'y' does not occur, so what is assumed of it is not used"), f.notes());
        assertEquals("x", f.simplify().infix());
    }

    @Test
    void assumptionsAddUp() {
        Reader reader = Deriv.reader().assuming("x > 0").assuming("y > 0");
        assertEquals("x*y", reader.parse("sqrt(x^2*y^2)").simplify().infix());
        assertThrows(DerivException.class, () -> reader.assuming("x < 0"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x >               | deriv: error: nothing stands to the right of '>'\\n  x >\\n    ^  a number, a name or a bracket is missing
            x > 0,            | deriv: error: a fact is missing in the assumptions\\n  x > 0,\\n        ^  write facts as in x > 0, n integer, a != b
            x > 0, n prime    | deriv: error: unknown property 'prime' in the assumptions\\n  x > 0, n prime\\n           ^~~~~  known are integer, positive, negative, nonnegative, nonpositive, nonzero, real
            x > 0 and sen(x) > 1 | deriv: error: unknown function 'sen'\\n  x > 0 and sen(x) > 1\\n            ^~~         did you mean 'sin'?   (deriv functions lists all)
            pi integer        | deriv: error: 'pi' is no variable in the assumptions\\n  pi integer\\n  ^~          facts are about variables; --vars declares one
            x in (0)          | deriv: error: an interval has two ends in the assumptions\\n  x in (0)\\n        ^   as in x in [0, 1] or x in (0, oo)
            x, y > 0          | deriv: error: a fact is missing in the assumptions\\n  x, y > 0\\n  ^         write facts as in x > 0, n integer, a != b
            2*x               | deriv: error: this is no fact in the assumptions\\n  2*x\\n  ^~~  write facts as in x > 0, n integer, a != b
            x > 0 and x < 0   | deriv: error: nothing satisfies all assumptions: x > 0 and x < 0\\n  leave one of them out
            x > 2, x <= 1     | deriv: error: nothing satisfies all assumptions: x > 2 and x <= 1\\n  leave one of them out
            1 > 2             | deriv: error: nothing satisfies all assumptions\\n  leave one of them out
            """)
    void whatIsNoFactIsRefused(String facts, String message) {
        DerivException e = assertThrows(DerivException.class, () -> Deriv.reader().assuming(facts));
        assertEquals(message.replace("\\n", "\n"), e.describe());
    }

    @Test
    void anInputOutsideTheAssumptionsIsRefused() {
        DerivException e = assertThrows(DerivException.class,
                () -> Deriv.reader().assuming("x < 0").parse("log(x)"));
        assertEquals("the expression has no real value where the assumptions hold", e.getMessage());
    }

    /** Hostile lists end in an error, not in a long wait. */
    @ParameterizedTest
    @ValueSource(strings = {",", "((((", "]", "x in [0, 1], x in", "x > 0 and", "and", "or", "x in [,]", "| > 0", "#"})
    void brokenListsAreRefused(String facts) {
        assertThrows(DerivException.class, () -> Deriv.reader().assuming(facts));
    }

    @Test
    void longListsAreALimit() {
        String facts = "x0 > 0" + ", x > 0".repeat(3000);
        assertEquals("x", Deriv.reader().assuming(facts).parse("abs(x)").simplify().infix());
        StringBuilder many = new StringBuilder("a0 > 0");
        for (int i = 1; i <= 1000; i++) {
            many.append(", a").append(i).append(" > 0");
        }
        DerivException e = assertThrows(DerivException.class, () -> Deriv.reader().assuming(many.toString()));
        assertEquals(DerivException.Kind.LIMIT, e.kind());
    }
}
