package deriv.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One value, two ways to write it. */
class NumberStyleTest {
    private static final Style DECIMALS = Style.DEFAULT.withNumbers(NumberStyle.DECIMALS);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0.2*x                      | x/5                      | 0.2*x
            x/2                        | x/2                      | 0.5*x
            1.5*x                      | 3*x/2                    | 1.5*x
            x/3                        | x/3                      | x/3
            2/3                        | 2/3                      | 2/3
            -0.25                      | -1/4                     | -0.25
            0.1*x^2 + 0.5              | x^2/10 + 1/2             | 0.1*x^2 + 0.5
            0.5/sqrt(x)                | 1/(2*sqrt(x))            | 0.5/sqrt(x)
            x^1.5                      | x^(3/2)                  | x^1.5
            x^0.5                      | sqrt(x)                  | sqrt(x)
            x^-2.5                     | 1/x^(5/2)                | 1/x^2.5
            x^(1/3)                    | x^(1/3)                  | x^(1/3)
            0.5^x                      | (1/2)^x                  | 0.5^x
            exp(-0.5*x)                | exp(-x/2)                | exp(-0.5*x)
            3*x                        | 3*x                      | 3*x
            1e-7*x                     | x/10000000               | 0.0000001*x
            1e-8*x                     | x/100000000              | 1e-8*x
            2.5e-20*x                  | x/40000000000000000000   | 2.5e-20*x
            1e-300                     | INVERSE                  | 1e-300
            1e10*x                     | 10000000000*x            | 10000000000*x
            1.5e30*x                   | 1500000000000000000000000000000*x | 1.5e30*x
            0.12345678901234567*x      | 12345678901234567*x/100000000000000000 | 0.12345678901234567*x
            0.123456789012345678*x     | 61728394506172839*x/500000000000000000 | 61728394506172839*x/500000000000000000
            if(x > 0.5, 0.5, x)        | if(x > 1/2, 1/2, x)      | if(x > 0.5, 0.5, x)
            """)
    void styles(String text, String fractions, String decimals) {
        Expr e = ReadBack.read(text);
        String expected = fractions.equals("INVERSE") ? "1/1" + "0".repeat(300) : fractions;
        assertEquals(expected, OutputFormat.TEXT.print(e));
        assertEquals(decimals, OutputFormat.TEXT.print(e, DECIMALS));
        assertSame(e, ReadBack.read(expected));
        assertSame(e, ReadBack.read(decimals));
    }

    @Test
    void anyNumberReadsBack() {
        long seed = 5;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            BigInteger digits = new BigInteger(random.nextInt(80), random);
            BigInteger tens = BigInteger.TEN.pow(random.nextInt(40));
            Rational value = random.nextBoolean() ? Rational.of(digits, tens) : Rational.of(digits.multiply(tens));
            Expr e = Exprs.number(random.nextBoolean() ? value : value.negate());
            for (NumberStyle style : NumberStyle.values()) {
                String text = OutputFormat.TEXT.print(e, Style.DEFAULT.withNumbers(style));
                assertSame(e, ReadBack.read(text), "number " + i + " of seed " + seed + ": " + text);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2.5e-20*x | 2.5 \\cdot 10^{-20} x
            1e-8*x    | 10^{-8} x
            y^1e-8    | y^{10^{-8}}
            1e-8^y    | (10^{-8})^{y}
            0.5*x     | 0.5 x
            """)
    void latex(String text, String expected) {
        assertEquals(expected, OutputFormat.LATEX.print(ReadBack.read(text), DECIMALS));
    }
}
