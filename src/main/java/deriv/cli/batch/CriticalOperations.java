package deriv.cli.batch;

import deriv.Answer;
import deriv.CriticalPoints;
import deriv.cli.CriticalJson;
import java.util.List;
import java.util.Map;

/** Critical points of functions of one variable. */
final class CriticalOperations implements OperationGroup {
    private final FormulaFields fields;

    CriticalOperations(FormulaFields fields) {
        this.fields = fields;
    }

    @Override
    public Map<String, Handler> byName() {
        return Map.of("critical", this::critical);
    }

    /** The interval is {@code on}, a list of two texts; without it all numbers. */
    private void critical(Request request, Reply reply) throws RequestException {
        Answer formula = fields.formula(request);
        List<String> on = request.has("on") ? request.texts("on") : List.of("-oo", "oo");
        if (on.size() != 2) {
            throw new RequestException(FailureCode.USAGE, "the field 'on' must hold the two ends of an interval");
        }
        String variable = formula.variables().isEmpty() ? "x" : formula.variables().getFirst();
        CriticalPoints points =
                formula.critical(variable, on.getFirst(), on.getLast(), request.count("digits", 15));
        reply.fields(CriticalJson.of(points));
        if (!formula.notes().isEmpty()) reply.texts("notes", formula.notes());
    }
}
