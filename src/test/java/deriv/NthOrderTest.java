package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives of an order that has a name: as they print, and against repeated differentiation. */
class NthOrderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sin(x)          | sin(pi*n/2 + x)   # for whole n >= 0
            cos(2*x + 1)    | 2^n*cos(pi*n/2 + 2*x + 1)   # for whole n >= 0
            exp(a*x + b)    | a^n*exp(a*x + b)   # for whole n >= 0
            2^x             | 2^x*log(2)^n   # for whole n >= 0
            log(x)          | -(-1)^n*x^(-n)*factorial(n - 1)   # for whole n >= 1
            1/(a*x + b)     | (-1)^n*a^n*factorial(n)*(a*x + b)^(-n - 1)   # for whole n >= 0
            x^5             | if(n <= 5, 120*x^(5 - n)/factorial(5 - n), 0)   # for whole n >= 0
            7               | if(n == 0, 7, 0)   # for whole n >= 0
            sqrt(x)         | sqrt(pi)*x^(1/2 - n)/(2*gamma(3/2 - n))   # for whole n >= 0
            x^a             | x^(a - n)*gamma(a + 1)/gamma(a - n + 1)   # for whole n >= 0; for floor(a) != a
            x^2*exp(x)      | exp(x)*(n^2 + 2*n*x + x^2 - n)   # for whole n >= 0
            sin(x)^2        | -2^n*cos(pi*n/2 + 2*x)/2   # for whole n >= 1
            exp(x)*sin(x)   | 2^(n/2)*exp(x)*sin(pi*n/4 + x)   # for whole n >= 0
            x^3 + sin(x)    | sin(pi*n/2 + x)   # for whole n >= 4
            1/(x^2 - 1)     | (-1)^n*factorial(n)*((x - 1)^(-n - 1) - (x + 1)^(-n - 1))/2   # for whole n >= 0
            """)
    void prints(String f, String line) {
        assertEquals(line, Deriv.parse(f).nthDerivative("x", "n").toString());
    }

    /** Each family, and products and sums of them. */
    @ParameterizedTest
    @ValueSource(strings = {"sin(x)", "cos(3*x - 1)", "exp(a*x + b)", "a^x", "5^(2*x + 1)", "sinh(x)", "cosh(2*x)",
        "x^4",
        "(2*x + 1)^3", "(a*x + 3)^p", "1/(a*x + 4)^3", "sqrt(2*x + 5)", "1/sqrt(x + 4)", "log(x)", "log(a*x + 9)",
        "x*log(x)", "x^2*log(3*x + 5)", "x^3*exp(-2*x)", "x^2*sin(a*x)", "x*cosh(x)", "sin(x)^2", "cos(x)^3",
        "sin(x)*cos(2*x)", "sin(x)*cos(x)", "exp(-x)*cos(2*x)", "x*exp(a*x)*sin(b*x)", "1/(x^2 - 81)", "x^3/(x + 6)",
        "(x + 2)/((x + 7)*(x - 8)^2)", "x/sqrt(x + 6)", "(x^2 + 1)*(exp(x) + 3) + x^2", "3*x^2 - x + 2", "7", "a",
        "x^n", "log10(x + 4)*x", "exp(x)/3^x"})
    void agreesWithRepeatedDifferentiation(String f) {
        long seed = 20260;
        SplittableRandom random = new SplittableRandom(seed);
        NthOrder derivative = Deriv.parse(f).nthDerivative("x", "n");
        assertInstanceOf(Verification.Verified.class, derivative.derivative().verification().orElseThrow());
        List<String> names = List.of("x", "a", "b", "p");
        double[] x = random.doubles(names.size(), 0.2, 2.5).toArray();
        double[] y = random.doubles(names.size(), 0.2, 2.5).toArray();
        for (int k = derivative.from(); k <= 6; k++) {
            Answer expected = Deriv.reader().withoutVerification().parse("n = " + k + "; " + f)
                    .diff(Collections.nCopies(k, "x"));
            Answer found = Deriv.parse("n = " + k + "; " + derivative.derivative().infix());
            for (double[] point : List.of(x, y)) {
                double value = expected.numbers(names).value(point);
                assertEquals(value, found.numbers(names).value(point), 1e-9 * Math.max(1, Math.abs(value)),
                        "seed " + seed + ", order " + k + " of " + f + ": " + derivative);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tan(x)       | no closed form is known for the n-th derivative of tan(x)
            exp(x^2)     | no closed form is known for the n-th derivative of exp(x^2)
            1/(x^2 + 1)  | no closed form is known for the n-th derivative of 1/(x^2 + 1)
            abs(x)       | no closed form is known for the n-th derivative of abs(x)
            gamma(x)     | no closed form is known for the n-th derivative of gamma(x)
            [x, 1]       | n-th derivatives are made of one real number
            """)
    void saysWhichHaveNone(String f, String message) {
        Answer function = Deriv.parse(f);
        assertEquals(message, assertThrows(DerivException.class, () -> function.nthDerivative("x", "n")).getMessage());
    }
}
