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

    /** At a point {@code at}, or on the interval {@code on}, a list of two texts; without either on all numbers. */
    private void critical(Request request, Reply reply) throws RequestException {
        Answer formula = fields.formula(request);
        if (!formula.notes().isEmpty()) reply.texts("notes", formula.notes());
        if (request.has("at")) {
            reply.fields(CriticalJson.of(formula.criticalAt(request.exactPoint("at"))));
            return;
        }
        List<String> on = request.has("on") ? request.exactNumbers("on") : List.of("-oo", "oo");
        if (on.size() != 2) {
            throw new RequestException(FailureCode.USAGE, "the field 'on' must hold the two ends of an interval");
        }
        String variable = formula.variables().isEmpty() ? "x" : formula.variables().getFirst();
        CriticalPoints points =
                formula.critical(variable, on.getFirst(), on.getLast(), request.count("digits", 15));
        reply.fields(CriticalJson.of(points));
    }
}
