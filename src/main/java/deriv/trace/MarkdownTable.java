package deriv.trace;

import deriv.trace.Grid.Column;
import deriv.trace.Grid.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tables as GitHub's Markdown has them; formulas stand between backticks. */
final class MarkdownTable {
    private MarkdownTable() {}

    static String write(Sheets sheets) {
        return Grid.of(sheets).stream().map(MarkdownTable::write).collect(Collectors.joining("\n\n"));
    }

    private static String write(Grid grid) {
        List<String> lines = new ArrayList<>();
        if (!grid.caption().isEmpty()) {
            lines.add(grid.caption() + "\n");
        }
        lines.add(row(grid.header().stream().map(Column::title).toList()));
        lines.add(row(grid.header().stream().map(c -> c.side() == Side.RIGHT ? "---:" : ":---").toList()));
        for (int i = 0; i < grid.rows().size(); i++) {
            if (i == grid.cut()) {
                lines.add(row(grid.header().stream().map(_ -> "…").toList()));
            }
            lines.add(row(cells(grid.rows().get(i), grid.header())));
        }
        return String.join("\n", lines);
    }

    private static List<String> cells(List<String> row, List<Column> header) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i).replace("|", "\\|");
            cells.add(header.get(i).side() == Side.RIGHT || cell.isEmpty() ? cell : "`" + cell + "`");
        }
        return cells;
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
