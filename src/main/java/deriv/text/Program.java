package deriv.text;

import java.util.List;
import java.util.Optional;

/**
 * A text as it was read.
 *
 * @param text what was read, normalised: the text that all spans refer to
 * @param definitions in the order of the text; each may use those before it
 * @param result the last entry, without a name that was given to it; the left side if it is an equation
 * @param rightSide the right side of the last entry if it is an equation
 * @param equations all entries that are equations, the last one included, in the order of the text
 * @param notes what a reader may want to know, in the order of the text
 */
public record Program(String text, List<Definition> definitions, Syntax result, Optional<Syntax> rightSide,
        List<Equation> equations, List<Note> notes) {

    public Program {
        definitions = List.copyOf(definitions);
        equations = List.copyOf(equations);
        notes = List.copyOf(notes);
    }

    /** {@code left = right}. */
    public record Equation(Syntax left, Syntax right) {}

    /**
     * {@code name = body}, {@code name(parameters) = body}, or the rule {@code def name'(parameters) = body}.
     *
     * @param orders of the derivative that a rule is for, one of them 1 and the others 0; empty for other definitions
     * @param parameters empty for a value
     * @param place where the name stands
     */
    public record Definition(String name, List<Integer> orders, List<String> parameters, Syntax body, Span place) {

        public Definition {
            orders = List.copyOf(orders);
            parameters = List.copyOf(parameters);
        }

        /** {@return whether it is the derivative of a function that is defined or declared before} */
        public boolean isRule() {
            return !orders.isEmpty();
        }

        public boolean isFunction() {
            return !parameters.isEmpty() && !isRule();
        }
    }
}
