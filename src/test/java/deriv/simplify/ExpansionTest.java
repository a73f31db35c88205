package deriv.simplify;

import static deriv.testing.Formulas.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import deriv.core.Expr;
import deriv.core.Term;
import deriv.testing.SameValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {
    private static final int LIMIT = 60;

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            (x + 1)^2                | x^2 + 2*x + 1
            (x + 1)*(x - 1)          | x^2 - 1
            x*(x + y)                | x^2 + x*y
            2*x*(x + y)*z            | 2*x^2*z + 2*x*y*z
            (x + y)^3                | x^3 + 3*x^2*y + 3*x*y^2 + y^3
            (x + 1)*(x - 1) + 1      | x^2
            (sqrt(x) + 1)^2          | x + 2*sqrt(x) + 1
            (sin(x) + 1)^2           | sin(x)^2 + 2*sin(x) + 1
            sin((x + 1)^2)           | sin((x + 1)^2)
            (x + 1)^2/(y + 1)        | x^2/(y + 1) + 2*x/(y + 1) + 1/(y + 1)
            1/(x + 1)^2              | 1/(x + 1)^2
            (x + 1)^y                | (x + 1)^y
            (x + 1)^(1/2)            | (x + 1)^(1/2)
            exp(x)*(exp(-x) + 1)     | 1 + exp(x)
            ((x + 1)^2 + 1)^2        | x^4 + 4*x^3 + 8*x^2 + 8*x + 4
            """)
    void table(String input, String expected) {
        assertSame(expr(expected), Expansion.of(expr(input), LIMIT));
    }

    /** 6 terms times 2^5: more than the limit before like terms meet; once the last power was dropped in silence. */
    @Test
    void aProductNearTheLimitIsExpandedWhollyOrNotAtAll() {
        Expr e = expr("(x + y)*(x^2 + 3*x + 1)*(x^2 - 1)^5");
        Expr expanded = Expansion.of(e, LIMIT);
        SameValue.check(e, expanded, 1);
        assertSame(expr("(x^2 - 1)^9"), Expansion.of(expr("(x^2 - 1)^9"), LIMIT));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 21, 60, 200})
    void neverMoreTermsThanTheLimit(int limit) {
        Expr e = expr("(x + y + z)^4");
        Expr expanded = Expansion.of(e, limit);
        assertEquals(limit < 21 ? 1 : 15, Term.termsOf(expanded).size());
        SameValue.check(e, expanded, 2);
    }

    @Test
    void hugePowersAreLeftAlone() {
        Expr e = expr("(x + 1)^100000*(y + 1)");
        assertSame(e, Expansion.of(e, LIMIT));
    }
}
