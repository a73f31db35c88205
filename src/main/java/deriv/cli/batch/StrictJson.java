package deriv.cli.batch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Reads one line of strict JSON (RFC 8259) without recursion, and notices a name that occurs twice. */
final class StrictJson {
    /** Far more than any request needs; writing an {@code id} back recurses that deep at most. */
    private static final int DEEPEST = 500;

    /** What a line held: an object, and the first name that occurs twice in any object of it. */
    record Line(JsonObject object, Optional<String> duplicate) {}

    private StrictJson() {
    }

    static Line read(String text) throws RequestException {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        try {
            if (text.isBlank()) throw notJson("the line is empty");
            if (reader.peek() != JsonToken.BEGIN_OBJECT) throw notJson("the line is not a JSON object");
            Line line = readObject(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) throw notJson("the line is not valid JSON");
            return line;
        } catch (MalformedJsonException e) {
            throw notJson(String.valueOf(e.getMessage()).startsWith("Nesting limit")
                    ? "the line nests deeper than " + DEEPEST + " levels of JSON"
                    : "the line is not valid JSON");
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
            throw notJson("the line is not valid JSON");
        }
    }

    private static Line readObject(JsonReader reader) throws IOException {
        JsonObject root = new JsonObject();
        Optional<String> duplicate = Optional.empty();
        Deque<JsonElement> open = new ArrayDeque<>();
        reader.beginObject();
        open.push(root);
        while (!open.isEmpty()) {
            JsonElement container = open.peek();
            JsonToken token = reader.peek();
            if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                if (token == JsonToken.END_OBJECT) reader.endObject();
                else reader.endArray();
                open.pop();
                continue;
            }
            String name = container.isJsonObject() ? reader.nextName() : "";
            JsonElement value = switch (reader.peek()) {
                case BEGIN_OBJECT -> {
                    reader.beginObject();
                    yield new JsonObject();
                }
                case BEGIN_ARRAY -> {
                    reader.beginArray();
                    yield new JsonArray();
                }
                default -> JsonParser.parseReader(reader);
            };
            if (container instanceof JsonObject object) {
                if (!object.has(name)) object.add(name, value);
                else if (duplicate.isEmpty()) duplicate = Optional.of(name);
            } else {
                container.getAsJsonArray().add(value);
            }
            if (!value.isJsonPrimitive() && !value.isJsonNull()) open.push(value);
        }
        return new Line(root, duplicate);
    }

    private static RequestException notJson(String reason) {
        return new RequestException(FailureCode.USAGE, reason);
    }
}
