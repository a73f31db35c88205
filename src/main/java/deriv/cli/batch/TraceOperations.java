package deriv.cli.batch;

import deriv.Answer;
import deriv.Trace;
import deriv.Tracing;
import deriv.cli.TraceJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The evaluation of a formula at a point, operation by operation. */
final class TraceOperations implements OperationGroup {
    private final FormulaFields fields;

    TraceOperations(FormulaFields fields) {
        this.fields = fields;
    }

    @Override
    public Map<String, Handler> byName() {
        return Map.of("trace", this::trace);
    }

    private void trace(Request request, Reply reply) throws RequestException {
        Answer formula = fields.formula(request);
        String mode = request.word("mode", "forward", "reverse", "value");
        Tracing question = formula.tracing().mode(Trace.Mode.valueOf(mode.toUpperCase(Locale.ROOT)));
        Map<String, String> point = request.has("at") ? request.exactPoint("at") : Map.of();
        for (Map.Entry<String, String> coordinate : point.entrySet()) {
            question = question.at(coordinate.getKey(), coordinate.getValue());
        }
        List<String> weights = request.has("with") ? request.exactNumbers("with") : List.of();
        if (request.has("wrt")) question = question.wrt(request.names("wrt"));
        if (!weights.isEmpty()) question = question.with(weights);
        String to = request.word("to", "json", "text", "unicode", "markdown", "latex", "csv", "dot", "svg");
        if (to.equals("json")) {
            reply.fields(TraceJson.of(question.trace()));
        } else {
            Trace.Format format = Trace.Format.valueOf(to.toUpperCase(Locale.ROOT));
            reply.text("trace", question.trace(format).render(format));
        }
        if (!formula.notes().isEmpty()) reply.texts("notes", formula.notes());
    }
}
