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
     * {@code name = body} or {@code name(parameters) = body}.
     *
     * @param parameters empty for a value
     * @param place where the name stands
     */
    public record Definition(String name, List<String> parameters, Syntax body, Span place) {

        public Definition {
            parameters = List.copyOf(parameters);
        }

        public boolean isFunction() {
            return !parameters.isEmpty();
        }
    }
}
