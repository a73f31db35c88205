package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Implicit functions and curves at points: values, tangent and normal, and where there is no derivative. */
class CurvePointTest {
    private static Map<String, String> point(String text) {
        Map<String, String> point = new LinkedHashMap<>();
        for (String assignment : text.split(",")) {
            point.put(assignment.split("=")[0], assignment.split("=")[1]);
        }
        return point;
    }

    private static String text(CurvePoint point) {
        return point.derivatives().stream().map(d -> d.name() + " = " + d.value()).collect(Collectors.joining(", "))
                + "; " + point.tangent().orElse("-") + "; " + point.normal().orElse("-");
    }

    @ParameterizedTest(name = "{0} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x^3+y^3=6*x*y        | y | x=3,y=3           | dy/dx = -1, d^2y/dx^2 = -16/3; y = 6 - x; y = x
            x^2+y^2=1            | y | x=3/5,y=4/5       | dy/dx = -3/4, d^2y/dx^2 = -125/64; y = 5/4 - 3*x/4; y = 4*x/3
            x^2+y^2=1            | y | x=0,y=1           | dy/dx = 0, d^2y/dx^2 = -1; y = 1; x = 0
            x^2+y^2=1            | y | x=1,y=0           | ; x = 1; y = 0
            x^2+y^2=1            | y | x=sqrt(2)/2,y=sqrt(2)/2 | dy/dx = -1, d^2y/dx^2 = -2*sqrt(2); y = sqrt(2) - x; y = x
            x^3+y^3=3*x*y        | y | x=2^(1/3),y=2^(2/3) | dy/dx = 0, d^2y/dx^2 = -2; y = 2^(2/3); x = 2^(1/3)
            sin(y)=x             | y | x=1/2,y=pi/6      | dy/dx = 2*sqrt(3)/3, d^2y/dx^2 = 4*sqrt(3)/9; y = 2*sqrt(3)*x/3 - sqrt(3)/3 + pi/6; y = sqrt(3)/4 - sqrt(3)*x/2 + pi/6
            """)
    void implicitFunctionsHaveValues(String equations, String unknown, String at, String expected) {
        assertEquals(expected, text(Deriv.implicit(equations, unknown).at(point(at), List.of("x", "x"))));
    }

    @Test
    void roundedCoordinatesGiveRoundedValues() {
        CurvePoint found = Deriv.implicit("x^2 + y^2 = 1", "y").at(point("x=0.5,y=0.866025403784"), List.of("x", "x"));
        assertEquals("dy/dx = -0.57735026919, d^2y/dx^2 = -1.53960071784", text(found).split(";")[0]);
        assertEquals(List.of("the sides differ by -7.6e-13 at this point, which its last digits leave open: values are "
                + "rounded"), found.notes());
    }

    /** Row 105: the normal at a point with letters. */
    @ParameterizedTest(name = "{0} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x^2/a^2+y^2/b^2=1 | y | x=x0,y=y0 | dy/dx = -b^2*x0/(a^2*y0)
            """)
    void lettersMayStandForCoordinates(String equations, String unknown, String at, String expected) {
        CurvePoint found = Deriv.implicit(equations, unknown).at(point(at), List.of("x"));
        assertEquals(expected, text(found).split(";")[0]);
        assertEquals(List.of("the point is taken to be on the curve: with letters that is not checked"), found.notes());
    }

