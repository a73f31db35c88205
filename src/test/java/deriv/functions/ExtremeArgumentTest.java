package deriv.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kernel ends at arguments of any size, and NaN in any argument gives NaN; {@link Math} has pow(NaN, 0) = 1 and
 * hypot(NaN, infinity) = infinity from IEEE 754.
 */
class ExtremeArgumentTest {
    private static final double[] EXTREMES = {
        Double.NaN, 0.0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, 7.25, -7.5, 100, -100.5, 171, 1e4, -1e4 - 0.5, 1e9, -1e9,
        0x1p53,
        1e17, -1e17, 1e150, -1e150, 1e308, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, -Double.MIN_VALUE,
        Double.MIN_NORMAL, 1e-17, -1e-17, 1e-160, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };
    /** For functions of so many arguments that all combinations are too many. */
    private static final double[] FEW = {Double.NaN, 0, 0.5, -1e9, 1e308, Double.NEGATIVE_INFINITY};
    /** For functions of three arguments; below for those of more. */
    private static final double[] FEWER = {
        Double.NaN, 0.0, 1, -0.5, 7.25, -1e4 - 0.5, 1e9, -1e150, Double.MAX_VALUE, Double.MIN_VALUE,
        Double.NEGATIVE_INFINITY
    };
    private static final double[] FEWEST = {Double.NaN, 0.0, -0.5, 7.25, -1e150};
    /** Far more than is needed: only what hangs takes longer. */
    private static final Duration LONG = Duration.ofSeconds(60);

    static Stream<Row> rows() {
        return FunctionTable.all().stream().filter(row -> row.kernel().isPresent());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void endsAndKeepsNan(Row row) {
        Kernel kernel = row.kernel().orElseThrow();
        List<String> faults = new ArrayList<>();
        assertTimeoutPreemptively(LONG, () -> {
            for (double[] x : points(row.samples().getFirst().intervals().size())) {
                double value = kernel.at(x);
                if (kernel.owner() != Math.class && Arrays.stream(x).anyMatch(Double::isNaN) && !Double.isNaN(value)) {
                    faults.add(row + " at " + Arrays.toString(x) + " is " + value);
                }
            }
        });
        assertEquals(List.of(), faults);
    }

    private static List<double[]> points(int count) {
        double[] pool = count < 3 ? EXTREMES : count == 3 ? FEWER : FEWEST;
        List<double[]> points = List.of(new double[0]);
        for (int i = 0; i < count; i++) {
            List<double[]> longer = new ArrayList<>();
            for (double[] p : points) {
                for (double extreme : count > 4 ? FEW : EXTREMES) {
                    double[] q = Arrays.copyOf(p, p.length + 1);
                    q[p.length] = extreme;
                    longer.add(q);
                }
            }
            points = longer;
        }
        return points;
    }
}
