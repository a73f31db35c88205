package deriv.tape;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Formulas that cancel or overflow as they stand, against exact values; {@code stability.py} beside the table made it.
 */
class StabilityTest {

    @Test
    void aFewUnitsInTheLastPlaceEverywhere() throws IOException {
        List<String> failures = new ArrayList<>();
        for (String line : lines()) {
            String[] columns = line.split("\t");
            double x = Double.parseDouble(columns[2]);
            double y = Double.parseDouble(columns[3]);
            BigDecimal exact = new BigDecimal(columns[4]);
            double value = Expressions.value(columns[0], x, y);
            double error = ulps(value, exact);
            if (!(error <= Double.parseDouble(columns[1]))) {
                failures.add("%s at x=%s, y=%s: %s, not %s: %.1f ulp".formatted(columns[0], x, y, value, exact, error));
            }
        }
        assertTrue(failures.isEmpty(), String.join("\n", failures));
    }

    private static double ulps(double value, BigDecimal exact) {
        if (!Double.isFinite(value)) {
            return Double.POSITIVE_INFINITY;
        }
        BigDecimal ulp = new BigDecimal(Math.ulp(exact.doubleValue()));
        return exact.subtract(new BigDecimal(value)).abs().divide(ulp, MathContext.DECIMAL64).doubleValue();
    }

    private static List<String> lines() throws IOException {
        try (InputStream table = StabilityTest.class.getResourceAsStream("stability.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
