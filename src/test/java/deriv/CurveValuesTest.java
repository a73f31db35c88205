package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives of implicit functions and curves beside numbers of another program, which has solved and differentiated numerically. */
class CurveValuesTest {
    private record Row(String kind, String equations, String unknowns, String unknown, String by, String point,
            double value) {
        static Row of(String line) {
            String[] cells = line.split("\t");
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], Double.parseDouble(cells[6]));
        }

        /** {@return the derivative at the point} */
        double at(Answer derivative) {
            List<String> names = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (String assignment : point.split(",")) {
                String[] sides = assignment.split("=");
                names.add(sides[0]);
                values.add(Double.valueOf(sides[1]));
            }
            return derivative.numbers(names).value(values.stream().mapToDouble(v -> v).toArray());
        }
    }

    static Stream<Row> rows(String kind) {
        try (InputStream in = CurveValuesTest.class.getResourceAsStream("implicit/values.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Row::of)
                    .filter(row -> row.kind().equals(kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Row> implicit() {
        return rows("implicit");
    }

    static Stream<Row> curves() {
        return rows("curve");
    }

    @ParameterizedTest
    @MethodSource("implicit")
    void implicitDerivativesAreRight(Row row) {
        Answer derivative = Deriv.implicit(row.equations(), row.unknowns().split(","))
                .diff(row.unknown(), List.of(row.by().split(",")));
        assertInstanceOf(Verification.Verified.class, derivative.verification().orElseThrow());
        assertEquals(row.value(), row.at(derivative), 2e-11 * Math.max(1, Math.abs(row.value())), derivative::toString);
    }

    @ParameterizedTest
    @MethodSource("curves")
    void derivativesOfCurvesAreRight(Row row) {
        Answer derivative = Deriv.parametric(row.equations(), row.unknowns()).diff(Integer.parseInt(row.by()));
        assertInstanceOf(Verification.Verified.class, derivative.verification().orElseThrow());
        assertEquals(row.value(), row.at(derivative), 1e-12 * Math.max(1, Math.abs(row.value())), derivative::toString);
    }
}
