package deriv.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tape does for each kind of expression, read off its listing. */
class ListingTest {

    private static void assertListing(String text, String expected) {
        String listing = Tape.over("x", "y", "z").output(Expressions.expr(text)).build().toString();
        String body = listing.substring(listing.indexOf('\n') + 1).strip();
        assertEquals(expected, body.replaceAll("\n *", "; "));
    }

    @Test
    void theListingHasInputsInstructionsAndOutputs() {
        Tape tape = Tape.over("x", "y")
                .output(Expressions.expr("x*y"))
                .output(Expressions.expr("if(x > 0, log(x), 0)"))
                .build();
        assertEquals("""
                inputs x, y
                t1 = x * y
                t2 = x > 0
                if t2
                  t4 = log(x)
                else
                end t6 = t4 | 0.0
                out t1, t6
                """, TapeText.of(tape));
    }

    // @formatter:off
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            3                                      | out 3.0
            2/3                                    | out 0.6666666666666666
            pi                                     | out 3.141592653589793
            x                                      | out x
            x + y                                  | t1 = x + y; out t1
            x - y                                  | t1 = x - y; out t1
            y - x - 1                              | t1 = y - 1.0; t2 = t1 - x; out t2
            -x - y                                 | t1 = x + y; t2 = -t1; out t2
            2x + 3y                                | t1 = 2.0 * x; t2 = 3.0 * y; t3 = t1 + t2; out t3
            x*y                                    | t1 = x * y; out t1
            -x*y                                   | t1 = x * y; t2 = -t1; out t2
            x/2                                    | t1 = 0.5 * x; out t1
            x/3                                    | t1 = x / 3.0; out t1
            2x/3                                   | t1 = 0.6666666666666666 * x; out t1
            x/10 + 0.7y                            | t1 = x / 10.0; t2 = 0.7 * y; t3 = t1 + t2; out t3
            x/y                                    | t1 = x / y; out t1
            x/(y*z)                                | t1 = y * z; t2 = x / t1; out t2
            2/x                                    | t1 = 2.0 / x; out t1
            1/(3x)                                 | t1 = 0.3333333333333333 / x; out t1
            x/(3y)                                 | t1 = 3.0 * y; t2 = x / t1; out t2
            2x/(3y)                                | t1 = x / y; t2 = 0.6666666666666666 * t1; out t2
            -3/x^4                                 | t1 = x * x; t2 = t1 * t1; t3 = -3.0 / t2; out t3
            x^3                                    | t1 = x * x; t2 = x * t1; out t2
            x^7                                    | t1 = x * x; t2 = x * t1; t3 = t1 * t2; t4 = t1 * t3; out t4
            x^16                                   | t1 = x * x; t2 = t1 * t1; t3 = t2 * t2; t4 = t3 * t3; out t4
            x^17                                   | t1 = x ^ 17.0; out t1
            x^-17                                  | t1 = x ^ -17.0; out t1
            x^(3/2)                                | t1 = sqrt(x); t2 = x * t1; out t2
            1/sqrt(x)                              | t1 = sqrt(x); t2 = 1.0 / t1; out t2
            x^(1/4)                                | t1 = sqrt(x); t2 = sqrt(t1); out t2
            x^(3/4)                                | t1 = sqrt(x); t2 = sqrt(t1); t3 = t1 * t2; out t3
            x^(1/3)                                | t1 = cbrt(x); out t1
            x^(5/3)                                | t1 = cbrt(x); t2 = x * t1; t3 = t1 * t2; out t3
            x^0.1                                  | t1 = x ^ 0.1; out t1
            x^y                                    | t1 = x ^ y; out t1
            x^(y-1)                                | t1 = y - 1.0; t2 = x ^ t1; out t2
            2^x                                    | t1 = 2.0 ^ x; out t1
            exp(x)                                 | t1 = exp(x); out t1
            exp(-x^2/2)                            | t1 = x * x; t2 = -0.5 * t1; t3 = exp(t2); out t3
            e^2*x                                  | t1 = 7.38905609893065 * x; out t1
            x/sqrt(2)                              | t1 = 0.7071067811865476 * x; out t1
            sin(x)^2 + cos(x)                      | t1 = sin(x); t2 = t1 * t1; t3 = cos(x); t4 = t2 + t3; out t4
            atan2(y, x)                            | t1 = atan2(y, x); out t1
            clamp(x, y, z)                         | t1 = clamp(x, y, z); out t1
            max(x, y, z)                           | t1 = max(x, y, z); out t1
            sin(1)*x                               | t1 = 0.8414709848078965 * x; out t1
            x*y + sin(x*y)                         | t1 = x * y; t2 = sin(t1); t3 = t1 + t2; out t3
            (x - y)*(y - x)                        | t1 = x - y; t2 = t1 * t1; t3 = -t2; out t3
            """)
    void arithmetic(String text, String expected) {
        assertListing(text, expected);
    }

    /** A branch holds what it alone needs; what two branches share stands before them; one test makes one way. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            if(x > 0, log(x), 0)                   ~ t1 = x > 0; if t1; t3 = log(x); else; end t5 = t3 | 0.0; out t5
            if(x > 0, log(x), sin(log(x)))         ~ t1 = x > 0; t2 = log(x); if t1; else; t5 = sin(t2); end t6 = t2 | t5; out t6
            if(x > 0, log(x), 0) + if(y > 0, log(x), 1) ~ t1 = x > 0; t2 = log(x); if t1; else; end t5 = t2 | 0.0; t6 = y > 0; if t6; else; end t9 = t2 | 1.0; t10 = t5 + t9; out t10
            if(x > 0, log(x), 0)*if(x > 0, 1 + log(x), 1) ~ t1 = x > 0; if t1; t3 = log(x); t4 = 1.0 + t3; else; end t6 = t3 | 0.0; if t1; else; end t9 = t4 | 1.0; t10 = t6 * t9; out t10
            if(x > 0, if(y > 0, exp(x), exp(y)), exp(x) + exp(y)) ~ t1 = exp(x); t2 = exp(y); t3 = x > 0; if t3; t5 = y > 0; if t5; else; end t8 = t1 | t2; else; t10 = t1 + t2; end t11 = t8 | t10; out t11
            if(x > 0 and y > 0, log(x), 0)         ~ t1 = x > 0; if t1; t3 = y > 0; else; end t5 = t3 | 0.0; if t5; t7 = log(x); else; end t9 = t7 | 0.0; out t9
            if(x > 0 or y > 0, 1, 2)               ~ t1 = x > 0; if t1; else; t4 = y > 0; end t5 = 1.0 | t4; if t5; else; end t8 = 1.0 | 2.0; out t8
            if(x > 0 and (y > 0 or z != 0), x, 0)  ~ t1 = x > 0; if t1; t3 = y > 0; if t3; else; t6 = z != 0; end t7 = 1.0 | t6; else; end t9 = t7 | 0.0; if t9; else; end t12 = x | 0.0; out t12
            piecewise(x > 1, x, x > 0, x^2, 0)     ~ t1 = x - 1.0; t2 = t1 > 0; if t2; else; t5 = x > 0; if t5; t7 = x * x; else; end t9 = t7 | 0.0; end t10 = x | t9; out t10
            if(x == 0, 1, sin(x)/x)                ~ t1 = x == 0; if t1; else; t4 = sin(x); t5 = t4 / x; end t6 = 1.0 | t5; out t6
            if(log(x) > 0, 1, 2)                   ~ t1 = log(x); t2 = t1 > 0; if t2; else; end t5 = 1.0 | 2.0; out t5
            if(if(x > 0, 1, -1) > 0, log(x), 2)    ~ t1 = x > 0; if t1; else; end t4 = 1.0 | -1.0; t5 = t4 > 0; if t5; t7 = log(x); else; end t9 = t7 | 2.0; out t9
            if(sqrt(2) > 1, x, y)                  ~ out x
            if(x >= 0.57, 1, 0)                    ~ t1 = x - 0.57; t2 = t1 >= 0; if t2; else; end t5 = 1.0 | 0.0; out t5
            """)
    void conditionals(String text, String expected) {
        assertListing(text, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            exp(x) - 1                             ~ t1 = expm1(x); out t1
            3 - 3exp(x)                            ~ t1 = expm1(x); t2 = -3.0 * t1; out t2
            exp(x) - 1 - y                         ~ t1 = expm1(x); t2 = t1 - y; out t2
            1 - tanh(x)^2                          ~ t1 = sech(x); t2 = t1 * t1; out t2
            3 - 3 tanh(2x)^2                       ~ t1 = 2.0 * x; t2 = sech(t1); t3 = t2 * t2; t4 = 3.0 * t3; out t4
            sigmoid(x)*(1 - sigmoid(x))            ~ t1 = sigmoid(x); t2 = -x; t3 = sigmoid(t2); t4 = t1 * t3; out t4
            1 - cos(x)                             ~ t1 = 0.5 * x; t2 = sin(t1); t3 = t2 * t2; t4 = 2.0 * t3; out t4
            1 + erf(x)                             ~ t1 = -x; t2 = erfc(t1); out t2
            log(1 + x + y)                         ~ t1 = x + y; t2 = log1p(t1); out t2
            log(2 + x)                             ~ t1 = 2.0 + x; t2 = log(t1); out t2
            log(1 + exp(x))                        ~ t1 = softplus(x); out t1
            log(exp(x) + exp(y))                   ~ t1 = logaddexp(x, y); out t1
            log(2exp(x) + exp(y) + 3)              ~ t1 = 0.6931471805599453 + x; t2 = logsumexp(t1, y, 1.0986122886681098); out t2
            log(1/(1 + exp(-x)))                   ~ t1 = -x; t2 = softplus(t1); t3 = -t2; out t3
            log(1 - exp(x))                        ~ t1 = 0.6931471805599453 + x; t2 = t1 > 0; if t2; t4 = expm1(x); t5 = -t4; t6 = log(t5); else; t8 = exp(x); t9 = -t8; t10 = log1p(t9); end t11 = t6 | t10; out t11
            log(1 - sigmoid(x))                    ~ t1 = -x; t2 = logsigmoid(t1); out t2
            1/(1 + exp(-x))                        ~ t1 = sigmoid(x); out t1
            exp(-x)/(1 + exp(-x))^2                ~ t1 = -x; t2 = sigmoid(t1); t3 = sigmoid(x); t4 = t2 * t3; out t4
            exp(x)/(exp(x) + exp(y) + 1)           ~ t1 = max(x, y); t2 = max(0.0, t1); t3 = x - t2; t4 = y - t2; t5 = -t2; t6 = exp(t5); t7 = exp(t4); t8 = exp(t3); t9 = t7 + t8; t10 = t6 + t9; t11 = t8 / t10; out t11
            exp(x)/(exp(x) - 1)                    ~ t1 = max(0.0, x); t2 = x - t1; t3 = -t1; t4 = expm1(t3); t5 = expm1(t2); t6 = exp(t2); t7 = t5 - t4; t8 = t6 / t7; out t8
            exp(x)/(x + 1)                         ~ t1 = exp(x); t2 = 1.0 + x; t3 = t1 / t2; out t3
            exp(x - logsumexp(x, y))               ~ t1 = softmaxentry(x, x, y); out t1
            sqrt(x^2 + y^2)                        ~ t1 = hypot(x, y); out t1
            x/(x^2 + 4y^2)^(3/2)                   ~ t1 = 2.0 * y; t2 = hypot(x, t1); t3 = x / t2; t4 = t2 * t2; t5 = t3 / t4; out t5
            x^2 + y^2                              ~ t1 = x * x; t2 = y * y; t3 = t1 + t2; out t3
            x^2 - 9y^2                             ~ t1 = 3.0 * y; t2 = x - t1; t3 = x + t1; t4 = t2 * t3; out t4
            """)
    void stableForms(String text, String expected) {
        assertListing(text, expected);
    }
    // @formatter:on
}
