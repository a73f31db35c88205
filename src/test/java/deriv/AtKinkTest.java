package deriv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of derivatives at kinks, as {@link AtKink} says: by the interpreter and as classes. */
class AtKinkTest {
    // @formatter:off
    /** The value of x, the order; the derivative by Clarke, from the left, from the right. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            abs(x)                           | 0   | 1 | 1    | -1   | 1
            abs(x)                           | 2   | 1 | 1    | 1    | 1
            -abs(x)                          | 0   | 1 | -1   | 1    | -1
            relu(x) - relu(-x)               | 0   | 1 | 1    | 1    | 1
            exp(relu(x) - relu(-x))          | 0   | 1 | 1    | 1    | 1
            relu(x)                          | 0   | 1 | 1    | 0    | 1
            leakyrelu(x, 1/4)                | 0   | 1 | 1    | 0.25 | 1
            elu(x, 2)                        | 0   | 1 | 1    | 2    | 1
            elu(x)                           | 0   | 2 | 0    | 1    | 0
            max(x, -x) + min(x, -x)          | 0   | 1 | 0    | 0    | 0
            abs(x) - abs(-x)                 | 0   | 1 | 0    | 0    | 0
            max(x, x^2)                      | 0   | 1 | 1    | 0    | 1
            max(x, x^2)                      | 1   | 1 | 2    | 1    | 2
            max(x, 2*x, 3*x, -x, 0)          | 0   | 1 | 3    | -1   | 3
            min(x, 2*x, 3*x, -x, 0)          | 0   | 1 | -1   | 3    | -1
            max(abs(x), relu(2*x))           | 0   | 1 | 2    | -1   | 2
            clamp(x, 0, 2)                   | 2   | 1 | 0    | 1    | 0
            abs(sin(x))                      | 0   | 1 | 1    | -1   | 1
            x*abs(x)                         | 0   | 1 | 0    | 0    | 0
            x*abs(x)                         | 0   | 2 | 2    | -2   | 2
            abs(x)^3                         | 0   | 2 | 0    | 0    | 0
            abs(x)^3                         | 0   | 3 | 6    | -6   | 6
            max(x^2, 0)                      | 0   | 2 | 2    | 2    | 2
            max(x^2, x^3)                    | 0   | 2 | 2    | 2    | 2
            x*sign(x)                        | 0   | 1 | 1    | -1   | 1
            sqrt(x^2)                        | 0   | 1 | 1    | -1   | 1
            hypot(x, 2*x)                    | 0   | 1 | sqrt(5) | -sqrt(5) | sqrt(5)
            hypot(x, x^2)                    | 0   | 1 | 1    | -1   | 1
            if(x > 0, x, 0)                  | 0   | 1 | 1    | 0    | 1
            if(x > 1, x^2, 2*x - 1)          | 1   | 1 | 2    | 2    | 2
            if(x > 1, x^2, 2*x - 1)          | 1   | 2 | 2    | 0    | 2
            piecewise(x < 0, -x, x < 1, x, 1)| 1   | 1 | 0    | 1    | 0
            piecewise(x < 0, -x, x < 1, x, 1)| 0   | 1 | 1    | -1   | 1
            if(x^2 > 0, x^2, 0)              | 0   | 1 | 0    | 0    | 0
            abs(x)^1.5                       | 0   | 1 | 0    | 0    | 0
            if(x > 0, 1, 0)                  | 0   | 1 | NaN  | 0    | NaN
            if(x > 0, 1, 0)                  | 1   | 1 | 0    | 0    | 0
            if(x > 0, x + 1, x)              | 0   | 1 | NaN  | 1    | NaN
            if(x^2 > 0, x, 0)                | 0   | 1 | NaN  | NaN  | NaN
            sign(x)                          | 0   | 1 | NaN  | NaN  | NaN
            heaviside(x)                     | 0   | 1 | NaN  | NaN  | 0
            floor(x)                         | 1   | 1 | NaN  | NaN  | 0
            floor(x)                         | 1.5 | 1 | 0    | 0    | 0
            ceil(x)                          | 1   | 1 | NaN  | 0    | NaN
            round(x)                         | 0.5 | 1 | NaN  | 0    | NaN
            round(x)                         | 1.5 | 1 | NaN  | NaN  | 0
            mod(x, 2)                        | 2   | 1 | NaN  | NaN  | 1
            atan2(x, -1)                     | 0   | 1 | NaN  | NaN  | -1
            atan2(x, 1)                      | 0   | 1 | 1    | 1    | 1
            sqrt(abs(x))                     | 0   | 1 | NaN  | -Infinity | Infinity
            cbrt(x)                          | 0   | 1 | NaN  | Infinity | Infinity
            sqrt(x)                          | 0   | 1 | NaN  | NaN  | Infinity
            x^(3/2)                          | 0   | 1 | NaN  | NaN  | 0
            (1 - x)^(3/2)                    | 1   | 1 | NaN  | 0    | NaN
            acos(x)                          | 1   | 1 | NaN  | -Infinity | NaN
            hypot(x, x)                      | 0   | 2 | NaN  | NaN  | NaN
            floor(x)*x^2                     | 1   | 2 | NaN  | NaN  | 2
            log(abs(x))                      | 0   | 1 | NaN  | NaN  | NaN
            x + 0*log(heaviside(x))          | 0   | 1 | NaN  | NaN  | NaN
            x + 0*log(heaviside(x))          | 1   | 1 | 1    | 1    | 1
            0/if(x >= 0, 1, 0)               | 0   | 1 | NaN  | NaN  | NaN
            log(1 + abs(x))                  | 0   | 1 | 1    | -1   | 1
            exp(x)*sin(x)                    | 0   | 1 | 1    | 1    | 1
            """)
    // @formatter:on
    void oneVariable(String text, double x, int order, String clarke, String left, String right) {
        check(text, x, order, AtKink.CLARKE, clarke);
        check(text, x, order, AtKink.LEFT, left);
        check(text, x, order, AtKink.RIGHT, right);
    }

    private static void check(String text, double x, int order, AtKink atKink, String expected) {
        double number = switch (expected) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Deriv.parse(expected).numbers().value();
        };
        Answer f = Deriv.reader().atKink(atKink).parse(text);
        double found = f.diff(Collections.nCopies(order, "x")).numbers("x").value(x);
        assertEquals(number + 0.0, found + 0.0, 4e-15, atKink + " of " + text);
        if (order == 1) {
            double[] gradient = new double[1];
            Deriv.compile(Deriv.parse(text)).with(Part.GRADIENT).atKink(atKink).build()
                    .valueAndGradient(new double[] {x}, gradient);
            boolean isOutside = Double.isNaN(Deriv.parse(text).numbers("x").value(x));
            if (!isOutside) {
                assertEquals(number + 0.0, gradient[0] + 0.0, 4e-15, "compiled " + atKink + " of " + text);
            }
        }
    }

    /** The point is x y z; the gradient by Clarke, ties broken by x, then y, then z. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            max(x, y, z)                     | 1 1 1 | 1 0 0
            max(z, y, x)                     | 1 1 1 | 1 0 0
            min(x, y, z)                     | 1 1 1 | 0 0 1
            max(x, y)*z                      | 1 1 2 | 2 0 1
            max(x, y) - max(y, x)            | 3 3 0 | 0 0 0
            abs(x - y) + abs(x + y)          | 0 0 0 | 2 0 0
            abs(x - y) + abs(y - z)          | 0 0 0 | 1 0 -1
            max(min(x, y), 0)                | 0 0 0 | 0 1 0
            max(x^2, y, z, 2*z)              | 0 0 0 | 0 1 0
            max(x*y, z)                      | 0 0 0 | 0 0 1
            abs(x*y)                         | 0 2 0 | 2 0 0
            abs(x*y)                         | 0 0 0 | 0 0 0
            hypot(x, y)                      | 0 0 0 | 1 0 0
            sqrt((x - y)^2 + 4*(y - 1)^2)    | 1 1 0 | 1 -1 0
            hypot(y, z)                      | 0 0 0 | 0 1 0
            sqrt(x^2 + y^2 + z^2)            | 0 0 0 | 1 0 0
            sqrt(x^2 + y^2 + z^2)            | 2 3 6 | 2/7 3/7 6/7
            clamp(x, 0, y)                   | 0 1 0 | 1 0 0
            if(x > y, x, y)                  | 2 2 0 | 1 0 0
            if(x > 0, y, 2*y)                | 0 1 0 | NaN NaN 0
            if(x > 0 and y > 0, x*y, 0)      | 0 0 0 | 0 0 0
            if(x > 0 and y > 0, x*y, 0)      | 0 3 0 | 3 0 0
            if(x^2 + y^2 > 0, x*y/(x^2 + y^2), 0) | 0 0 0 | NaN NaN 0
            floor(x + y)*z                   | 1 1 1 | NaN NaN 2
            relu(x + 2*y) - relu(-x - 2*y)   | 2 -1 0 | 1 2 0
            """)
    // @formatter:on
    void severalVariables(String text, String point, String expected) {
        double[] at = Arrays.stream(point.split(" ")).mapToDouble(Double::parseDouble).toArray();
        double[] gradient = Arrays.stream(expected.split(" "))
                .mapToDouble(n -> n.equals("NaN") ? Double.NaN : Deriv.parse(n).numbers().value()).toArray();
        List<String> names = List.of("x", "y", "z");
        Answer f = Deriv.reader().atKink(AtKink.CLARKE).variables(names).parse(text);
        assertArrayEquals(gradient, f.gradient(names).numbers(names).values(at), 1e-15);
        CompiledFunction compiled = Deriv.compile(f).vars(names).with(Part.GRADIENT).build();
        double[] found = new double[3];
        compiled.valueAndGradient(at, found);
        assertArrayEquals(gradient, found, 1e-15, "compiled");
    }

    @Test
    void productsUseTheSameElement() {
        CompiledFunction f = Deriv.compile(Deriv.parse("[max(x, y), abs(x - y)*x]")).atKink(AtKink.CLARKE)
                .with(Part.JACOBIAN).build();
        double[] at = {2, 2};
        double[] jacobian = new double[4];
        f.jacobian(at, jacobian);
        assertArrayEquals(new double[] {1, 0, 2, -2}, jacobian);
        double[] forward = new double[2];
        f.jvp(at, new double[] {3, 5}, forward);
        assertArrayEquals(new double[] {3, -4}, forward);
        double[] backward = new double[2];
        f.vjp(at, new double[] {1, 10}, backward);
        assertArrayEquals(new double[] {21, -20}, backward);
    }

    @Test
    void nanAtEachKink() {
        Answer f = Deriv.reader().atKink(AtKink.NAN).parse("x*abs(x) + max(x, 1)");
        Numbers slope = f.diff("x").numbers("x");
        assertEquals(Double.NaN, slope.value(0));
        assertEquals(Double.NaN, slope.value(1));
        assertEquals(4, slope.value(1.5));
    }

    @Test
    void theUsualConventionIsTheDefault() {
        assertEquals(0, Deriv.parse("relu(x) - relu(-x)").diff("x").numbers("x").value(0));
    }

    @Test
    void aSideIsOneOfOneVariable() {
        DerivException e = assertThrows(DerivException.class,
                () -> Deriv.reader().atKink(AtKink.LEFT).parse("max(x, y)").gradient(List.of("x", "y")));
        assertEquals("there is no derivative from the left by 2 variables at once", e.getMessage());
        assertEquals(0, Deriv.reader().atKink(AtKink.LEFT).parse("max(x, y)").diff("x").numbers("x", "y").value(1, 1));
    }

    /** What is printed does not change. */
    @Test
    void formsStay() {
        assertEquals("sign(x)   # for x != 0",
                Deriv.reader().atKink(AtKink.CLARKE).parse("abs(x)").diff("x").toString());
    }

    /** Shared tangents: twice the kinks, not four times the operations. */
    @Test
    void growthIsLinear() {
        int[] operations = new int[2];
        for (int k = 0; k < 2; k++) {
            StringBuilder f = new StringBuilder("x");
            for (int i = 1; i <= 20 << k; i++) {
                f.insert(0, "max(y, ").append(" - ").append(i).append(")*x");
            }
            Answer gradient = Deriv.reader().atKink(AtKink.CLARKE).withoutVerification().parse(f.toString())
                    .gradient(List.of("x", "y"));
            operations[k] = Operations.of(List.of(gradient), List.of("x", "y")).total();
        }
        assertEquals(2, (double) operations[1] / operations[0], 0.3, Arrays.toString(operations));
    }
}
