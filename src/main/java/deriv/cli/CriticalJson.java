package deriv.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import deriv.CriticalPoints;
import deriv.PointType;
import java.util.List;
import java.util.Locale;

/** Critical points as JSON, for {@code deriv critical} and {@code deriv batch}. */
public final class CriticalJson {
    private CriticalJson() {
    }

    /** {@return all that is known as an object} A number is its text, and an enclosure between two doubles. */
    public static JsonObject of(CriticalPoints answer) {
        JsonObject object = new JsonObject();
        object.addProperty("variable", answer.variable());
        object.addProperty("interval", answer.interval());
        object.addProperty("derivative", answer.derivative());
        object.addProperty("complete", answer.isComplete());
        JsonArray points = new JsonArray();
        answer.points().forEach(point -> points.add(point(point)));
        object.add("points", points);
        object.add("increasing", texts(answer.increasing()));
        object.add("decreasing", texts(answer.decreasing()));
        object.add("constant", texts(answer.constant()));
        object.add("convex", texts(answer.convex()));
        object.add("concave", texts(answer.concave()));
        object.add("least", extreme(answer.least()));
        object.add("greatest", extreme(answer.greatest()));
        object.add("slope", extreme(answer.steepness()));
        if (!answer.undecided().isEmpty()) object.add("undecided", undecided(answer.undecided()));
        if (!answer.undecidedInflections().isEmpty()) {
            object.add("undecidedInflections", undecided(answer.undecidedInflections()));
        }
        return object;
    }

    /** {@return what a point is, as an object} */
    public static JsonObject of(PointType type) {
        JsonObject object = new JsonObject();
        JsonObject point = new JsonObject();
        type.point().forEach(point::addProperty);
        object.add("point", point);
        object.addProperty("critical", type.isCritical());
        object.addProperty("verdict", word(type.verdict()));
        object.addProperty("text", type.verdict().words());
        type.value().ifPresent(value -> object.addProperty("value", value));
        if (!type.gradient().isEmpty()) object.add("gradient", texts(type.gradient()));
        if (!type.hessian().isEmpty()) {
            JsonArray rows = new JsonArray();
            type.hessian().forEach(row -> rows.add(texts(row)));
            object.add("hessian", rows);
        }
        return object;
    }

    private static JsonObject point(CriticalPoints.Point p) {
        JsonObject object = new JsonObject();
        object.add("at", value(p.at()));
        p.value().ifPresent(value -> object.add("value", value(value)));
        p.slope().ifPresent(slope -> object.add("slope", value(slope)));
        object.addProperty("kind", word(p.kind()));
        object.addProperty("shape", p.shape());
        object.addProperty("end", p.isEnd());
        object.addProperty("critical", p.isCritical());
        object.addProperty("inflection", p.isInflection());
        return object;
    }

    private static JsonObject extreme(CriticalPoints.Extreme e) {
        JsonObject object = new JsonObject();
        object.addProperty("standing", word(e.standing()));
        e.bound().ifPresent(bound -> object.add("bound", value(bound)));
        JsonArray at = new JsonArray();
        e.at().forEach(point -> at.add(value(point)));
        if (!at.isEmpty()) object.add("at", at);
        return object;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static JsonArray undecided(List<CriticalPoints.Undecided> list) {
        JsonArray all = new JsonArray();
        for (CriticalPoints.Undecided u : list) {
            JsonObject object = new JsonObject();
            object.addProperty("interval", u.interval());
            object.addProperty("reason", u.reason());
            all.add(object);
        }
        return all;
    }

    private static JsonObject value(CriticalPoints.Value v) {
        JsonObject object = new JsonObject();
        object.addProperty("text", v.text());
        object.addProperty("exact", v.isExact());
        JsonArray bounds = new JsonArray();
        bounds.add(number(v.low()));
        bounds.add(number(v.high()));
        object.add("enclosure", bounds);
        return object;
    }

    /** Infinite bounds are words, as everywhere in {@code batch}. */
    private static JsonElement number(double value) {
        return Double.isInfinite(value) ? new JsonPrimitive(value > 0 ? "Infinity" : "-Infinity")
                : new JsonPrimitive(value);
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray all = new JsonArray();
        texts.forEach(all::add);
        return all;
    }
}
