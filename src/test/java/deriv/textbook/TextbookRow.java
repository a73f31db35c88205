package deriv.textbook;

import deriv.Deriv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of {@code rows.txt}, whose head says how forms were chosen.
 *
 * @param formula what is differentiated by {@code x}
 * @param forms the form of a textbook, then the alternatives
 */
record TextbookRow(String formula, List<String> forms, String family) {
    /** {@return all rows of the table, in its order} */
    static Stream<TextbookRow> all() {
        return lines("rows.txt").map(cells -> new TextbookRow(cells.get(0), List.of(cells.get(1).split(" or ")),
                cells.get(2)));
    }

    /** {@return the cells of each line of a table beside this class that is no comment} */
    static Stream<List<String>> lines(String table) {
        try (InputStream in = TextbookRow.class.getResourceAsStream(table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what the library prints as the derivative} */
    String printed() {
        return Deriv.parse(formula).diff("x").infix();
    }

    /** {@return whether this text is one of the forms, but for the order in which its parts are written} */
    boolean isExact(String printed) {
        return forms.stream().anyMatch(form -> Deriv.parse(form).infix().equals(printed));
    }

    @Override
    public String toString() {
        return formula;
    }
}
