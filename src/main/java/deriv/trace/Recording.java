package deriv.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operations that the evaluation of a formula at a point takes, in order.
 *
 * @param variables in natural order
 * @param steps     each uses only those before it
 * @param outputs   the value of the formula: one quantity, or the entries of a vector
 * @param isVector  whether the formula is a vector
 * @param names     what the text calls a step, for those that it has defined
 * @param choices   which branches were taken, in words
 */
public record Recording(List<Quantity.Variable> variables, List<Step> steps, List<Quantity> outputs, boolean isVector,
        Map<Step, String> names, List<String> choices) {
    public Recording {
        variables = List.copyOf(variables);
        steps = List.copyOf(steps);
        outputs = List.copyOf(outputs);
        names = Map.copyOf(names);
        choices = List.copyOf(choices);
    }

    Optional<String> name(Step step) {
        return Optional.ofNullable(names.get(step));
    }

    /** {@return how often a step uses another or a variable: the edges of the computation graph} */
    public int edges() {
        return steps.stream().mapToInt(step -> step.operands().size()).sum();
    }
}
