package deriv.trace;

import deriv.trace.Quantity.Constant;
import deriv.trace.Quantity.Variable;
import java.util.HashSet;
import java.util.Set;

/** Which quantities of a recording depend on the variables of differentiation. */
final class Activity {
    private final Set<Quantity> active = new HashSet<>();

    Activity(Recording recording, Set<String> variables) {
        recording.variables().stream().filter(variable -> variables.contains(variable.name())).forEach(active::add);
        for (Step step : recording.steps()) {
            if (step.operands().stream().anyMatch(active::contains)) {
                active.add(step);
            }
        }
    }

    boolean isActive(Quantity quantity) {
        return switch (quantity) {
            case Constant _ -> false;
            case Variable _, Step _ -> active.contains(quantity);
        };
    }
}
