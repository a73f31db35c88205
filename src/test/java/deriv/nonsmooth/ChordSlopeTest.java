package deriv.nonsmooth;

import static deriv.testing.Formulas.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;

import deriv.core.Exprs;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChordSlopeTest {
    // @formatter:off
    /** The slope from the right at 0, empty if chords do not tell. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            abs(x) + 2*x            | 3.0
            sin(x)/3                | 0.3333333333333333
            exp(1 - abs(x))         | -2.718281828459045
            if(x > 0, x*x^x, 0)     | 1.0
            if(x > 0, x/log(x), 0)  | ''
            sqrt(abs(x))            | ''
            floor(x + 1/2)          | 0.0
            log(x)                  | ''
            zeta(3 + x)             | ''
            x*y                     | ''
            """)
    // @formatter:on
    void slope(String text, String expected) {
        Optional<Double> slope = ChordSlope.atZero(expr(text), Exprs.symbol("x"));
        assertEquals(expected, slope.map(String::valueOf).orElse(""));
    }
}
