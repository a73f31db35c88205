package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that equations define: what is printed, under which conditions, and what is refused. */
class ImplicitFunctionsTest {

    @ParameterizedTest(name = "{0}: {1} by {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x^2 + y^2 = 1               | y | x     | -x/y
            x^2 + y^2 = 1               | y | x,x   | -1/y^3
            x^2 + y^2 = 1               | x | y     | -y/x
            x^3 + y^3 = 6*x*y           | y | x     | (2*y - x^2)/(y^2 - 2*x)
            x^3 + y^3 = 6*x*y           | y | x,x   | 16*x*y/(2*x - y^2)^3
            x^3 + y^3 = 3*x*y           | y | x     | (y - x^2)/(y^2 - x)
            x^2/a^2 + y^2/b^2 = 1       | y | x     | -b^2*x/(a^2*y)
            x^2/a^2 + y^2/b^2 = 1       | y | x,x   | -b^4/(a^2*y^3)
            tan(y) = x                  | y | x     | 1/(x^2 + 1)
            tan(y) = x                  | y | x,x   | -2*x/(x^2 + 1)^2
            exp(y) = x                  | y | x     | 1/x
            x = y^5 + y                 | y | x     | 1/(5*y^4 + 1)
            y = x^x                     | y | x     | x^x*(log(x) + 1)
            cos(x*y) = x + y            | y | x     | -(y*sin(x*y) + 1)/(x*sin(x*y) + 1)
            y^2 = x^3                   | y | x     | 3*x^2/(2*y)
            x*y = x^2                   | y | x     | 1   # for x != 0
            abs(y) = x                  | y | x     | sign(y)   # for y != 0
            (y - x)^2 = 0               | y | x     | 1
            x^2 - 2*x*y + y^2 = 0       | y | x     | 1
            x^2 + y^2 + z^2 = 1         | z | x     | -x/z
            x^2 + y^2 + z^2 = 1         | z | x,y   | -x*y/z^3
            x*y*z = x + y + z           | z | x,y   | 2*z/(x*y - 1)^2
            c = 2; x^2 + y^2 = c        | y | x     | -x/y
            f(u) = u^3 + u; f(y) = x    | y | x     | 1/(3*y^2 + 1)
            """)
    void isPrinted(String equations, String unknown, String variables, String expected) {
        Answer derivative = Deriv.implicit(equations, unknown).diff(unknown, List.of(variables.split(",")));
        assertEquals(expected, derivative.toString());
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x*u + y*v = 1; y*u - x*v = 0 | u,v | x | du/dx = (v*y - u*x)/(x^2 + y^2), dv/dx = -2*v*x/(x^2 + y^2)
            u = x + v; v = x*u           | u,v | x | du/dx = (u + 1)/(1 - x), dv/dx = (u + x)/(1 - x)
            x = r*cos(t); y = r*sin(t)   | r,t | x | dr/dx = cos(t)   # for r != 0, dt/dx = -sin(t)/r
            x^2 + y^2 = 1                | y   | x,x | dy/dx = -x/y, d^2y/dx^2 = -1/y^3
            x^2 + y^2 + z^2 = 1          | z   |   | dz/dx = -x/z, dz/dy = -y/z
            """)
    void systemsAreSolved(String equations, String unknowns, String variables, String expected) {
        List<String> by = variables == null ? List.of() : List.of(variables.split(","));
        String found = Deriv.reader().variables(by).implicit(equations, List.of(unknowns.split(","))).derivatives(by)
                .stream().map(d -> d.name() + " = " + d.value()).collect(Collectors.joining(", "));
        assertEquals(expected, found);
    }

    @ParameterizedTest(name = "{0}: {1} with {2}")
    @CsvSource(delimiter = '|', textBlock = """
            V = 4/3*pi*r^3   | V | r   | 4*pi*r(t)^2*r'(t)
            x^2 + y^2 = 25   | y | x   | -x(t)*x'(t)/y(t)
            z^2 = x^2 + y^2  | z | x,y | (x(t)*x'(t) + y(t)*y'(t))/z(t)
            """)
    void ratesAreRelated(String equations, String unknown, String dependents, String expected) {
        ImplicitFunctions functions = Deriv.implicit(equations, unknown).depending(dependents.split(","));
        assertEquals(expected, functions.diff(unknown, "t").toString());
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            x^2 + y^2 = 1     | y   | y != 0
            x^3 + y^3 = 6*x*y | y   | 2*x != y^2
            tan(y) = x        | y   | true
            x*u + y*v = 1; y*u - x*v = 0 | u,v | x^2 + y^2 != 0
            """)
    void theConditionOfTheTheoremIsSaid(String equations, String unknowns, String expected) {
        assertEquals(expected, Deriv.implicit(equations, unknowns.split(",")).regularity());
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            x^2 + 1           | y   | x | PARSE     | an equation is needed here
            x^2 = 1           | y   | x | UNDEFINED | the equations do not contain 'y', so they do not define it
            x = x + 1         | x   | y | UNDEFINED | an equation holds nowhere: its sides are never equal
            x^2 + y^2 = -1    | y   | x | UNDEFINED | an equation holds nowhere: its sides are never equal
            y + x = x + y     | y   | x | UNDEFINED | an equation holds everywhere, so it defines nothing
            x + y = 1; x - z = 2 | y | x | USAGE | 2 equations and 1 unknown
            x + y = 1         | y,z | x | USAGE | 1 equation and 2 unknowns
            u + v = x; 2*u + 2*v = y | u,v | x | UNDEFINED | the equations do not define u,v: det dF/d(u,v) is 0 wherever they hold
            x + y = 1         | y,y | x | USAGE     | the variable 'y' is given twice
            x + y = 1         | y   | y | USAGE     | 'y' is a function here, so there is no derivative by it
            a + b = c         | -   | x | USAGE     | it is not said which variable is a function of the others
            pi = 3; y*pi = x  | y   | x | PARSE     | 'pi' is a built-in name
            besselj(y, 1) = x | y   | x | UNSUPPORTED | the derivative of besselj(n, x) in its order n has no closed form
            """)
    void isRefused(String equations, String unknowns, String variable, DerivException.Kind kind, String message) {
        DerivException e = assertThrows(DerivException.class, () -> {
            String[] of = unknowns == null ? new String[0] : unknowns.split(",");
            Deriv.implicit(equations, of).diff(of.length == 0 ? "y" : of[0], variable);
        });
        assertEquals(message, e.getMessage());
        assertEquals(kind, e.kind());
    }
}
