package deriv.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Expr;
import deriv.testing.Formulas;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fractions as they are to be read: cancelled, with the factors of the input. */
class NormalFormTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            (x^2-4)/(x-2)                            | x + 2
            1/(x+1)+1/(x-1)                          | 2*x/((x + 1)*(x - 1))
            x/(1+1/(1+1/x))                          | x*(x + 1)/(2*x + 1)
            20*(2*x+1)^9*x+(2*x+1)^10                | (2*x + 1)^9*(22*x + 1)
            (2*x*(x+1)^2-2*x^2*(x+1))/(x+1)^4        | 2*x/(x + 1)^3
            (x-1)/(sqrt(x)-1)                        | sqrt(x) + 1
            (exp(2*x)-1)/(exp(x)-1)                  | exp(x) + 1
            1/sqrt(x^2+1)-x^2/(x^2+1)^(3/2)          | 1/(x^2 + 1)^(3/2)
            sqrt(1+sqrt(x))^4                        | (sqrt(x) + 1)^2
            (1+x+y+z)^200                            | (x + y + z + 1)^200
            tan(x)+1/x                               | (x*tan(x) + 1)/x
            exp(x)*sin(x)+exp(x)*cos(x)              | exp(x)*(sin(x) + cos(x))
            1/(1-x)                                  | 1/(1 - x)
            sin((x+1)^2)/x                           | sin((x + 1)^2)/x
            sin(1-x)*2/x                             | 2*sin(1 - x)/x
            1/((x+1)^2+1)+1/x                        | (x^2 + 3*x + 2)/(x*((x + 1)^2 + 1))
            exp(-(x-a)^2/(2*b^2))*x/b^2              | x*exp(-(x - a)^2/(2*b^2))/b^2
            (a*x+b)/(b*x+a)                          | (a*x + b)/(b*x + a)
            2*x/(x^2+1)^2-8*x^3/(x^2+1)^3            | -2*x*(3*x^2 - 1)/(x^2 + 1)^3
            """)
    void fraction(String input, String expected) {
        assertEquals(expected, Formulas.text(kernels(input).toExpr()));
    }

    @Test
    void whatExplodesIsGivenUp() {
        assertEquals(Optional.empty(), NormalForm.of(Formulas.expr("(1+x+y+z)^200+1"), Mode.KERNELS));
    }

    @Test
    void numeratorAndDenominatorMakeTheFraction() {
        NormalForm form = kernels("6*(x+1)^10/((4*x^2+4)*y)");
        Expr fraction = form.toExpr(form.numerator()).over(form.toExpr(form.denominator()));
        assertEquals(form.toExpr(), fraction);
        assertTrue(form.variable(Formulas.expr("x")).isPresent());
    }

    private static NormalForm kernels(String text) {
        return NormalForm.of(Formulas.expr(text), Mode.KERNELS).orElseThrow();
    }
}
