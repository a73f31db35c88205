package deriv.simplify;

import static deriv.testing.Formulas.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The taste of the package: of two ways to write a function, which one is easier to read. */
class CostTest {
    @ParameterizedTest(name = "{0} rather than {1}")
    @CsvSource(delimiter = '|', textBlock = """
            4*x/(x^2 + 1)^2                    | 2*x/(x^2 + 1) - 2*x*(x^2 - 1)/(x^2 + 1)^2
            -cos(x)/sin(x)^2                   | -cot(x)*csc(x)
            cot(x)                             | cos(x)/sin(x)
            sec(x)^2                           | 1/cos(x)^2
            n*sin(x)^(n - 1)*cos(x)            | n*sin(x)^n*cot(x)
            x*(2*log(x) + 1)                   | 2*x*log(x) + x
            x^3/2 + x/2                        | x*(x^2 + 1)/2
            2*(x + 1)/(x^2 + 2*x + 5)          | (2*x + 2)/(x^2 + 2*x + 5)
            exp(x)*(sin(x) + x*sin(x) + x*cos(x)) | exp(x)*(sin(x)*(x + 1) + x*cos(x))
            exp(x)*(x - 1)^2                   | exp(x)*(x^2 - 2*x + 1)
            3 + 4/x^2 - 10/x^3                 | (3*x^3 + 4*x - 10)/x^3
            x^(n - 1)*(n - x)                  | x^n*(n/x - 1)
            x/(x + 1)                          | 1/(1 + 1/x)
            2 - x                              | -(x - 2)
            """)
    void prefers(String better, String worse) {
        Cost cost = new Cost();
        assertTrue(
                cost.of(expr(better)) <= cost.of(expr(worse)),
                () -> better + ": " + cost.of(expr(better)) + ", " + worse + ": " + cost.of(expr(worse)));
    }

    @ParameterizedTest
    @CsvSource({"a*x + b, alpha_1*time + b", "sin(x), sin(velocity)"})
    void namesCountAlike(String a, String b) {
        assertEquals(new Cost().of(expr(a)), new Cost().of(expr(b)));
    }
}
