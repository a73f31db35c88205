package deriv;

import java.util.List;
import java.util.Optional;

/**
 * What a formula does at a point as one variable moves through it, the others fixed: for the function as a whole, so that kinks
 * of its parts that cancel are none. Immutable and safe to share between threads.
 *
 * <p>Everything is exact or said to be undecided.
 *
 * @param variable    the one that moves
 * @param at          its value, as it was given
 * @param value       of the formula there; empty if it has none, or if that is not known and the kind is {@code undecided}
 * @param limits      of the formula from the left and the right
 * @param kind        {@code smooth}, {@code differentiable} (with a derivative that is not continuous, or not known to be),
 *     {@code corner}, {@code cusp}, {@code vertical tangent}, {@code end of the domain}, {@code jump}, {@code removable},
 *     {@code oscillating}, {@code outside the domain}, {@code isolated} or {@code undecided}
 * @param slopes      the one-sided derivatives: {@code (f(a) - f(a - h))/h} and {@code (f(a + h) - f(a))/h} for h going to 0
 * @param derivative  empty if there is none
 * @param smoothness  {@code analytic}, {@code C^oo}, {@code C^k}, or {@code C^k at least} as far as it was looked at; empty text
 *     where there is no value or it is not known
 * @param clarke      all generalised slopes; empty if there is none, or it is not known
 * @param clarkeNote  why there is no interval, or on what it depends; empty text if there is one
 * @param lipschitz   whether the formula is Lipschitz around the point; empty if that is not known
 * @param higher      the one-sided derivatives of order 2, 3 and so on, as far as they were asked for and the one before exists
 * @param extension   at a removable point the same of the function that has its limit as value there
 * @param conditions  on parameters, under which all this holds
 * @param outcome     what became of the question
 */
public record PointReport(
        String variable,
        String at,
        Optional<Quantity> value,
        Sides limits,
        String kind,
        Sides slopes,
        Optional<Quantity> derivative,
        String smoothness,
        Optional<Interval> clarke,
        String clarkeNote,
        Optional<Boolean> lipschitz,
        List<Sides> higher,
        Optional<PointReport> extension,
        List<String> conditions,
        Outcome outcome) {
    public PointReport {
        higher = List.copyOf(higher);
        conditions = List.copyOf(conditions);
    }

    /** What became of the question about a point. */
    public enum Outcome {
        /** There is a value or a limit, and the kind of the point is known. */
        DECIDED,
        /** The formula has no value there, and no limit that could stand for one. */
        UNDEFINED,
        /** Something that was asked for is not known. */
        UNDECIDED
    }

    /**
     * A number, infinity, or the reason why there is neither.
     *
     * @param text   in the format that was asked for; {@code oo} and {@code -oo} are infinite
     * @param number the nearest double; NaN if there is none, or it depends on parameters
     * @param isFormula whether the text is a formula: a number or one that depends on parameters
     */
    public record Quantity(String text, double number, boolean isFormula) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Something from the left and the same from the right. */
    public record Sides(Quantity left, Quantity right) {}

    /**
     * A Clarke interval.
     *
     * @param least its element of least absolute value; empty if that depends on parameters
     */
    public record Interval(Quantity low, Quantity high, Optional<Quantity> least) {
        /** {@return {@code [low, high]}} */
        @Override
        public String toString() {
            return "[" + low + ", " + high + "]";
        }
    }

    /** {@return the derivative from the left}: NaN as number where there is none */
    public Quantity left() {
        return slopes.left();
    }

    /** {@return the derivative from the right}: NaN as number where there is none */
    public Quantity right() {
        return slopes.right();
    }

    /** {@return the answer as lines of text} */
    @Override
    public String toString() {
        return String.join("\n", new PointText(this).lines());
    }
}
