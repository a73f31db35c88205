package deriv.cli.batch;

import deriv.Answer;
import deriv.Explanation;
import deriv.cli.ExplanationJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Explanations. */
final class ExplanationOperations implements OperationGroup {
    private final FormulaFields fields;

    ExplanationOperations(FormulaFields fields) {
        this.fields = fields;
    }

    @Override
    public Map<String, Handler> byName() {
        return Map.of("explain", this::explain);
    }

    private void explain(Request request, Reply reply) throws RequestException {
        Explanation.Manner manner = Explanation.Manner.DEFAULT
                .with(Explanation.Detail.valueOf(word(request, "level", "normal", "brief", "full")))
                .with(Explanation.Method.valueOf(word(request, "method", "rules", "log")))
                .with(Explanation.Notation.valueOf(word(request, "notation", "prime", "leibniz", "operator", "dot")))
                .with(request.flag("checkSteps", false) ? Explanation.Checking.EACH_STEP
                        : Explanation.Checking.NONE);
        String format = request.word("to", "json", "text", "unicode", "latex", "markdown", "html");
        Answer formula = fields.formula(request);
        List<String> variables =
                request.has("wrt") ? request.names("wrt") : List.of(fields.onlyVariable(formula));
        Explanation explanation = formula.explain(variables, manner);
        if (!format.equals("json")) {
            reply.text("text", explanation.render(Explanation.Document.valueOf(format.toUpperCase(Locale.ROOT))));
        }
        reply.fields(ExplanationJson.of(explanation));
    }

    private static String word(Request request, String field, String... words) throws RequestException {
        return request.word(field, words).toUpperCase(Locale.ROOT);
    }
}
