package deriv.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of {@code docs/language.md} say what happens. */
class LanguageDocTest {

    private static final Path DOC = Path.of(System.getProperty("basedir", "."), "docs", "language.md");

    record Row(String input, String reading) {

        @Override
        public String toString() {
            return input;
        }
    }

    static Stream<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        int column = -1;
        for (String line : Files.readAllLines(DOC)) {
            List<String> cells = Stream.of(line.split("(?<!\\\\)\\|")).map(String::strip).toList();
            if (!line.startsWith("|")) {
                column = -1;
            } else if (cells.contains("input")) {
                column = cells.indexOf("input");
            } else if (column >= 0 && !line.startsWith("| ---")) {
                rows.add(new Row(code(cells.get(column)), code(cells.get(column + 1))));
            }
        }
        return rows.stream();
    }

    private static String code(String cell) {
        return cell.replace("`", "").replace("\\|", "|");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isReadAsTheTableSays(Row row) {
        String reading = Cases.reading(LanguageTest.PARSER.parse(row.input(), ParseOptions.DEFAULT));
        assertEquals(row.reading(), reading.replaceAll("  [~!]>.*", ""));
    }

    @Test
    void theTablesAreFound() throws IOException {
        assertTrue(rows().count() > 50, () -> "only few rows in " + DOC);
    }
}
