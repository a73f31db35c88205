package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that people write: decimals stay decimals, radicals are reduced, and no power is silently complex. */
class NumberStyleTest {
    static Stream<Arguments> rows() throws IOException {
        try (InputStream in = NumberStyleTest.class.getResourceAsStream("number-style.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arguments.of((Object[]) line.split(" \\| "))).toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void numbersKeepTheirStyle(String formula, String simplified, String derivative) {
        Answer f = Deriv.parse(formula);
        assertEquals(simplified, f.simplify().infix());
        assertEquals(derivative, f.diff("x").infix());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void whatIsPrintedReadsBack(String formula, String simplified, String derivative) {
        assertEquals(Deriv.parse(formula).simplify().content().expr(), Deriv.parse(simplified).content().expr());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2^(1/2)      | sqrt(2)
            2^0.5        | sqrt(2)
            8^(1/2)      | 2*sqrt(2)
            (1/2)^(1/2)  | sqrt(2)/2
            (2/3)^0.5    | sqrt(6)/3
            4^(3/2)      | 8
            12^(1/2)     | 2*3^(1/2)
            2^(2/3)      | 4^(1/3)
            0.5          | 1/2
            1e-3         | 1/1000
            cbrt(-8)     | -2
            """)
    void oneNumberIsOneHandle(String a, String b) {
        assertEquals(Deriv.parse(a).content().expr(), Deriv.parse(b).content().expr());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(-8)^(1/3)", "(-8)^(2/3)*x", "(-1)^0.5*x", "sqrt(-4)", "(-2)^1.5", "x + (-27)^(1/3)",
        "(-1)^(1/2)", "(-8)^(-1/3)", "(-32)^(1/5)*x^2", "log(-1)", "(-8)^(4/3)", "sqrt(-2)*sqrt(-2)", "(-4)^(1/4)"})
    void noPowerOfANegativeNumberIsSilentlyComplex(String formula) {
        DerivException e = assertThrows(DerivException.class, () -> Deriv.parse(formula));
        assertEquals(DerivException.Kind.UNDEFINED, e.kind());
        assertTrue(e.place().isPresent());
    }

    @Test
    void theErrorNamesTheRealRoot() {
        DerivException e = assertThrows(DerivException.class, () -> Deriv.parse("x*(-8)^(1/3)"));
        assertEquals("""
                deriv: error: this has no real value
                  x*(-8)^(1/3)
                    ^~~~~~~~~~  the principal power is not real; for real roots write cbrt(x) or root(n, x)""",
                e.describe());
        assertEquals("-2*x", Deriv.reader().oddRoots().parse("x*(-8)^(1/3)").simplify().infix());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (-8)^(1/3)*x      | 2*(-1)^(1/3)*x
            (-8)^(2/3)*x      | 4*(-1)^(2/3)*x
            sqrt(-4)*x        | 2*sqrt(-1)*x
            (-4)^1.5*x        | -8*sqrt(-1)*x
            sqrt(-2)*sqrt(-2) | -2
            """)
    void complexValuesKeepThePrincipalPower(String formula, String expected) {
        assertEquals(expected, Deriv.reader().complex().parse(formula).simplify().infix());
    }
}
