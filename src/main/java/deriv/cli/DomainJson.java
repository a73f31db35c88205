package deriv.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import deriv.Domain;
import java.util.List;

/** Where a formula is defined and differentiable as JSON, for {@code deriv domain} and {@code deriv batch}. */
public final class DomainJson {
    private DomainJson() {
    }

    /** {@return the domain as an object} What is not known of it has no field. */
    public static JsonObject of(Domain domain) {
        JsonObject object = new JsonObject();
        area(object, "defined", "intervals", "set", domain.defined());
        area(object, "differentiable", "differentiableIntervals", "differentiableSet", domain.differentiable());
        if (!domain.removablePoints().isEmpty()) {
            JsonArray points = new JsonArray();
            domain.removablePoints().forEach(point -> points.add(removable(point)));
            object.add("removable", points);
        }
        return object;
    }

    private static void area(JsonObject object, String name, String intervals, String set, Domain.Area area) {
        object.add(name, texts(area.conditions()));
        area.intervals().ifPresent(list -> {
            JsonArray all = new JsonArray();
            list.forEach(interval -> all.add(interval(interval)));
            object.add(intervals, all);
        });
        area.notation().ifPresent(text -> object.addProperty(set, text));
    }

    private static JsonElement interval(Domain.Interval interval) {
        JsonArray ends = new JsonArray();
        ends.add(number(interval.low()));
        ends.add(number(interval.high()));
        ends.add(interval.openLow());
        ends.add(interval.openHigh());
        return ends;
    }

    private static JsonObject removable(Domain.Removable point) {
        JsonObject object = new JsonObject();
        object.addProperty(point.variable(), point.at());
        object.add("limits", texts(point.limits()));
        return object;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray all = new JsonArray();
        texts.forEach(all::add);
        return all;
    }

    /** Infinite ends are words, as everywhere in {@code batch}. */
    private static JsonElement number(double value) {
        return Double.isInfinite(value) ? new JsonPrimitive(value > 0 ? "Infinity" : "-Infinity")
                : new JsonPrimitive(value);
    }
}
