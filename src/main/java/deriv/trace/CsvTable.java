package deriv.trace;

import deriv.trace.Sheet.Kind;
import deriv.trace.Sheet.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All sheets below one header, one line a number, as RFC 4180 has it but for its line ends. */
final class CsvTable {
    private CsvTable() {}

    static String write(Sheets sheets) {
        List<String> lines = new ArrayList<>();
        lines.add(row(List.of("table", "seed", "name", "formula", "before", "number")));
        Stream.of(List.of(sheets.values()), sheets.tangents(), sheets.adjoints()).flatMap(List::stream)
                .forEach(sheet -> sheet.lines().forEach(line -> lines.add(row(sheets, sheet, line))));
        return String.join("\n", lines);
    }

    private static String row(Sheets sheets, Sheet sheet, Line line) {
        return row(List.of(word(sheet.kind()), sheet.caption(), line.name(), line.formula(),
                line.before().map(sheets::number).orElse(""), sheets.number(line.value())));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(CsvTable::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
