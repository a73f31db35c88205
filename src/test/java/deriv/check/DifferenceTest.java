package deriv.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The formulas: their orders, their errors, their best steps. Rows are those of the acceptance document, section 8. */
class DifferenceTest {
    /** Derivatives number 0 to 5 of a function at a point, where none of them is small. */
    private record Known(DoubleUnaryOperator f, double x, double[] derivatives) {
        static final Known SIN = new Known(Math::sin, 1, new double[] {Math.sin(1), Math.cos(1), -Math.sin(1),
            -Math.cos(1), Math.sin(1), Math.cos(1)});
        static final Known EXP = new Known(Math::exp, 0.5, IntStream.range(0, 6).mapToDouble(_ -> Math.exp(0.5))
                .toArray());

        double error(Difference formula, double h) {
            return formula.at(f, x, h) - derivatives[formula.derivative()];
        }
    }

    /** Rows 153 to 155 and 161: where the step is wide enough, the error is the term that the table says. */
    @ParameterizedTest
    @EnumSource
    @DisplayName("rows 153, 154, 155, 161")
    void theLeadingErrorIsWhatItSays(Difference formula) {
        for (Known known : new Known[] {Known.SIN, Known.EXP}) {
            double h = formula.order() == 1 ? 1e-3 : formula.order() == 2 ? 1e-2 : 5e-2;
            double leading = formula.coefficient() * Math.pow(h, formula.order())
                    * known.derivatives[formula.derivative() + formula.order()];
            assertEquals(leading, known.error(formula, h), 2e-2 * Math.abs(leading), () -> formula + " at " + h);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("rows 153, 154, 155, 161")
    void theErrorFallsWithTheOrder(Difference formula) {
        double wide = formula.order() == 1 ? 1e-3 : 0.1;
        double ratio = Known.SIN.error(formula, wide) / Known.SIN.error(formula, wide / 2);
        assertEquals(Math.pow(2, formula.order()), ratio, 0.02 * ratio);
    }

    @ParameterizedTest(name = "row {0}: {1} with step {2}")
    @CsvSource(delimiter = '|', textBlock = """
            163 | CENTRAL    | 1e-1  | 4.6e-4
            163 | CENTRAL    | 1e-5  | 5.9e-12
            163 | CENTRAL    | 1e-10 | 8.3e-8
            163 | CENTRAL    | 1e-15 | 3.0e-2
            """)
    void theExampleOfTheSourceHasItsErrors(int row, Difference formula, double h, double expected) {
        double error = formula.at(x -> x * Math.log(x + Math.exp(-x)), 1, h) - 0.77537884477823259255;
        assertEquals(expected, Math.abs(error), 0.02 * expected);
    }

    @ParameterizedTest(name = "row 161: step {0}")
    @CsvSource(delimiter = '|', textBlock = """
            1e-1 | 1.1e-7
            1e-2 | 1.1e-11
            1e-3 | 3.5e-14
            """)
    void richardsonHasFourthOrder(double h, double expected) {
        assertEquals(expected, Math.abs(Known.SIN.error(Difference.RICHARDSON, h)), 0.03 * expected);
    }

    @Test
    @DisplayName("rows 156, 157: the steps measured best for sin at 1")
    void theBestStepsAreThoseThatAreMeasured() {
        Measured forward = Measured.of(Difference.FORWARD);
        Measured central = Measured.of(Difference.CENTRAL);
        Measured second = Measured.of(Difference.SECOND);
        assertNear(7.5e-9, forward.step, 3);
        assertNear(7e-9, forward.error, 3);
        assertNear(3.2e-6, central.step, 3);
        assertNear(8e-12, central.error, 3);
        // The source says 1e-5 (its error 2), where the error is 250 times larger.
        assertNear(1e-4, second.step, 3);
        assertNear(3.0e-9, second.error, 3);
        assertNear(7.6e-7, Measured.around(Difference.SECOND, 1e-5), 3);
    }

    /** The smallest error over the steps, as a median over half a decade: single steps may be right by luck. */
    private record Measured(double step, double error) {
        private static final int WINDOW = 201;

        static Measured of(Difference formula) {
            double best = Double.POSITIVE_INFINITY;
            double step = Double.NaN;
            for (double exponent = -12; exponent <= -1; exponent += 0.05) {
                double h = Math.pow(10, exponent);
                double error = around(formula, h);
                if (error < best) {
                    best = error;
                    step = h;
                }
            }
            return new Measured(step, best);
        }

        static double around(Difference formula, double h) {
            double[] errors = IntStream.range(0, WINDOW)
                    .mapToDouble(i -> h * Math.pow(10, 0.5 * (i - WINDOW / 2) / WINDOW))
                    .map(near -> Math.abs(Known.SIN.error(formula, near))).toArray();
            Arrays.sort(errors);
            return errors[WINDOW / 2];
        }
    }

    private static void assertNear(double expected, double actual, double factor) {
        assertTrue(actual < expected * factor && actual > expected / factor, () -> actual + " instead of " + expected);
    }

    /** The theory of the best step: h* of row 158 with 3|f|/|f'''| = 1, and its powers of ten in rows 156, 159 and 160. */
    @ParameterizedTest(name = "row {0}: {1} with eps {2}")
    @CsvSource(delimiter = '|', textBlock = """
            156 | FORWARD | 2.220446049250313e-16 | 1.49e-8
            156 | CENTRAL | 2.220446049250313e-16 | 6.06e-6
            157 | SECOND  | 2.220446049250313e-16 | 1.22e-4
            158 | CENTRAL | 2.220446049250313e-16 | 6.06e-6
            159 | CENTRAL | 1e-16                 | 4.64e-6
            160 | CENTRAL | 1e-7                  | 4.64e-3
            160 | CENTRAL | 1.19e-7               | 4.92e-3
            """)
    void usualStepsFollowTheTheory(int row, Difference formula, double epsilon, double step) {
        assertEquals(step, formula.usualStep(epsilon), 2e-3 * step);
        assertEquals(6.06e-6, Difference.CENTRAL.bestStep(Difference.EPSILON, 1, 3), 1e-8);
    }

    @Test
    @DisplayName("row 158")
    void theBestStepIsWhereErrorAndRoundingTogetherAreSmallest() {
        for (Difference formula : Difference.values()) {
            double h = formula.bestStep(1e-16, 2, 5);
            assertTrue(total(formula, h) < total(formula, 1.05 * h), formula::toString);
            assertTrue(total(formula, h) < total(formula, 0.95 * h), formula::toString);
        }
        assertEquals(Math.cbrt(3 * 1e-16 * 2 / 5), Difference.CENTRAL.bestStep(1e-16, 2, 5), 1e-12);
    }

    private static double total(Difference formula, double h) {
        return Math.abs(formula.coefficient()) * Math.pow(h, formula.order()) * 5 + formula.roundingError(1e-16, 2, h);
    }

    @ParameterizedTest(name = "row 162: step {0}")
    @CsvSource({"1e-20", "1e-100", "1e-300"})
    void theComplexStepLosesNothing(double h) {
        // sin(x + ih) = sin(x) cosh(h) + i cos(x) sinh(h)
        assertEquals(Math.cos(1), ComplexStep.at((x, step) -> Math.cos(x) * Math.sinh(step), 1, h), 0);
    }

    @Test
    @DisplayName("row 166: the error over the step is a V")
    void theErrorOverTheStepIsAV() {
        for (Difference formula : new Difference[] {Difference.FORWARD, Difference.BACKWARD, Difference.CENTRAL}) {
            double[] errors = IntStream.rangeClosed(1, 16).mapToDouble(i -> Measured.around(formula, Math.pow(10, -i)))
                    .toArray();
            int bottom = IntStream.range(0, 16).reduce((i, j) -> errors[i] <= errors[j] ? i : j).orElseThrow();
            assertEquals(Math.log10(formula.usualStep(Difference.EPSILON)), -1 - bottom, 1.3, formula::toString);
            for (int i = 0; i < bottom; i++)
                assertTrue(errors[i] > 5 * errors[i + 1], formula + " falls to the bottom");
            for (int i = bottom + 1; i < 15; i++) assertTrue(errors[i + 1] > errors[i], formula + " rises behind it");
        }
    }

    @Test
    void aPointWithoutAValueMakesNoNumber() {
        for (Difference formula : Difference.values()) {
            assertTrue(Double.isNaN(formula.at(x -> x == 1 ? 1 : Double.NaN, 1, 1e-5)), formula::toString);
        }
    }
}
