package deriv.cli.batch;

import com.google.gson.JsonObject;
import deriv.Answer;
import deriv.CurvePoint;
import deriv.Format;
import deriv.ImplicitFunctions;
import deriv.NamedAnswer;
import deriv.ParametricCurve;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Functions that equations define, and curves. */
final class ImplicitOperations implements OperationGroup {
    private final FormulaFields fields;

    ImplicitOperations(FormulaFields fields) {
        this.fields = fields;
    }

    @Override
    public Map<String, Handler> byName() {
        return Map.of("implicit", this::implicit, "parametric", this::parametric);
    }

    /** The equations are the text {@code equations}, or {@code expr}. */
    private void implicit(Request request, Reply reply) throws RequestException {
        String equations = request.text(request.has("equations") ? "equations" : "expr");
        ImplicitFunctions functions = fields.reader(request).implicit(equations, request.names("of"))
                .depending(request.names("depends"));
        if (request.has("at")) {
            write(functions.at(request.assignments("at"), variables(request, functions)), fields.format(request),
                    reply);
            return;
        }
        Format format = fields.format(request);
        List<NamedAnswer> all = functions.derivatives(variables(request, functions));
        JsonObject named = named(all, format);
        if (functions.unknowns().size() == 1 && request.has("wrt") | request.has("order") | all.size() == 1) {
            reply.text("derivative", all.getLast().value().render(format));
        }
        reply.element("derivatives", named);
        reply.text("regular", functions.regularity());
        List<Answer> answers = all.stream().map(NamedAnswer::value).toList();
        reply.remarks(answers);
    }

    /** The coordinates are the formulas {@code exprs}, or the entries of {@code expr}. */
    private void parametric(Request request, Reply reply) throws RequestException {
        String text =
                request.has("exprs") ? "[" + String.join(", ", request.texts("exprs")) + "]" : request.text("expr");
        Answer coordinates = fields.reader(request).parse(text);
        List<String> wrt = request.names("wrt");
        if (wrt.size() > 1) throw new RequestException(FailureCode.USAGE, "a curve has one parameter");
        ParametricCurve curve =
                wrt.isEmpty() ? ParametricCurve.of(coordinates) : ParametricCurve.of(coordinates, wrt.getFirst());
        Format format = fields.format(request);
        int order = request.count("order", 1);
        if (request.has("at")) {
            Map<String, String> at = request.assignments("at");
            if (!at.containsKey(curve.parameter())) {
                throw new RequestException(FailureCode.USAGE,
                        "the field 'at' has no value for '" + curve.parameter() + "'");
            }
            write(curve.at(at.get(curve.parameter()), order), format, reply);
            return;
        }
        List<NamedAnswer> all = curve.derivatives(order);
        JsonObject named = named(all, format);
        if (curve.names().size() == 2) reply.text("derivative", all.getLast().value().render(format));
        reply.element("derivatives", named);
        reply.remarks(all.stream().map(NamedAnswer::value).toList());
    }

    private static JsonObject named(List<NamedAnswer> answers, Format format) {
        JsonObject named = new JsonObject();
        answers.forEach(it -> named.addProperty(it.name(), it.value().render(format)));
        return named;
    }

    private static void write(CurvePoint point, Format format, Reply reply) {
        reply.element("derivatives", named(point.derivatives(), format));
        point.tangent().ifPresent(line -> reply.text("tangent", line));
        point.normal().ifPresent(line -> reply.text("normal", line));
        if (!point.notes().isEmpty()) reply.texts("notes", point.notes());
    }

    /** {@return the variables to differentiate by, one after the other; none for each by itself} */
    private static List<String> variables(Request request, ImplicitFunctions functions) throws RequestException {
        List<String> wrt = request.names("wrt");
        if (!request.has("order")) return wrt;
        List<String> variables = wrt.isEmpty() ? functions.variables() : wrt;
        if (variables.size() != 1) {
            throw new RequestException(FailureCode.USAGE,
                    "the field 'order' needs one variable, and there are " + variables.size());
        }
        return Collections.nCopies(request.count("order", 1), variables.getFirst());
    }
}
