package deriv.cli;

import com.google.gson.stream.JsonWriter;
import deriv.Answer;
import deriv.Format;
import deriv.Verification;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** An answer as JSON on one line: its structure, its text, and what other formats say beside it. */
final class AnswerJson {
    private AnswerJson() {
    }

    /** @param label what stands before the answer in other formats, such as {@code "d/dx = "}; may be empty */
    static String of(String label, Answer answer) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setHtmlSafe(false);
            json.beginObject();
            if (!label.isEmpty()) json.name("name").value(label.replaceFirst(" = $", ""));
            json.name("expr").jsonValue(answer.render(Format.JSON));
            json.name("text").value(answer.infix());
            texts(json, "conditions", answer.conditions());
            texts(json, "notes", answer.notes());
            Optional<Verification> verification = answer.verification();
            if (verification.isPresent()) json.name("verified").value(verification.get().text());
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void texts(JsonWriter json, String name, List<String> texts) throws IOException {
        if (texts.isEmpty()) return;
        json.name(name).beginArray();
        for (String text : texts) json.value(text);
        json.endArray();
    }
}
