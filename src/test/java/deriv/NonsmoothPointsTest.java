package deriv;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of points, whose lines are mathematics written down before any program answered them. */
class NonsmoothPointsTest {
    private static final int LEAST_ROWS = 100;

    /** What is expected of one function: {@code none} is NaN, {@code null} no interval. */
    private record Expected(String left, String right, String clarke, String kind) {
        static Expected of(String[] cells, int first) {
            return new Expected(cells[first], cells[first + 1], cells[first + 2], cells[first + 3]);
        }

        void check(PointReport report) {
            assertAll(
                    () -> assertEquals(kind, report.kind(), "kind"),
                    () -> assertEquals(number(left), report.left().number(), tolerance(left), "left"),
                    () -> assertEquals(number(right), report.right().number(), tolerance(right), "right"),
                    () -> checkClarke(report));
        }

        private void checkClarke(PointReport report) {
            if (clarke.equals("null")) {
                assertTrue(report.clarke().isEmpty(), () -> "no interval, not " + report.clarke());
                return;
            }
            String[] ends = clarke.substring(1, clarke.length() - 1).split(",");
            PointReport.Interval found = report.clarke().orElseThrow();
            assertEquals(number(ends[0].strip()), found.low().number(), tolerance(ends[0]), "low");
            assertEquals(number(ends[1].strip()), found.high().number(), tolerance(ends[1]), "high");
        }
    }

    private static double number(String text) {
        return switch (text) {
            case "none" -> Double.NaN;
            case "oo" -> Double.POSITIVE_INFINITY;
            case "-oo" -> Double.NEGATIVE_INFINITY;
            default -> Deriv.parse(text).numbers().value();
        };
    }

    /** Roots and pi are rounded twice. */
    private static double tolerance(String text) {
        return text.matches(".*[a-z].*") && !text.contains("oo") && !text.equals("none") ? 1e-14 : 0;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void point(String row) {
        String[] parts = row.split("=>");
        String[] cells = Stream.of(parts[0].split("\\|(?=\\s)")).map(String::strip).toArray(String[]::new);
        PointReport report = Deriv.parse(cells[0]).at("x", cells[1]);
        Expected.of(cells, 2).check(report);
        assertEquals(parts.length > 1, report.extension().isPresent(), "extension");
        if (parts.length > 1) {
            String[] continued = Stream.of(parts[1].split("\\|")).map(String::strip).toArray(String[]::new);
            Expected.of(continued, 0).check(report.extension().orElseThrow());
        }
    }

    @Test
    void theTableIsLong() throws IOException {
        assertTrue(rows().size() >= LEAST_ROWS);
    }

    static List<String> rows() throws IOException {
        try (var text = NonsmoothPointsTest.class.getResourceAsStream("/deriv/nonsmooth/points.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }
}
