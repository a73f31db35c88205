package deriv;

import deriv.PointReport.Quantity;
import java.util.List;

/**
 * The one-sided directional derivative of a formula at a point: {@code (f(a + h d) - f(a))/h} for h going to 0 from above. Immutable
 * and safe to share between threads.
 *
 * @param value      the derivative; infinite where the formula jumps or its slope grows beyond all bounds; NaN as number, and the
 *     reason as text, where there is none
 * @param standing   what is behind it
 * @param conditions on parameters, under which it holds
 */
public record DirectionalDerivative(Quantity value, Standing standing, List<String> conditions) {
    public DirectionalDerivative {
        conditions = List.copyOf(conditions);
    }

    /** How certain the value is. */
    public enum Standing {
        /** It is exact. */
        EXACT,
        /** It was computed with 400 digits from points that are very near, not proved. */
        NUMERIC,
        /** There is certainly none: the formula has no value at the point or on the ray, or swings along it. */
        NONE,
        /** It is not known. */
        UNDECIDED
    }

    /** {@return the value as text} */
    @Override
    public String toString() {
        return value.text();
    }
}
