package deriv.cli.batch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import deriv.Answer;
import deriv.DerivException;
import deriv.Reader;
import deriv.cli.Around;
import deriv.cli.TaylorJson;
import deriv.cli.UsageException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Taylor polynomials. The point is the field {@code around} or {@code at}: {@code {"x":0,"y":"pi/4"}}, or a text as on the
 * command line.
 */
final class TaylorOperations implements OperationGroup {
    private static final int USUAL_ORDER = 5;

    private final FormulaFields fields;

    TaylorOperations(FormulaFields fields) {
        this.fields = fields;
    }

    @Override
    public Map<String, Handler> byName() {
        return Map.of("taylor", this::taylor, "linearize", this::linearize);
    }

    private void taylor(Request request, Reply reply) throws RequestException {
        expand(request, reply, request.count("order", USUAL_ORDER));
    }

    private void linearize(Request request, Reply reply) throws RequestException {
        expand(request, reply, 1);
    }

    private void expand(Request request, Reply reply, int order) throws RequestException {
        Around around = around(request);
        Reader reader = fields.reader(request).variables(around.values().keySet());
        Answer formula = reader.parse(request.text("expr"));
        List<String> listed = request.has("var") ? List.of(request.text("var")) : request.names("vars");
        SequencedMap<String, Answer> point = new LinkedHashMap<>();
        for (Map.Entry<String, String> coordinate : point(around, listed, formula).entrySet()) {
            point.put(coordinate.getKey(), coordinate(coordinate.getValue(), reader));
        }
        reply.fields(TaylorJson.of(formula.taylor(point, order), fields.format(request)));
    }

    private static Answer coordinate(String text, Reader reader) throws RequestException {
        try {
            return reader.parse(text);
        } catch (DerivException e) {
            throw new RequestException(Failure.of(e).in("around"));
        }
    }

    private static SequencedMap<String, String> point(Around around, List<String> listed, Answer formula)
            throws RequestException {
        try {
            return around.of(listed, formula.continuousVariables());
        } catch (UsageException e) {
            throw new RequestException(FailureCode.USAGE, e.getMessage());
        }
    }

    private static Around around(Request request) throws RequestException {
        String name = request.has("around") ? "around" : "at";
        JsonElement value = request.has(name) ? request.element(name) : new JsonPrimitive("0");
        try {
            return value instanceof JsonObject object ? named(object, name)
                    : Around.of(List.of(coordinate(value, name)));
        } catch (UsageException e) {
            throw new RequestException(FailureCode.USAGE, "the field '" + name + "': " + e.getMessage());
        }
    }

    private static Around named(JsonObject object, String name) throws RequestException {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            values.put(entry.getKey(), coordinate(entry.getValue(), name));
        }
        return new Around(values, Optional.empty());
    }

    /** {@return a number or the text of a formula} */
    private static String coordinate(JsonElement value, String name) throws RequestException {
        if (value instanceof JsonPrimitive primitive && !primitive.isBoolean()) return primitive.getAsString();
        throw new RequestException(FailureCode.USAGE,
                "the field '" + name + "' must hold a number or a formula for each variable");
    }
}
