package deriv.implicit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.testing.Formulas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derivatives that are a little wrong do not pass; right ones do. */
class SolutionCheckTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x^2 + y^2 - 1          | -x/y                      | true
            x^2 + y^2 - 1          | x/y                       | false
            x^2 + y^2 - 1          | -y/x                      | false
            x^2 + y^2 - 1          | -x/y + (x^2 + y^2 - 1)    | true
            x^2 + y^2 - 1          | -x/y*(1 + 10^-12)         | false
            x^2 + y^2 - 1          | -x/y, -1/y^3              | true
            x^2 + y^2 - 1          | -x/y, -1/y^2              | false
            x^2 + y^2 - 1          | -x/y, 1/y^3               | false
            sin(y) - x             | 1/cos(y)                  | true
            sin(y) - x             | 1/sqrt(1 - x^2)           | false
            x^3 + y^3 - 6*x*y      | (2*y - x^2)/(y^2 - 2*x)   | true
            x^3 + y^3 - 6*x*y      | (2*y - x^2)/(y^2 + 2*x)   | false
            exp(y) - x             | 1/x                       | true
            exp(y) - x             | 1/(x + 10^-14)            | false
            """)
    void tellsRightFromWrong(String function, String derivatives, boolean expected) {
        Expr y = Exprs.symbol("y");
        ImplicitSystem system = new ImplicitSystem(List.of(expr(function)), List.of(y), List.of());
        List<Expr> orders = new ArrayList<>(List.of(y));
        Arrays.stream(derivatives.split(",")).map(SolutionCheckTest::expr).forEach(orders::add);
        List<Expr> symbols = Collections.nCopies(orders.size() - 1, Exprs.symbol("x"));
        SolutionCheck.Outcome outcome = new SolutionCheck(system).of(orders, symbols);
        assertTrue(expected ? outcome instanceof SolutionCheck.Outcome.Agrees
                : outcome instanceof SolutionCheck.Outcome.Differs, outcome::toString);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            besselj(0, y) - x        | 1 | a function has no values of many digits
            sin(y) - x - 100         | 1 | no solution of the equations was found
            """)
    void saysWhyNothingIsKnown(String function, String derivative, String reason) {
        Expr y = Exprs.symbol("y");
        ImplicitSystem system = new ImplicitSystem(List.of(expr(function)), List.of(y), List.of());
        assertEquals(new SolutionCheck.Outcome.Unknown(reason),
                new SolutionCheck(system).of(List.of(y, expr(derivative)), List.of(Exprs.symbol("x"))));
    }

    private static Expr expr(String text) {
        return Formulas.expr(text);
    }
}
