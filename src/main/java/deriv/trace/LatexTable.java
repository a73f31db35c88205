package deriv.trace;

import deriv.trace.Grid.Column;
import deriv.trace.Grid.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tables as arrays of the mathematical mode, with a rule below the titles. */
final class LatexTable {
    private LatexTable() {}

    static String write(Sheets sheets) {
        return Grid.of(sheets).stream().map(LatexTable::write).collect(Collectors.joining("\n\n"));
    }

    private static String write(Grid grid) {
        List<String> lines = new ArrayList<>();
        if (!grid.caption().isEmpty()) {
            lines.add("% " + grid.caption());
        }
        lines.add("\\begin{array}{" + grid.header().stream().map(c -> c.side() == Side.RIGHT ? "r" : "l")
                .collect(Collectors.joining()) + "}");
        lines.add(row(grid.header().stream().map(Column::title).map(title -> "\\text{" + title + "}").toList())
                + " \\hline");
        for (int i = 0; i < grid.rows().size(); i++) {
            if (i == grid.cut()) {
                lines.add(row(grid.header().stream().map(_ -> "\\vdots").toList()));
            }
            lines.add(row(grid.rows().get(i)));
        }
        lines.add("\\end{array}");
        return String.join("\n", lines);
    }

    private static String row(List<String> cells) {
        return String.join(" & ", cells) + " \\\\";
    }
}
