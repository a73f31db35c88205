package deriv.cli.batch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import deriv.cli.NameSyntax;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one request, each read as the kind it must have. Unknown fields are ignored; null counts as absent. */
final class Request {
    private static final double LONGEST_TIMEOUT_SECONDS = 86_400;

    private final JsonObject fields;

    Request(JsonObject fields) {
        this.fields = fields;
    }

    boolean has(String name) {
        return fields.has(name) && !fields.get(name).isJsonNull();
    }

    String text(String name) throws RequestException {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name) throws RequestException {
        if (!has(name)) return Optional.empty();
        return Optional.of(text(fields.get(name), name));
    }

    boolean flag(String name, boolean otherwise) throws RequestException {
        if (!has(name)) return otherwise;
        if (fields.get(name) instanceof JsonPrimitive value && value.isBoolean()) return value.getAsBoolean();
        throw wrong(name, "true or false");
    }

    /** {@return names of variables or functions, none if the field is absent} */
    List<String> names(String name) throws RequestException {
        List<String> names = has(name) ? texts(name) : List.of();
        for (String text : names) {
            if (!NameSyntax.isName(text))
                throw new RequestException(FailureCode.USAGE,
                        "'" + text + "' in the field '" + name + "' is not a name");
        }
        return names;
    }

    List<String> texts(String name) throws RequestException {
        if (!has(name)) throw missing(name);
        var texts = new ArrayList<String>();
        for (JsonElement element : array(name)) texts.add(text(element, name));
        return texts;
    }

    /** {@return an array of objects from names to numbers} */
    List<Map<String, Double>> points(String name) throws RequestException {
        if (!has(name)) throw missing(name);
        var points = new ArrayList<Map<String, Double>>();
        for (JsonElement element : array(name)) points.add(point(element, name));
        return points;
    }

    Duration timeout(Duration otherwise) throws RequestException {
        if (!has("timeout")) return otherwise;
        double seconds = number(fields.get("timeout"), "timeout");
        if (!(seconds > 0)) throw wrong("timeout", "a positive number of seconds");
        return Duration.ofNanos((long) (Math.min(seconds, LONGEST_TIMEOUT_SECONDS) * 1e9));
    }

    private List<JsonElement> array(String name) throws RequestException {
        if (fields.get(name).isJsonArray()) return fields.getAsJsonArray(name).asList();
        throw wrong(name, "an array");
    }

    private static Map<String, Double> point(JsonElement element, String name) throws RequestException {
        if (!element.isJsonObject()) throw wrong(name, "an array of objects such as {\"x\":1.5}");
        var point = new LinkedHashMap<String, Double>();
        for (var entry : element.getAsJsonObject().entrySet())
            point.put(entry.getKey(), number(entry.getValue(), name));
        return point;
    }

    private static String text(JsonElement element, String name) throws RequestException {
        if (element instanceof JsonPrimitive value && value.isString()) return value.getAsString();
        throw wrong(name, element.isJsonArray() ? "one string" : "text in quotes");
    }

    private static double number(JsonElement element, String name) throws RequestException {
        if (element instanceof JsonPrimitive value && value.isNumber()) return value.getAsDouble();
        if (element instanceof JsonPrimitive value && value.isString()) {
            switch (value.getAsString()) {
                case "NaN" :
                    return Double.NaN;
                case "Infinity" :
                    return Double.POSITIVE_INFINITY;
                case "-Infinity" :
                    return Double.NEGATIVE_INFINITY;
                default :
                    break;
            }
        }
        throw wrong(name, "a number, \"NaN\", \"Infinity\" or \"-Infinity\" for each variable");
    }

    private static RequestException missing(String name) {
        return new RequestException(FailureCode.USAGE, "the field '" + name + "' is missing");
    }

    private static RequestException wrong(String name, String expected) {
        return new RequestException(FailureCode.USAGE, "the field '" + name + "' must be " + expected);
    }
}
