package deriv.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Inputs nobody means, and what becomes of them.
 *
 * @param template the input; <code>{1000:x^}</code> is {@code x^} a thousand times; a line break is written {@code \n},
 *                 other characters that cannot be seen as a backslash, {@code u} and four digits
 * @param expected the text that stands below it in the file, empty where any clear ending will do
 */
record BadInput(String template, String expected) {
    private static final Pattern PIECE = Pattern.compile("\\{(\\d+):([^}]*)}|\\\\u([0-9a-f]{4})|\\\\n");

    /** {@return the inputs of a file: lines that begin with {@code > }, each with the lines below it} */
    static List<BadInput> of(String file) {
        List<String> lines;
        try (InputStream in = BadInput.class.getResourceAsStream(file)) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<BadInput> inputs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("> ")) continue;
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).isEmpty() && !lines.get(end).startsWith("> ")) end++;
            inputs.add(new BadInput(lines.get(i).substring(2), String.join("\n", lines.subList(i + 1, end))));
        }
        return inputs;
    }

    String text() {
        return PIECE.matcher(template).replaceAll(match -> Matcher.quoteReplacement(
                piece(match.group(1), match.group(2), match.group(3))));
    }

    private static String piece(String count, String repeated, String codeUnit) {
        if (count != null) return repeated.repeat(Integer.parseInt(count));
        return codeUnit != null ? String.valueOf((char) Integer.parseInt(codeUnit, 16)) : "\n";
    }

    @Override
    public String toString() {
        return template;
    }
}
