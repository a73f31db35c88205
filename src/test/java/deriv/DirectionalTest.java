package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import deriv.DirectionalDerivative.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derivatives along directions. */
class DirectionalTest {
    private static final long SEED = 20_261_127;

    // @formatter:off
    /** Points and directions are those of x and y. */
    @ParameterizedTest(name = "{0} at {1} along {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x^2*y                                     | 1 2   | 1 1    | 5             | EXACT
            hypot(x, y)                               | 0 0   | 3 4    | 5             | EXACT
            sqrt(x^2 + y^2)                           | 0 0   | 1 2    | sqrt(5)       | EXACT
            max(x, y)                                 | 1 1   | -1 2   | 2             | EXACT
            min(x, y)                                 | 1 1   | -1 2   | -1            | EXACT
            max(x, y) - min(x, y)                     | 0 0   | 1 1    | 0             | EXACT
            abs(x) - abs(y)                           | 0 0   | 1 -2   | -1            | EXACT
            abs(x*y)                                  | 0 2   | -1 7   | 2             | EXACT
            sqrt(abs(x*y))                            | 0 0   | 1 1    | 1             | EXACT
            sqrt(abs(x*y))                            | 0 0   | 1 0    | 0             | EXACT
            abs(x) + y                                | 0 0   | 0 0    | 0             | EXACT
            abs(sin(x))                               | pi 0  | -2 0   | 2             | EXACT
            relu(x - y)                               | 1/3 1/3 | 1 1/2 | 1/2           | EXACT
            if(x^2 + y^2 > 0, x^2*y/(x^4 + y^2), 0)   | 0 0   | 1 2    | 1/2           | EXACT
            if(x^2 + y^2 > 0, x^2*y/(x^4 + y^2), 0)   | 0 0   | 1 0    | 0             | EXACT
            if(x^2 + y^2 > 0, x*y/(x^2 + y^2), 0)     | 0 0   | 1 1    | oo            | EXACT
            floor(x)                                  | 1 0   | 1 0    | 0             | EXACT
            floor(x)                                  | 1 0   | -1 0   | -oo           | EXACT
            sqrt(x)                                   | 0 0   | 1 0    | oo            | EXACT
            sqrt(x)                                   | 0 0   | -1 0   | outside the domain | NONE
            cbrt(x)                                   | 0 0   | -1 0   | -oo           | EXACT
            x^(3/2)                                   | 0 0   | 1 0    | 0             | EXACT
            if(x != 0, x^2*sin(1/x), 0)               | 0 0   | 1 0    | 0             | EXACT
            if(x != 0, x*sin(1/x), 0)                 | 0 0   | 1 0    | swings between -1 and 1 | NONE
            log(x)                                    | -1 0  | 1 0    | no value at the point | NONE
            1/x                                       | 0 0   | 1 0    | no value at the point | NONE
            """)
    // @formatter:on
    void table(String text, String point, String direction, String expected, String standing) {
        DirectionalDerivative found = Deriv.parse(text).directional(pair(point), pair(direction));
        assertEquals(expected, found.toString());
        assertEquals(Standing.valueOf(standing), found.standing());
        if (!found.value().isFormula() && standing.equals("NONE")) {
            assertEquals(Double.NaN, found.value().number());
        }
    }

    private static Map<String, String> pair(String numbers) {
        String[] both = numbers.split(" +");
        return Map.of("x", both[0], "y", both[1]);
    }

    /** A name of the formula is not taken for the distance. */
    @Test
    void parametersStay() {
        DirectionalDerivative d = Deriv.parse("h*x^2 + abs(x)").directional(Map.of("x", "0"), Map.of("x", "-3"));
        assertEquals("3", d.toString());
        assertEquals("2*h", Deriv.parse("h*x^2").directional(Map.of("x", "1"), Map.of("x", "1")).toString());
    }

    @Test
    void aDirectionNeedsAPoint() {
        DerivException e = assertThrows(DerivException.class,
                () -> Deriv.parse("x + y").directional(Map.of("x", "0"), Map.of("y", "1")));
        assertEquals("there is no value for 'y'", e.getMessage());
        assertThrows(DerivException.class, () -> Deriv.parse("x").directional(Map.of("x", "oo"), Map.of("x", "1")));
        assertThrows(DerivException.class, () -> Deriv.parse("x").directional(Map.of("x", "0"), Map.of("x", "inf")));
    }

    /** Where a function is differentiable, it is the gradient times the direction. */
    @Test
    void isLinearWhereTheFunctionIsSmooth() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> functions =
                List.of("x^2*y - 3*z", "sin(x*y) + exp(z)", "sqrt(x^2 + y^2 + z^2 + 1)", "x*y*z/(1 + x^2)",
                        "max(x, y + 100)*z", "abs(x + 50)*y", "atan(x/(y^2 + 1)) - z^3", "relu(x*y + 200) + tanh(z)");
        List<String> names = List.of("x", "y", "z");
        for (String text : functions) {
            Answer f = Deriv.reader().variables(names).parse(text);
            Numbers gradient = f.gradient(names).numbers(names);
            for (int n = 0; n < 5; n++) {
                int[] at = random.ints(3, -4, 5).toArray();
                int[] along = random.ints(3, -4, 5).toArray();
                double[] slopes = gradient.values(at[0], at[1], at[2]);
                double expected = slopes[0] * along[0] + slopes[1] * along[1] + slopes[2] * along[2];
                DirectionalDerivative found = f.directional(named(names, at), named(names, along));
                assertEquals(Standing.EXACT, found.standing(), text);
                assertEquals(expected, found.value().number(), 1e-12 * Math.max(1, Math.abs(expected)), text);
            }
        }
    }

    private static Map<String, String> named(List<String> names, int[] values) {
        Map<String, String> point = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            point.put(names.get(i), String.valueOf(values[i]));
        }
        return point;
    }

    /** No proof and no digits to compute chords with. */
    @Test
    void whatIsNotKnownIsSaidSo() {
        DirectionalDerivative d = Deriv.parse("abs(x)*zeta(3 + x)").directional(Map.of("x", "0"), Map.of("x", "1"));
        assertEquals(Standing.UNDECIDED, d.standing(), d.toString());
        assertEquals(Double.NaN, d.value().number());
    }
}
