package deriv.tape;

import static deriv.tape.Expressions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many operations well-known formulas take, and in what form. The numbers are counted by hand. */
class SharingTest {

    private static String body(String text) {
        String listing = Tape.over("a", "b", "c", "d", "x", "y", "z").output(expr(text)).build().toString();
        return listing.substring(listing.indexOf('\n') + 1).strip().replaceAll("\n *", "; ");
    }

    // @formatter:off
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [a*b*c, a*b*d]                         | 3
            [a + b + c, a + b + d]                 | 3
            [a - b + c, b - a + d]                 | 3
            [a*b/c, a*b/d]                         | 3
            [x^2, x^3, x^5]                        | 3
            [x^4*y, x^3]                           | 4
            [x^3*y, x^2*z]                         | 4
            [x^6, x^3]                             | 3
            [x^7*y, x^3*z]                         | 6
            [sqrt(x), x^(3/2), 1/sqrt(x)]          | 3
            [a*b*c*d, b*c*d, a*c*d, a*b*d, a*b*c]  | 7
            a*b + a*c                              | 2
            a*b + a*c + a*d                        | 3
            a*b + a*c + d*b + d*c                  | 3
            a/x + b/x                              | 2
            1 + 2x + 3x^2 + 4x^3                   | 6
            x^4 + x^3 + x^2 + x + 1                | 7
            [1 + 2x + 3x^2 + 4x^3, 2 + 6x + 12x^2] | 10
            x^2*y + x*y^2 + x*y                    | 4
            100*(y - x^2)^2 + (1 - x)^2            | 7
            [y - x^2, 200*(y - x^2)]               | 3
            [y - x^2, 400*x*(x^2 - y)]             | 4
            [x/10 + y/10 + z/10, x + y + z]        | 3
            a*b*c*d*x*y*z*(a + b)*(c - d)          | 10
            2*pi*x                                 | 1
            pi*x/3 + pi*y/3                        | 2
            [exp(x), x*exp(x)]                     | 2
            [sin(x)/a, cos(x)/a, exp(x)/a]         | 7
            [x/a, y/a, z/a]                        | 3
            """)
    void operations(String text, int count) {
        Tape tape = Tape.over("a", "b", "c", "d", "x", "y", "z").output(expr(text)).build();
        assertEquals(count, tape.operations(), tape::toString);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 + 2x + 3x^2 + 4x^3        | t1 = 4.0 * x; t2 = 3.0 + t1; t3 = x * t2; t4 = 2.0 + t3; t5 = x * t4; t6 = 1.0 + t5; out t6
            a*b + a*c                   | t1 = b + c; t2 = a * t1; out t2
            [a*b*c, a*b*d]              | t1 = a * b; t2 = c * t1; t3 = d * t1; out t2, t3
            -x*y - x*z                  | t1 = y + z; t2 = x * t1; t3 = -t2; out t3
            x/10 + y/10                 | t1 = x + y; t2 = t1 / 10.0; out t2
            exp(x)/10                   | t1 = exp(x); t2 = 0.1 * t1; out t2
            abs(x)/10                   | t1 = abs(x); t2 = t1 / 10.0; out t2
            2*pi*x                      | t1 = 6.283185307179586 * x; out t1
            x/sqrt(2) + pi + 1          | t1 = 0.7071067811865476 * x; t2 = 4.141592653589793 + t1; out t2
            """)
    void forms(String text, String expected) {
        assertEquals(expected, body(text));
    }
    // @formatter:on
}
