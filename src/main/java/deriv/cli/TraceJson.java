package deriv.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import deriv.Trace;
import java.util.List;
import java.util.Map;

/** A trace as JSON, for {@code deriv trace} and {@code deriv batch}. */
public final class TraceJson {
    private TraceJson() {
    }

    /** {@return the trace as an object} */
    public static JsonObject of(Trace trace) {
        JsonObject object = new JsonObject();
        JsonArray rows = new JsonArray();
        trace.rows().forEach(row -> rows.add(row(row)));
        object.add("rows", rows);
        object.add("value", numbers(trace.values()));
        if (!trace.tangents().isEmpty()) object.add("tangents", tangents(trace.tangents()));
        if (!trace.adjoints().isEmpty()) object.add("adjoints", adjoints(trace.adjoints()));
        object.add("cost", cost(trace.cost()));
        if (!trace.notes().isEmpty()) object.add("remarks", texts(trace.notes()));
        return object;
    }

    private static JsonObject row(Trace.Row row) {
        JsonObject object = line(row.name(), row.formula());
        if (!row.formula().isEmpty()) object.add("operands", texts(row.operands()));
        object.add("value", number(row.value()));
        return object;
    }

    private static JsonArray tangents(List<Trace.Tangents> sweeps) {
        JsonArray all = new JsonArray();
        for (Trace.Tangents sweep : sweeps) {
            JsonArray lines = new JsonArray();
            for (Trace.Tangent tangent : sweep.tangents()) {
                JsonObject line = line(tangent.name(), tangent.formula());
                line.add("value", number(tangent.value()));
                lines.add(line);
            }
            JsonObject object = new JsonObject();
            object.add("direction", numbers(sweep.direction()));
            object.add("rows", lines);
            object.add("derivative", numbers(sweep.outputs()));
            all.add(object);
        }
        return all;
    }

    private static JsonArray adjoints(List<Trace.Adjoints> sweeps) {
        JsonArray all = new JsonArray();
        for (Trace.Adjoints sweep : sweeps) {
            JsonArray lines = new JsonArray();
            for (Trace.Contribution contribution : sweep.contributions()) {
                JsonObject line = line(contribution.name(), contribution.formula());
                line.add("before", number(contribution.before()));
                line.add("after", number(contribution.after()));
                lines.add(line);
            }
            JsonObject object = new JsonObject();
            object.add("cotangent", numbers(sweep.cotangent()));
            object.add("contributions", lines);
            object.add("gradient", numbers(sweep.gradient()));
            all.add(object);
        }
        return all;
    }

    private static JsonObject cost(Trace.Cost cost) {
        JsonObject object = new JsonObject();
        object.addProperty("variables", cost.variables());
        object.addProperty("outputs", cost.outputs());
        object.addProperty("operations", cost.operations());
        object.addProperty("edges", cost.edges());
        object.addProperty("forward", cost.forward());
        object.addProperty("reverse", cost.reverse());
        return object;
    }

    /** What is given has no formula. */
    private static JsonObject line(String name, String formula) {
        JsonObject object = new JsonObject();
        object.addProperty("name", name);
        if (!formula.isEmpty()) object.addProperty("formula", formula);
        return object;
    }

    private static JsonArray numbers(List<Double> numbers) {
        JsonArray all = new JsonArray();
        numbers.forEach(number -> all.add(number(number)));
        return all;
    }

    private static JsonObject numbers(Map<String, Double> numbers) {
        JsonObject object = new JsonObject();
        numbers.forEach((name, number) -> object.add(name, number(number)));
        return object;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray all = new JsonArray();
        texts.forEach(all::add);
        return all;
    }

    /** What is no number, or too large for one, is a word, as everywhere in {@code batch}. */
    private static JsonElement number(double value) {
        return Double.isNaN(value) ? new JsonPrimitive("NaN")
                : Double.isInfinite(value) ? new JsonPrimitive(value > 0 ? "Infinity" : "-Infinity")
                : new JsonPrimitive(value);
    }
}
