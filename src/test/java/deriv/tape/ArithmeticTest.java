package deriv.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {

    @ParameterizedTest(name = "{0}^{1} = {2}")
    @CsvSource({
        "2, 3, 8", "2, -1, 0.5", "4, 0.5, 2", "-2, 3, -8", "-2, 0, 1", "-2, 0.5, NaN", "0, 2, 0", "0, 0, NaN",
        "0, -1, NaN", "-0.0, -3, NaN", "0, NaN, NaN", "NaN, 0, NaN", "NaN, 2, NaN", "2, NaN, NaN", "1, NaN, NaN",
        "2, 0, 1", "1e300, 2, Infinity", "2, -Infinity, 0"
    })
    void realPowers(double x, double y, double expected) {
        assertEquals(expected, Arithmetic.power(x, y));
    }

    @ParameterizedTest(name = "hypot({0}, {1}) = {2}")
    @CsvSource({
        "3, 4, 5", "-3, 4, 5", "0, 0, 0", "0, -2, 2", "3e200, 4e200, 5e200", "3e-200, 4e-200, 5e-200",
        "3e-320, 4e-320, 5e-320",
        "Infinity, 1, Infinity", "Infinity, NaN, NaN", "NaN, 1, NaN", "1e308, 1e308, 1.4142135623730951e308",
        "1.7e308, 1.7e308, Infinity"
    })
    void lengths(double x, double y, double expected) {
        double length = Arithmetic.hypot(x, y);
        if (Double.isFinite(expected)) {
            assertEquals(expected, length, Math.ulp(expected));
        } else {
            assertEquals(expected, length);
        }
        assertEquals(Arithmetic.hypot(x, y), Arithmetic.hypot(y, x));
    }

    @ParameterizedTest(name = "cbrt({0}) = {1}")
    @CsvSource({"8, 2", "0, 0", "-8, NaN", "NaN, NaN", "1e300, 1e100"})
    void principalCubeRoots(double x, double expected) {
        assertEquals(expected, Arithmetic.cbrt(x));
    }

    @Test
    void controlIsNotArithmetic() {
        assertThrows(IllegalArgumentException.class, () -> Arithmetic.apply(Op.IF, 1, 2));
    }
}