    @ParameterizedTest(name = "{0}: {1} at {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            V = 4/3*pi*r^3  | V | r   | r=2,dr/dt=3          | dV/dt = 48*pi
            V = 4/3*pi*r^3  | V | r   | r=2,r'=3             | dV/dt = 48*pi
            V = 4/3*pi*r^3  | r | V   | r=2,dV/dt=10         | dr/dt = 5/(8*pi)
            x^2 + y^2 = 25  | y | x   | x=3,y=4,x'=2         | dy/dt = -3/2
            z^2 = x^2 + y^2 | z | x,y | x=3,y=4,z=5,x'=1,y'=2 | dz/dt = 11/5
            """)
    void ratesAreRelated(String equations, String unknown, String dependents, String at, String expected) {
        CurvePoint found =
                Deriv.implicit(equations, unknown).depending(dependents.split(",")).at(point(at), List.of("t"));
        assertEquals(expected, text(found).split(";")[0]);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x^3+y^3=6*x*y  | x=0,y=0    | UNDEFINED | the curve has a singular point at x = 0, y = 0: both partial derivatives are 0 there | two branches of the curve cross: each has a tangent of its own
            y^2=x^3        | x=0,y=0    | UNDEFINED | the curve has a singular point at x = 0, y = 0: both partial derivatives are 0 there | it is a cusp, or a point where branches touch
            y^2=x^2*(x-1)  | x=0,y=0    | UNDEFINED | the curve has a singular point at x = 0, y = 0: both partial derivatives are 0 there | it is an isolated point of the curve
            x^2+y^2=1      | x=1,y=1    | UNDEFINED | the point is not on the curve: the sides of the equation differ by 1 | give a point where the equation holds
            x^2+y^2=1      | x=0.5,y=0.8 | UNDEFINED | the point is not on the curve: the sides of the equation differ by -0.11 | give a point where the equation holds
            x^2+y^2=1      | x=1        | USAGE     | the point has no value for 'y' | give one, as in --at y=1
            abs(y)=x       | x=0,y=0    | UNDEFINED | the equation is not differentiable at x = 0, y = 0 | it needs y != 0
            log(y)=x       | x=0,y=-1   | UNDEFINED | the equation has no meaning at x = 0, y = -1 | it needs y > 0
            y=1/x          | x=0,y=1    | UNDEFINED | the equation has no meaning at x = 0, y = 1 | it needs x != 0
            x*u+y*v=1; y*u-x*v=0 | x=0,y=0,u=1,v=1 | UNDEFINED | the point is not on the curve: the sides of the equation differ by -1 | give a point where the equation holds
            x^2+y^2=1      | x=[1],y=1  | USAGE     | '[1]' is not a number | give one value for x
            """)
    void whereThereIsNone(String equations, String at, DerivException.Kind kind, String message, String nextStep) {
        String[] unknowns = equations.contains(";") ? new String[] {"u", "v"} : new String[] {"y"};
        DerivException e = assertThrows(DerivException.class,
                () -> Deriv.implicit(equations, unknowns).at(point(at), List.of("x")));
        assertEquals("deriv: error: " + message + "\n  " + nextStep, e.describe());
        assertEquals(kind, e.kind());
    }

    @ParameterizedTest(name = "{0}, {1} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            t - sin(t) | 1 - cos(t) | pi/2 | dy/dx = 1; y = x - pi/2 + 2; y = pi/2 - x
            t - sin(t) | 1 - cos(t) | pi   | dy/dx = 0; y = 2; x = pi
            cos(t)     | sin(t)     | 0    | ; x = 1; y = 0
            t^3        | t^3 + t^4  | 0    | dy/dx = 1; y = x; y = -x
            t^2        | t^3        | 1    | dy/dx = 3/2; y = 3*x/2 - 1/2; y = 5/3 - 2*x/3
            """)
    void curvesHaveValues(String x, String y, String at, String expected) {
        assertEquals(expected, text(Deriv.parametric(x, y).at(at, 1)));
    }

    @ParameterizedTest(name = "{0}, {1} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            t - sin(t) | 1 - cos(t) | 0  | the curve is at rest at t = 0: the derivatives of all coordinates are 0 there | dy/dx goes to -Infinity from the left and to Infinity from the right
            abs(t)     | t          | 0  | the curve is not differentiable at t = 0 | it needs t != 0
            log(t)     | t          | -1 | the curve is not defined at t = -1 | it needs t > 0
            """)
    void whereACurveHasNone(String x, String y, String at, String message, String nextStep) {
        DerivException e = assertThrows(DerivException.class, () -> Deriv.parametric(x, y).at(at, 1));
        assertEquals("deriv: error: " + message + "\n  " + nextStep, e.describe());
        assertEquals(DerivException.Kind.UNDEFINED, e.kind());
    }

    @ParameterizedTest(name = "[{0}], order {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            t - sin(t), 1 - cos(t)  | 2 | dy/dx = sin(t)/(1 - cos(t)), d^2y/dx^2 = -1/(cos(t) - 1)^2
            a*cos(t), b*sin(t)      | 2 | dy/dx = -b*cot(t)/a, d^2y/dx^2 = -b*csc(t)^3/a^2
            t^2, t^3                | 2 | dy/dx = 3*t/2   # for t != 0, d^2y/dx^2 = 3/(4*t)
            cos(t), sin(t), t       | 1 | dy/dx = -cot(t), dz/dx = -1/sin(t)
            s, s^2, s^3, s^4        | 1 | dx2/dx1 = 2*s, dx3/dx1 = 3*s^2, dx4/dx1 = 4*s^3
            """)
    void derivativesOfCurves(String coordinates, int order, String expected) {
        String found = Deriv.parametric(coordinates).derivatives(order).stream()
                .map(d -> d.name() + " = " + d.value()).collect(Collectors.joining(", "));
        assertEquals(expected, found);
    }
}
