package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinksTest {

    // @formatter:off
    /** The point is that of x and y; kinks that are hit are separated by semicolons. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            abs(x)                     | 0 0    | x = 0 in abs(x)
            abs(x)                     | -0.0 0 | x = 0 in abs(x)
            abs(x)                     | 1e-300 0 | ''
            abs(x - y)*relu(x)         | 0 0    | ''
            abs(x - y)*relu(x)         | 2 2    | x = y in abs(x - y)
            max(x, y)                  | 3 3    | x = y in max(x, y)
            max(x, y)                  | 3 2    | ''
            floor(x)                   | 3 0    | x = floor(x) in floor(x)
            floor(x)                   | 3.5 0  | ''
            abs(10*x - 1)              | 0.1 0  | x = 1/10 in abs(10*x - 1)
            if(x > 1, x^2, 2*x)        | 1 0    | x = 1 in if(x > 1, x^2, 2*x)
            if(x > 0, x^2, 0)          | 0 0    | ''
            if(y > 0, abs(x), x)       | 0 1    | y > 0 and x = 0 in abs(x)
            if(y > 0, abs(x), x)       | 0 -1   | ''
            log(abs(x))                | 0 0    | ''
            x*abs(x)                   | 0 0    | ''
            abs(x)^3 + y               | 0 0    | ''
            abs(x)*abs(x - y)          | 0 0    | ''
            abs(x)*abs(x - y)          | 0 1    | x = 0 in abs(x)
            relu(x) - relu(-x)         | 0 0    | x = 0 in relu(x)
            max(x, -x) + min(x, -x)    | 0 0    | x = 0 in min(x, -x); x = 0 in max(x, -x)
            sin(x)*abs(sin(x))         | 0 0    | ''
            """)
    // @formatter:on
    void hit(String text, String point, String expected) {
        Answer f = Deriv.parse(text);
        double[] at = Arrays.stream(point.split(" ")).mapToDouble(Double::parseDouble).toArray();
        Kinks kinks = Kinks.of(f, List.of("x"), List.of("x", "y"));
        assertEquals(expected, String.join("; ", kinks.at(at)), () -> "all: " + kinks.all());
    }

    /** The first derivative is abs(x), which the formula does not show. */
    @Test
    void theSecondDerivativeHasKinksOfTheFirst() {
        Answer f = Deriv.parse("if(x < 0, -x^2/2, x^2/2)");
        assertEquals(List.of(), Kinks.of(f, List.of("x"), List.of("x")).at(0));
        assertEquals(1, Kinks.of(f, List.of("x", "x"), List.of("x")).at(0).size());
        assertEquals(List.of(), Kinks.ofAll(f, List.of("x"), 1, List.of("x")).at(0));
        assertEquals(1, Kinks.ofAll(f, List.of("x"), 2, List.of("x")).at(0).size());
    }

    @Test
    void theOrderOfAllPartialDerivativesIsOneOrTwo() {
        Answer f = Deriv.parse("abs(x)");
        assertThrows(IllegalArgumentException.class, () -> Kinks.ofAll(f, List.of("x"), 3, List.of("x")));
    }
}
