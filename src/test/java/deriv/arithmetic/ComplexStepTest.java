package deriv.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.calculus.Derivative;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import deriv.testing.Formulas;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What complex numbers are for: {@code Im f(x + ih)/h} has no cancellation, so h may be as small as doubles go. */
class ComplexStepTest {
    private static final Expr X = Exprs.symbol("x");

    private static double step(String formula, double x, double h) {
        Tape tape = Tape.of(List.of("x"), List.of(Formulas.expr(formula)));
        return Machine.of(tape, ComplexNumbers.CONTINUED).evaluate(List.of(new Complex(x, h))).getFirst().im() / h;
    }

    /** Acceptance row 162. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-20, 1e-100, 1e-300})
    void sineAtOneHasNoErrorAtAll(double h) {
        assertEquals(Math.cos(1), step("sin(x)", 1, h));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            exp(x)/sqrt(sin(x)^3 + cos(x)^3)  | 1.5
            log(1 + x^2)*atan(x)              | 0.3
            log(x)^3                          | 1.0000001
            x^(1/3) + x^0.3 + x^7 + x^-3      | 2.5
            x^x                               | 0.7
            tan(x) + cot(x) + sec(x) + csc(x) | 2.2
            asin(x) + acos(x)^2 + atanh(x)    | 0.6
            acos(x)                           | -0.999999
            asinh(x)*acosh(x + 1)             | 1e-5
            sinh(x) + cosh(x)^2 + tanh(x)     | -3
            tanh(x)                           | 30
            coth(x) + sech(x) + csch(x)       | 0.4
            acot(x) + asec(x) + acsc(x)       | 1.7
            acoth(x) + acsch(x)               | 1.7
            asech(x)                          | 0.2
            expm1(x) + log1p(x)               | 1e-8
            log2(x) + log10(x) + 2^x          | 5
            sigmoid(x) + softplus(x)          | -40
            sigmoid(x) + logsigmoid(x)        | 40
            silu(x) + mish(x)                 | 1.3
            exp(-x)/(1 + exp(-x))^2           | 800
            log(exp(x) + exp(2*x) + 3)        | 400
            log(1 - exp(x))                   | -0.1
            sqrt(x^2 + 4) + hypot(x, 3)       | 1e200
            abs(x)^3 + max(x, x^2) + relu(x)  | -1.5
            min(x, x^2) + clamp(x, 0, 1)      | 0.4
            cbrt(x) + elu(x) + leakyrelu(x)   | -8
            mod(x, 3) + floor(x) + sign(x)*x  | 7.2
            atan2(x, 2 - x)                   | 3.5
            sinc(x)                           | 0.8
            exp(-x^2)*x^3/(x^2 + 1)           | 26
            x^5*exp(-3*x)*sqrt(x)             | 200
            (-x)^3*exp(-x)                    | 150
            (1 + x)^0.001 - 1                 | 1e-4
            x^2.5 - 1                         | 1.0001
            1 - exp(x)/(exp(x) + exp(2) + 3)  | 40
            (sin(x) - x*cos(x))/x^3           | 0.01
            if(x > 1, x^2, sin(x))            | 0.5
            softmax([x, 2, x^2])    | 0.5
            """)
    void agreesWithTheDerivative(String formula, double x) {
        Expr derivative = Derivative.of(Formulas.expr(formula), X);
        double expected = new Interpreter(Tape.of(List.of("x"), List.of(derivative))).evaluate(x)[0];
        assertTrue(Double.isFinite(expected), formula);
        for (double h : new double[] {1e-20, 1e-300}) {
            assertEquals(expected, step(formula, x, h * Math.max(1, Math.abs(x))), 1e-13 * (1 + Math.abs(expected)));
        }
    }

    /** Where the real function has no value, no continuation of it has one. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sqrt(x)", "log(x)", "x^0.3", "x^(1/3)", "acosh(x)", "asin(x - 1)", "x^x"})
    void isUndefinedOutsideTheRealDomain(String formula) {
        assertTrue(Double.isNaN(step(formula, -1.5, 1e-20)), formula);
    }
}
