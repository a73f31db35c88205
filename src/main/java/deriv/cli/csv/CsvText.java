package deriv.cli.csv;

import java.util.List;
import java.util.stream.Collectors;

/** Cells as they are written. */
public final class CsvText {
    private CsvText() {
    }

    /** {@return the cells of a line with commas between, in quotes where they would be read as something else} */
    public static String line(List<String> cells) {
        if (cells.size() == 1 && cells.getFirst().isEmpty()) return "\"\"";
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        return text.chars().noneMatch(CsvText::isSpecial) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isSpecial(int c) {
        return c == ',' || c == '"' || c == '\n' || c == '\r';
    }
}
