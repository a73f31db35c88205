package deriv.cli.batch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import deriv.Answer;
import deriv.Cancellation;
import deriv.Verification;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** One line of output while it is written: an object whose first field is the {@code id} of its request. */
final class Reply {
    private final StringWriter text;
    private final JsonWriter json;

    /** A field of the reply. */
    @FunctionalInterface
    private interface Piece {
        void write() throws IOException;
    }

    /** Writes until there is nobody who waits for it. */
    private static final class Line extends StringWriter {
        private final Cancellation end;

        Line(Cancellation end) {
            this.end = end;
        }

        @Override
        public void write(int character) {
            checkpoint();
            super.write(character);
        }

        @Override
        public void write(String piece) {
            checkpoint();
            super.write(piece);
        }

        private void checkpoint() {
            if (end.isCancelled()) throw new CancellationException();
        }
    }

    Reply(JsonElement id) {
        this(id, new Cancellation());
    }

    /**
     * @param end when it is cancelled, the methods throw {@link CancellationException}: a reply may be of millions of
     *            numbers
     */
    Reply(JsonElement id, Cancellation end) {
        text = new Line(end);
        json = new JsonWriter(text);
        json.setHtmlSafe(false);
        json.setSerializeNulls(true);
        write(() -> json.beginObject().name("id").jsonValue(id.toString()));
    }

    Reply text(String name, String value) {
        return write(() -> json.name(name).value(value));
    }

    Reply texts(String name, List<String> values) {
        return write(() -> {
            json.name(name).beginArray();
            for (String value : values) json.value(value);
            json.endArray();
        });
    }

    Reply pairs(String name, List<List<String>> pairs) {
        return write(() -> {
            json.name(name).beginArray();
            for (List<String> pair : pairs) {
                json.beginArray();
                for (String value : pair) json.value(value);
                json.endArray();
            }
            json.endArray();
        });
    }

    /** Writes numbers: a {@link Double}, an array of doubles, or a list of such things. */
    Reply numbers(String name, Object values) {
        return write(() -> {
            json.name(name);
            numbers(values);
        });
    }

    /** Writes what is JSON already. */
    Reply element(String name, JsonElement element) {
        return write(() -> json.name(name).jsonValue(element.toString()));
    }

    /** Writes a list of what is JSON already. */
    Reply elements(String name, List<? extends JsonElement> elements) {
        return write(() -> {
            json.name(name).beginArray();
            for (JsonElement element : elements) json.jsonValue(element.toString());
            json.endArray();
        });
    }

    /** Writes what is JSON already, each field under its name. */
    Reply fields(JsonObject fields) {
        return write(() -> {
            for (var field : fields.entrySet()) json.name(field.getKey()).jsonValue(field.getValue().toString());
        });
    }

    Reply span(String name, int start, int end) {
        return write(() -> json.name(name).beginArray().value(start).value(end).endArray());
    }

    /** {@return the line, without its line feed} */
    String finish() {
        write(json::endObject);
        return withEscapedLoneSurrogates(text.getBuffer());
    }

    private void numbers(Object values) throws IOException {
        switch (values) {
            case Double value -> number(value);
            case double[] row -> {
                json.beginArray();
                for (double value : row) number(value);
                json.endArray();
            }
            case List<?> list -> {
                json.beginArray();
                for (Object item : list) numbers(item);
                json.endArray();
            }
            default -> throw new IllegalArgumentException(values.getClass().getName());
        }
    }

    private void number(double value) throws IOException {
        if (Double.isNaN(value)) json.value("NaN");
        else if (Double.isInfinite(value)) json.value(value > 0 ? "Infinity" : "-Infinity");
        else json.value(value);
    }

    private Reply write(Piece piece) {
        try {
            piece.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lone surrogate has no UTF-8 form; the escape keeps an {@code id} that holds one as it was. */
    private static String withEscapedLoneSurrogates(CharSequence line) {
        StringBuilder escaped = null;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < line.length() && Character.isLowSurrogate(line
                    .charAt(i + 1));
            if (Character.isSurrogate(c) && !pair) {
                if (escaped == null) escaped = new StringBuilder(line.subSequence(0, i));
                escaped.append("\\u").append(Integer.toHexString(c));
            } else if (escaped != null) {
                escaped.append(c);
                if (pair) escaped.append(line.charAt(i + 1));
            }
            if (pair) i++;
        }
        return escaped == null ? line.toString() : escaped.toString();
    }

    /** Adds the conditions, notes and the verification of answers. */
    void remarks(List<Answer> answers) {
        List<String> conditions = answers.stream().flatMap(answer -> answer.conditions().stream()).distinct().toList();
        if (!conditions.isEmpty()) texts("conditions", conditions);
        List<String> notes = answers.stream().flatMap(answer -> answer.notes().stream()).distinct().toList();
        if (!notes.isEmpty()) texts("notes", notes);
        Verification.ofAll(answers.stream().flatMap(answer -> answer.verification().stream()).toList())
                .ifPresent(all -> text("verified", all.text()));
    }
}
