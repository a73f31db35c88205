package deriv.cli.batch;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import deriv.Cancellation;
import deriv.Limits;
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
    private final Cancellation end;

    Request(JsonObject fields) {
        this(fields, new Cancellation());
    }

    private Request(JsonObject fields, Cancellation end) {
        this.fields = fields;
        this.end = end;
    }

    /** {@return the same request, worked for until this is cancelled} */
    Request until(Cancellation cancelled) {
        return new Request(fields, cancelled);
    }

    /** {@return these limits for every question that is asked for this request: none outlives it} */
    Limits within(Limits limits) {
        return limits.withCancellation(end);
    }

    /**
     * For loops over what a request holds, which may be millions of things.
     *
     * @throws RequestException if nobody waits for the reply any longer
     */
    void checkpoint() throws RequestException {
        if (end.isCancelled()) throw new RequestException(FailureCode.LIMIT, "the time of the request is over");
    }

    boolean has(String name) {
        return fields.has(name) && !fields.get(name).isJsonNull();
    }

    /** {@return the field as it is; JSON null if it is absent} */
    JsonElement element(String name) {
        return has(name) ? fields.get(name) : JsonNull.INSTANCE;
    }

    String text(String name) throws RequestException {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name) throws RequestException {
        if (!has(name)) return Optional.empty();
        return Optional.of(text(fields.get(name), name));
    }

    /** {@return a whole number that is not negative} */
    int count(String name, int otherwise) throws RequestException {
        if (!has(name)) return otherwise;
        double value = number(fields.get(name), name);
        if (value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value)) return (int) value;
        throw wrong(name, "a whole number");
    }

    boolean flag(String name, boolean otherwise) throws RequestException {
        if (!has(name)) return otherwise;
        if (fields.get(name) instanceof JsonPrimitive value && value.isBoolean()) return value.getAsBoolean();
        throw wrong(name, "true or false");
    }

    /** {@return one of these words, the first if the field is absent} */
    String word(String name, String... words) throws RequestException {
        String word = optionalText(name).orElse(words[0]);
        if (List.of(words).contains(word)) return word;
        throw new RequestException(FailureCode.UNSUPPORTED,
                "the " + name + " '" + word + "' is not available; there is " + String.join(", ", words));
    }

    /** {@return names of variables or functions; a single one may stand for itself; none if the field is absent} */
    List<String> names(String name) throws RequestException {
        List<String> names = !has(name) ? List.of() : isText(name) ? List.of(text(name)) : texts(name);
        for (String text : names) {
            checkpoint();
            if (!NameSyntax.isName(text))
                throw new RequestException(FailureCode.USAGE,
                        "'" + text + "' in the field '" + name + "' is not a name");
        }
        return names;
    }

    private boolean isText(String name) {
        return fields.get(name) instanceof JsonPrimitive value && value.isString();
    }

    List<String> texts(String name) throws RequestException {
        if (!has(name)) throw missing(name);
        var texts = new ArrayList<String>();
        for (JsonElement element : array(name)) {
            checkpoint();
            texts.add(text(element, name));
        }
        return texts;
    }

    /** {@return the formula for each name of an object from names to numbers or texts} */
    Map<String, String> assignments(String name) throws RequestException {
        if (!has(name)) throw missing(name);
        if (!fields.get(name).isJsonObject()) throw wrong(name, "an object such as {\"x\":3,\"y\":\"sqrt(2)\"}");
        Map<String, String> all = new LinkedHashMap<>();
        for (var entry : fields.getAsJsonObject(name).entrySet()) {
            checkpoint();
            if (!entry.getValue().isJsonPrimitive()) throw wrong(name, "an object from names to numbers or texts");
            all.put(entry.getKey(), entry.getValue().getAsString());
        }
        return all;
    }

    /** {@return a text, or the entries of an array of numbers and texts with commas between}; none if the field is absent */
    Optional<String> textOrEntries(String name) throws RequestException {
        if (!has(name) || !fields.get(name).isJsonArray()) return optionalText(name);
        var entries = new ArrayList<String>();
        for (JsonElement element : array(name)) {
            checkpoint();
            if (!element.isJsonPrimitive()) throw wrong(name, "a text, or an array of numbers and texts");
            entries.add("(" + element.getAsString() + ")");
        }
        return Optional.of("[" + String.join(", ", entries) + "]");
    }

    /**
     * {@return the coordinates of each point in an array of objects from names to numbers}
     *
     * @param variables each point must have a value for all of these, and may have others
     */
    List<double[]> points(String name, List<String> variables) throws RequestException {
        if (!has(name)) throw missing(name);
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String variable : variables) places.put(variable, places.size());
        var points = new ArrayList<double[]>();
        for (JsonElement element : array(name)) {
            checkpoint();
            if (!element.isJsonObject()) throw wrong(name, "an array of objects such as {\"x\":1.5}");
            points.add(coordinates(element.getAsJsonObject(), name, places, points.size() + 1));
        }
        return points;
    }

    /**
     * {@return the coordinates of one point, an object from names to numbers or formulas such as {@code "pi/2"}}: as they were
     * written, none rounded to a double
     */
    Map<String, String> exactPoint(String name) throws RequestException {
        if (!has(name)) throw missing(name);
        if (!fields.get(name).isJsonObject()) throw wrong(name, "an object such as {\"x\":1.5}");
        Map<String, String> point = new LinkedHashMap<>();
        for (var entry : fields.getAsJsonObject(name).entrySet()) {
            point.put(entry.getKey(), exactNumber(name, entry.getValue()));
        }
        if (point.isEmpty()) throw wrong(name, "an object such as {\"x\":1.5}");
        return point;
    }

    /** {@return a list of numbers or formulas}, as they were written */
    List<String> exactNumbers(String name) throws RequestException {
        if (!has(name)) throw missing(name);
        if (!fields.get(name).isJsonArray()) throw wrong(name, "a list such as [1, 0.5]");
        var numbers = new ArrayList<String>();
        for (JsonElement value : fields.getAsJsonArray(name)) numbers.add(exactNumber(name, value));
        return numbers;
    }

    private String exactNumber(String name, JsonElement value) throws RequestException {
        checkpoint();
        if (value instanceof JsonPrimitive known && (known.isNumber() || known.isString())
                && !List.of("NaN", "Infinity", "-Infinity").contains(known.getAsString())) {
            return known.getAsString();
        }
        throw wrong(name, "a finite number, or a formula in quotes, for each variable");
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

    private double[] coordinates(JsonObject point, String name, Map<String, Integer> places, int position)
            throws RequestException {
        double[] coordinates = new double[places.size()];
        int known = 0;
        for (var entry : point.entrySet()) {
            checkpoint();
            double value = number(entry.getValue(), name);
            Integer place = places.get(entry.getKey());
            if (place != null) {
                coordinates[place] = value;
                known++;
            }
        }
        if (known == coordinates.length) return coordinates;
        String missing = places.keySet().stream().filter(variable -> !point.has(variable)).findFirst().orElseThrow();
        throw new RequestException(FailureCode.USAGE, "point " + position + " has no value for '" + missing + "'");
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
