package deriv.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Cond;
import deriv.core.Sign;
import deriv.testing.Formulas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsTest {
    @ParameterizedTest(name = "{1} given {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x > 0                       | x + 1                | POSITIVE
            x > 0 and y > 0             | x*y + x              | POSITIVE
            x > 1                       | x                    | POSITIVE
            x > 1                       | 2*x - 2              | POSITIVE
            x >= 1                      | x - 1                | NONNEGATIVE
            x >= 1                      | 3*x - 1              | POSITIVE
            x < 2                       | 2 - x                | POSITIVE
            x < 2                       | x - 3                | NEGATIVE
            x < 2                       | x                    | UNKNOWN
            x > 0 and x < 1             | pi - 2*x             | POSITIVE
            x > 0 and x < 2             | pi - 2*x             | UNKNOWN
            x > 0 and x < pi/2          | pi/2 - x             | POSITIVE
            x > 0 and x < pi/2          | 3 - x                | POSITIVE
            x > 1 and y > 2             | x + y - 3            | POSITIVE
            x > 1 and y > 2             | x + y - 4            | UNKNOWN
            x > 1 and y < 2             | x - y + 1            | POSITIVE
            x == 2                      | x - 1                | POSITIVE
            x != 2                      | x - 1                | UNKNOWN
            x > 0                       | x^2 - 1              | UNKNOWN
            x > -1                      | x^2                  | NONNEGATIVE
            """)
    void ofReals(String given, String expression, Sign expected) {
        assertEquals(expected, Signs.given(condition(given).conjuncts()).of(Formulas.expr(expression)));
    }

    /** Symbols are complex unless a comparison speaks of them. */
    @ParameterizedTest(name = "{1} given {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            y > 0                       | x^2                  | UNKNOWN
            y > 0                       | x^2 + 1              | UNKNOWN
            y > 0                       | exp(x)               | UNKNOWN
            y > 0                       | abs(x)               | UNKNOWN
            y > 0                       | y + 1                | POSITIVE
            y > 0                       | 3*y^(1/2)            | POSITIVE
            y > 0                       | y^x                  | UNKNOWN
            y > 0                       | log(y)               | UNKNOWN
            y > 0                       | acos(y)              | UNKNOWN
            y != 0                      | y^2                  | UNKNOWN
            y != 0                      | 2*y                  | NONZERO
            y > 2                       | y - 1                | POSITIVE
            """)
    void ofComplexNumbers(String given, String expression, Sign expected) {
        assertEquals(expected, Signs.ofComplex(condition(given).conjuncts()).of(Formulas.expr(expression)));
    }

    @ParameterizedTest(name = "{1} given {0}")
    @CsvSource(delimiter = '|', textBlock = """
            n - floor(n) == 0                            | n
            n - floor(n) == 0                            | 3*n^2 - 2*n + 5
            floor(n) - n == 0                            | n
            2*n - 2*floor(n) == 0                        | n
            n - floor(n) == 0 and m - floor(m) == 0      | m*n + floor(x)
            n - floor(n) == 0                            | abs(n) + sign(x)
            n/2 - floor(n/2) == 0                        | n/2
            """)
    void wholeNumbers(String given, String expression) {
        assertTrue(Signs.given(condition(given).conjuncts()).isWhole(Formulas.expr(expression)));
    }

    @ParameterizedTest(name = "{1} given {0}")
    @CsvSource(delimiter = '|', textBlock = """
            n - floor(n) == 0                            | n/2
            n - floor(n) == 0                            | n + 1/2
            n - floor(n) == 0                            | 1/n
            n - floor(n) == 0                            | 2^n
            n - floor(n) == 0                            | x*n
            n - floor(x) == 0                            | n + x
            n - floor(n) > 0                             | n
            """)
    void notCertainlyWhole(String given, String expression) {
        assertFalse(Signs.given(condition(given).conjuncts()).isWhole(Formulas.expr(expression)));
    }

    private static Cond condition(String text) {
        return Formulas.condition(text);
    }
}
