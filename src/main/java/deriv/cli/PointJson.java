package deriv.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import deriv.PointReport;
import deriv.PointReport.Quantity;
import deriv.PointReport.Sides;
import java.util.Optional;

/** What a formula does at a point as JSON, for {@code deriv at} and {@code deriv batch}. */
public final class PointJson {
    private PointJson() {
    }

    /**
     * {@return the report as an object} Numbers are the nearest doubles; what depends on parameters is a formula. The exact
     * forms stand in {@code forms}.
     */
    public static JsonObject of(PointReport report) {
        JsonObject object = new JsonObject();
        object.addProperty("variable", report.variable());
        object.addProperty("at", report.at());
        facts(object, report);
        return object;
    }

    private static void facts(JsonObject object, PointReport report) {
        object.add("value", report.value().map(PointJson::of).orElseGet(() -> noValue(report)));
        object.add("limits", sides(report.limits()));
        object.add("derivative", report.derivative().map(PointJson::of).orElse(new JsonPrimitive("NaN")));
        object.add("left", of(report.left()));
        object.add("right", of(report.right()));
        object.addProperty("kind", report.kind());
        if (!report.smoothness().isEmpty()) object.addProperty("smoothness", report.smoothness());
        object.add("clarke", ends(report));
        report.clarke().flatMap(PointReport.Interval::least)
                .ifPresent(least -> object.add("leastElement", of(least)));
        object.add("lipschitz", report.lipschitz().<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE));
        if (!report.clarkeNote().isEmpty()) object.addProperty("clarkeNote", report.clarkeNote());
        if (!report.higher().isEmpty()) {
            JsonArray higher = new JsonArray();
            report.higher().forEach(s -> higher.add(sides(s)));
            object.add("higher", higher);
        }
        object.add("forms", forms(report));
        report.extension().ifPresent(extension -> {
            JsonObject inner = new JsonObject();
            facts(inner, extension);
            object.add("extension", inner);
        });
        if (!report.conditions().isEmpty()) {
            JsonArray conditions = new JsonArray();
            report.conditions().forEach(conditions::add);
            object.add("conditions", conditions);
        }
    }

    /** NaN outside the domain; null where it is not known whether there is a value, or what it is. */
    private static JsonElement noValue(PointReport report) {
        return report.kind().equals("undecided") ? JsonNull.INSTANCE : new JsonPrimitive("NaN");
    }

    private static JsonObject forms(PointReport report) {
        JsonObject forms = new JsonObject();
        report.value().ifPresent(v -> forms.addProperty("value", v.text()));
        report.derivative().ifPresent(d -> forms.addProperty("derivative", d.text()));
        forms.addProperty("left", report.left().text());
        forms.addProperty("right", report.right().text());
        report.clarke().ifPresent(c -> forms.addProperty("clarke", c.toString()));
        return forms;
    }

    /** {@return the two ends of the Clarke interval}, null if there is none */
    public static JsonElement ends(PointReport report) {
        Optional<PointReport.Interval> interval = report.clarke();
        if (interval.isEmpty()) return JsonNull.INSTANCE;
        JsonArray ends = new JsonArray();
        ends.add(of(interval.get().low()));
        ends.add(of(interval.get().high()));
        return ends;
    }

    private static JsonElement sides(Sides sides) {
        JsonArray both = new JsonArray();
        both.add(of(sides.left()));
        both.add(of(sides.right()));
        return both;
    }

    /** {@return a number, one of the words for what is none, or the formula of what depends on parameters} */
    static JsonElement of(Quantity quantity) {
        double number = quantity.number();
        if (Double.isNaN(number)) return new JsonPrimitive(quantity.isFormula() ? quantity.text() : "NaN");
        if (Double.isInfinite(number)) return new JsonPrimitive(number > 0 ? "Infinity" : "-Infinity");
        return new JsonPrimitive(number);
    }
}
