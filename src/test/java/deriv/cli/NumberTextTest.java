package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({"4, 4", "-4, -4", "0, 0", "-0.0, -0", "0.1, 0.1", "-2.6145744834544477, -2.6145744834544478",
        "1e16, 10000000000000000",
        "1e17, 1e17", "1.25e17, 1.25e17", "0.00001, 0.00001", "-1.5e-6, -1.5e-6", "4.9e-324, 4.9e-324", "NaN, NaN",
        "Infinity, Infinity", "-Infinity, -Infinity", "123456789, 123456789", "0.001, 0.001", "9.99e-4, 0.000999",
        "9999999, 9999999", "1e7, 10000000",
        "9999999.5, 9999999.5", "12345678.5, 12345678.5"})
    void isTheShortestThatReadsBack(double value, String text) {
        assertEquals(text, NumberText.of(value));
    }

    @ParameterizedTest
    @CsvSource({"3.14159265, 3, 3.14", "2.5, 1, 2", "1234567, 2, 1200000", "9.99e20, 2, 1e21", "-0.0, 2, -0",
        "NaN, 2, NaN", "0.1, 20, 0.10000000000000000555"})
    void roundsToSignificantDigits(double value, int digits, String text) {
        assertEquals(text, NumberText.rounded(value, digits));
    }

    @Test
    void everyDoubleReadsBack() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            assertEquals(Double.doubleToLongBits(value), Double.doubleToLongBits(Double.parseDouble(NumberText.of(
                    value))));
        }
    }
}
