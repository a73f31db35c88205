package deriv.trace;

import deriv.trace.Grid.Column;
import deriv.trace.Grid.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tables for a terminal: columns as wide as their widest cell. */
final class TableText {
    private static final int GAP = 2;

    private TableText() {}

    static String write(Sheets sheets) {
        return Grid.of(sheets).stream().map(TableText::write).collect(Collectors.joining("\n\n"));
    }

    private static String write(Grid grid) {
        List<String> titles = grid.header().stream().map(Column::title).toList();
        int[] widths = new int[titles.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(width(titles.get(i)),
                    grid.rows().stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
        }
        List<String> lines = new ArrayList<>();
        if (!grid.caption().isEmpty()) {
            lines.add(grid.caption());
        }
        lines.add(line(titles, grid.header(), widths));
        for (int i = 0; i < grid.rows().size(); i++) {
            if (i == grid.cut()) {
                lines.add("… " + grid.omitted() + " rows are left out; --to csv has them all");
            }
            lines.add(line(grid.rows().get(i), grid.header(), widths));
        }
        return String.join("\n", lines);
    }

    private static String line(List<String> cells, List<Column> header, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String blanks = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(header.get(i).side() == Side.RIGHT ? blanks + cells.get(i) : cells.get(i) + blanks)
                    .repeat(' ', GAP);
        }
        return line.toString().stripTrailing();
    }

    /** Marks above letters take no room. */
    static int width(String text) {
        return (int) text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
    }
}
