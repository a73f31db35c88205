package deriv;

import java.util.List;
import java.util.Optional;

/**
 * What came of comparing a derivative with differences of its function at a point. See {@link Check}.
 *
 * @param entries       the partial derivatives, function by function, each by the variables in their order
 * @param relativeError ‖a − n‖/(‖a‖ + ‖n‖ + 1e-8) of all of them together, a the claimed derivatives and n the central
 *                      differences with the usual step; NaN if one of them has no value
 * @param slope         of the logarithm of the error of the linearisation over that of the step, along one direction: 2 for a
 *                      right gradient and 1 for a wrong one; empty if the test does not apply, or sees rounding errors only
 * @param outcome       what that means
 */
public record CheckReport(List<Entry> entries, double relativeError, Optional<Double> slope, CheckOutcome outcome) {
    public CheckReport {
        entries = List.copyOf(entries);
    }

    /**
     * One derivative.
     *
     * @param name      as in {@code d/dx}, {@code d2/dxdy}; of several functions with their numbers, {@code d[1]/dx}
     * @param claimed   the derivative in question
     * @param quotients what formulas make of the function; the first one is that of {@code relativeError}
     * @param outcome   what the differences say of it
     */
    public record Entry(String name, double claimed, List<Quotient> quotients, CheckOutcome outcome) {
        public Entry {
            quotients = List.copyOf(quotients);
        }
    }

    /**
     * A difference quotient.
     *
     * @param formula  its name, such as {@code central} or {@code complex step}
     * @param value    NaN if the function has no value where it was needed
     * @param error    the relative error of the value against the claimed derivative, as {@code relativeError} for all
     * @param rounding how much of the difference may come from rounding the values of the function alone
     */
    public record Quotient(String formula, double step, double value, double error, double rounding) {}

    /**
     * The error of each formula over the step, at one point in one direction: V-shaped, falling with the step until rounding
     * takes over.
     *
     * @param formulas their names
     * @param rows     widest step first
     */
    public record Sweep(List<String> formulas, List<Row> rows) {
        public Sweep {
            formulas = List.copyOf(formulas);
            rows = List.copyOf(rows);
        }

        /** @param errors |difference − derivative| for each formula, NaN if there is none */
        public record Row(double step, double[] errors) {}
    }
}
