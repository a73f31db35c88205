package deriv.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import deriv.Equality;
import java.util.List;
import java.util.Map;

/** A verdict as JSON, for {@code deriv equal} and {@code deriv batch}. */
public final class EqualityJson {
    private EqualityJson() {
    }

    /** {@return the verdict as an object}: {@code equal} is true, false or, if undecided, null */
    public static JsonObject of(Equality equality) {
        JsonObject object = new JsonObject();
        switch (equality) {
            case Equality.Proved(var conditions, var method) -> {
                object.addProperty("equal", true);
                object.addProperty("verdict", "proved");
                object.addProperty("text", equality.text());
                if (!conditions.isEmpty()) object.add("conditions", texts(conditions));
                object.addProperty("method", method);
            }
            case Equality.Refuted(var entry, var functions, var point, var left, var right) -> {
                object.addProperty("equal", false);
                object.addProperty("verdict", "refuted");
                object.addProperty("text", equality.text());
                if (!entry.isEmpty()) object.add("entry", numbers(entry));
                if (!functions.isEmpty()) object.add("functions", texts(functions));
                object.add("point", texts(point));
                object.add("values", texts(List.of(left, right)));
            }
            case Equality.Undecided(var tried) -> {
                object.add("equal", JsonNull.INSTANCE);
                object.addProperty("verdict", "undecided");
                object.addProperty("text", equality.text());
                object.add("tried", texts(tried));
            }
        }
        return object;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static JsonArray numbers(List<Integer> numbers) {
        JsonArray array = new JsonArray();
        numbers.forEach(array::add);
        return array;
    }

    private static JsonObject texts(Map<String, String> texts) {
        JsonObject object = new JsonObject();
        texts.forEach(object::addProperty);
        return object;
    }
}
