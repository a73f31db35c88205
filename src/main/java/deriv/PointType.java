package deriv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a function of one or several variables does at a point, by its gradient and its Hessian, exactly. Immutable and safe to
 * share between threads.
 *
 * @param point    the variables and their values, in the language
 * @param verdict  what the point is
 * @param value    of the function; empty if it has none
 * @param gradient in the order of the variables; empty if the function has no value there, or may have a kink
 * @param hessian  the second derivatives, row by row; empty if the gradient is not 0
 */
public record PointType(
        SequencedMap<String, String> point,
        Verdict verdict,
        Optional<String> value,
        List<String> gradient,
        List<List<String>> hessian) {
    /** What a point is. */
    public enum Verdict {
        NOT_CRITICAL("not critical"),
        /** The Hessian is positive definite, or the first derivative that is not 0 is positive and of even order. */
        MINIMUM("strict local minimum"),
        MAXIMUM("strict local maximum"),
        /** The second derivatives along two directions have different signs. */
        SADDLE("saddle point"),
        /** One variable, and the first derivative that is not 0 is of odd order. */
        NEITHER("critical, but no extremum"),
        /** The gradient is 0, and the Hessian is semidefinite: it does not tell what the point is. */
        INCONCLUSIVE("critical; the second derivatives do not decide what it is"),
        /** The sign of some exact number was not found. */
        UNDECIDED("undecided"),
        /** The function has no value there. */
        UNDEFINED("outside the domain"),
        /** The function may have a kink there, or no second derivatives. */
        NOT_SMOOTH("not smooth, as far as is known");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** {@return the verdict in words} */
        public String words() {
            return words;
        }
    }

    public PointType {
        gradient = List.copyOf(gradient);
        hessian = hessian.stream().map(List::copyOf).toList();
    }

    /** {@return whether the point is critical}: the gradient is 0 for certain */
    public boolean isCritical() {
        return !hessian.isEmpty();
    }

    /** {@return the verdict, and the numbers that led to it, a line each} */
    @Override
    public String toString() {
        List<String> places = new ArrayList<>();
        point.forEach((name, at) -> places.add(name + " = " + at));
        List<String> lines = new ArrayList<>(List.of("at " + String.join(", ", places) + ": " + verdict.words));
        value.ifPresent(v -> lines.add("f = " + v));
        if (!gradient.isEmpty()) {
            lines.add("gradient = [" + String.join(", ", gradient) + "]");
        }
        if (!hessian.isEmpty()) {
            lines.add("Hessian = ["
                    + String.join(", ", hessian.stream().map(row -> "[" + String.join(", ", row) + "]").toList())
                    + "]");
        }
        return String.join("\n", lines);
    }
}
