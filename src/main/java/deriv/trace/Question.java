package deriv.trace;

import deriv.core.Expr;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a trace shall have besides the values.
 *
 * @param variables  of differentiation
 * @param directions each the tangents of these variables, expressions without variables; of forward mode
 * @param cotangents each the adjoints of the outputs, as many; of reverse mode
 * @param digits     significant digits that all numbers have, where they can be had
 */
public record Question(Set<String> variables, List<Map<String, Expr>> directions, List<List<Expr>> cotangents,
        int digits) {
    public Question {
        variables = Set.copyOf(variables);
        directions = directions.stream().map(Map::copyOf).toList();
        cotangents = cotangents.stream().map(List::copyOf).toList();
    }
}
