package deriv.cli.batch;

import deriv.Answer;
import deriv.DirectionalDerivative;
import deriv.DirectionalDerivative.Standing;
import deriv.cli.DirectionalJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One-sided derivatives along a direction. */
final class DirectionalOperations implements OperationGroup {
    private final FormulaFields fields;

    DirectionalOperations(FormulaFields fields) {
        this.fields = fields;
    }

    @Override
    public Map<String, Handler> byName() {
        return Map.of("directional", this::directional);
    }

    private void directional(Request request, Reply reply) throws RequestException {
        Answer formula = fields.formula(request);
        List<String> variables = fields.variables(request, List.of(formula));
        List<String> numbers = request.exactNumbers("dir");
        if (numbers.size() != variables.size()) {
            throw new RequestException(FailureCode.USAGE, "the field 'dir' has %d numbers, and there are %d variables"
                    .formatted(numbers.size(), variables.size()));
        }
        Map<String, String> direction = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) direction.put(variables.get(i), numbers.get(i));
        DirectionalDerivative derivative = formula.directional(request.exactPoint("at"), direction);
        if (derivative.standing() == Standing.UNDECIDED) {
            throw new RequestException(FailureCode.UNSUPPORTED, "undecided: " + derivative);
        }
        reply.fields(DirectionalJson.of(derivative));
        if (!formula.notes().isEmpty()) reply.texts("notes", formula.notes());
    }
}
