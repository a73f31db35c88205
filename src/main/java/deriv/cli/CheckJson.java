package deriv.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import deriv.CheckOutcome;
import deriv.CheckReport;
import deriv.CheckReport.Entry;
import deriv.CheckReport.Quotient;
import java.util.List;
import java.util.Optional;

/** A report of a check as JSON, for {@code deriv check} and {@code deriv batch}. */
public final class CheckJson {
    private CheckJson() {
    }

    /** {@return the report as an object} Numbers that JSON does not have are words, as everywhere in {@code batch}. */
    public static JsonObject of(
            List<String> names, double[] point, CheckReport report, Optional<CheckReport.Sweep> sweep) {
        JsonObject object = new JsonObject();
        JsonObject place = new JsonObject();
        for (int i = 0; i < point.length; i++) place.add(names.get(i), number(point[i]));
        object.add("point", place);
        object.addProperty("outcome", word(report.outcome()));
        object.addProperty("text", report.outcome().text());
        object.add("relativeError", number(report.relativeError()));
        report.slope().ifPresent(slope -> object.add("slope", number(slope)));
        JsonArray derivatives = new JsonArray();
        report.entries().forEach(entry -> derivatives.add(entry(entry)));
        object.add("derivatives", derivatives);
        sweep.ifPresent(it -> object.add("sweep", sweep(it)));
        return object;
    }

    static String word(CheckOutcome outcome) {
        return switch (outcome) {
            case CheckOutcome.Agrees _ -> "agrees";
            case CheckOutcome.Disagrees _ -> "disagrees";
            case CheckOutcome.NotDifferentiable _ -> "not differentiable";
            case CheckOutcome.Undefined _ -> "undefined";
            case CheckOutcome.Undecided _ -> "undecided";
        };
    }

    private static JsonObject entry(Entry entry) {
        JsonObject object = new JsonObject();
        object.addProperty("name", entry.name());
        object.add("claimed", number(entry.claimed()));
        object.addProperty("outcome", word(entry.outcome()));
        object.addProperty("text", entry.outcome().text());
        JsonArray quotients = new JsonArray();
        entry.quotients().forEach(quotient -> quotients.add(quotient(quotient)));
        object.add("quotients", quotients);
        return object;
    }

    private static JsonObject quotient(Quotient q) {
        JsonObject object = new JsonObject();
        object.addProperty("formula", q.formula());
        object.add("step", number(q.step()));
        object.add("value", number(q.value()));
        object.add("error", number(q.error()));
        object.add("rounding", number(q.rounding()));
        return object;
    }

    private static JsonArray sweep(CheckReport.Sweep sweep) {
        JsonArray rows = new JsonArray();
        for (CheckReport.Sweep.Row row : sweep.rows()) {
            JsonObject errors = new JsonObject();
            errors.add("step", number(row.step()));
            for (int i = 0; i < row.errors().length; i++) errors.add(sweep.formulas().get(i), number(row.errors()[i]));
            rows.add(errors);
        }
        return rows;
    }

    private static JsonElement number(double value) {
        if (Double.isNaN(value)) return new JsonPrimitive("NaN");
        if (Double.isInfinite(value)) return new JsonPrimitive(value > 0 ? "Infinity" : "-Infinity");
        return new JsonPrimitive(value);
    }
}
