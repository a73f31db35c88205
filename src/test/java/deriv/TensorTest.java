package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All derivatives of one order. */
class TensorTest {
    @ParameterizedTest(name = "{0} of order {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x^2*y           | x,y   | 1 | [2*x*y, x^2]
            x^2*y           | x,y   | 2 | [[2*y, 2*x], [2*x, 0]]
            x^2*y           | x,y   | 3 | [[[0, 2], [2, 0]], [[2, 0], [0, 0]]]
            x^2*y           | y,x   | 3 | [[[0, 0], [0, 2]], [[0, 2], [2, 0]]]
            a*x^4           | x     | 3 | [[[24*a*x]]]
            [x*y, sin(x)]   | x,y   | 2 | [[[0, 1], [1, 0]], [[-sin(x), 0], [0, 0]]]
            x*y*abs(x)      | x,y   | 2 | [[2*y*sign(x), 2*abs(x)], [2*abs(x), 0]]   # for x != 0
            7               | x,y   | 2 | [[0, 0], [0, 0]]
            """)
    void table(String formula, String variables, int order, String expected) {
        assertEquals(expected,
                Deriv.parse(formula).tensor(List.of(variables.split(",")), order).toString());
    }

    /** Entry by entry the mixed derivative in any order of the variables. */
    @ParameterizedTest
    @ValueSource(strings = {"exp(x*y)*sin(z)", "x^y + log(x*z)", "1/(x + y^2 + z^3)"})
    void entriesAreMixedDerivatives(String formula) {
        Answer f = Deriv.parse(formula);
        List<String> names = List.of("x", "y", "z");
        double[] point = {0.7, 1.3, 0.4};
        Answer tensor = f.tensor(names, 3);
        double[] values = new double[27];
        System.arraycopy(tensor.numbers(names).values(point), 0, values, 0, 27);
        IntStream.range(0, 27).forEach(k -> {
            List<String> by = List.of(names.get(k % 3), names.get(k / 9), names.get(k / 3 % 3));
            double expected = f.diff(by).numbers(names).value(point);
            assertEquals(expected, values[k], 1e-12 * Math.max(1, Math.abs(expected)), "by " + by);
        });
    }

    @Test
    void tooManyAreRefused() {
        DerivException tooMany =
                assertThrows(DerivException.class, () -> Deriv.parse("x*y").tensor(List.of("x", "y"), 1_000_000));
        assertEquals(DerivException.Kind.LIMIT, tooMany.kind());
        assertThrows(DerivException.class, () -> Deriv.parse("x*y").tensor(List.of("x", "y"), 0));
    }
}
