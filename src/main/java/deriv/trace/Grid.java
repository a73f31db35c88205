package deriv.trace;

import deriv.trace.Sheet.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells in rows and columns, ready to be written.
 *
 * @param caption what it is about; may be empty
 * @param header  as many cells as each row
 * @param omitted how many rows are left out, after row {@code cut}
 */
record Grid(String caption, List<Column> header, List<List<String>> rows, int cut, int omitted) {
    /** More rows than these nobody reads; a CSV file has them all. */
    static final int MOST_ROWS = 1000;

    /** So many of the last rows are shown then. */
    private static final int LAST_ROWS = 20;

    record Column(String title, Side side) {
        static Column text(String title) {
            return new Column(title, Side.LEFT);
        }

        static Column number(String title) {
            return new Column(title, Side.RIGHT);
        }
    }

    enum Side {
        LEFT, RIGHT
    }

    private static Grid of(String caption, List<Column> header, List<List<String>> rows) {
        int omitted = Math.max(0, rows.size() - MOST_ROWS);
        int cut = omitted == 0 ? rows.size() : MOST_ROWS - LAST_ROWS;
        List<List<String>> shown = new ArrayList<>(rows.subList(0, cut));
        shown.addAll(rows.subList(cut + omitted, rows.size()));
        return new Grid(caption, header, shown, cut, omitted);
    }

    /** {@return the tables that show a trace} */
    static List<Grid> of(Sheets sheets) {
        List<Grid> grids = new ArrayList<>();
        Sheet values = sheets.values();
        List<Sheet> tangents = sheets.tangents();
        if (tangents.isEmpty()) {
            grids.add(of("", columns("name", "formula"), rows(values, sheets)));
        }
        for (Sheet sheet : tangents) {
            List<Column> header = new ArrayList<>(columns("name", "formula"));
            header.addAll(columns("tangent", "formula"));
            List<List<String>> rows = rows(values, sheets);
            List<List<String>> more = rows(sheet, sheets);
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).addAll(more.get(i));
            }
            grids.add(of(sheet.caption(), header, rows));
        }
        for (Sheet sheet : sheets.adjoints()) {
            grids.add(of(sheet.caption(), columns("adjoint", "accumulation"), rows(sheet, sheets)));
        }
        return grids;
    }

    private static List<Column> columns(String name, String formula) {
        return List.of(Column.text(name), Column.text(formula), Column.number("value"));
    }

    private static List<List<String>> rows(Sheet sheet, Sheets sheets) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : sheet.lines()) {
            String number = sheets.number(line.value());
            String cell = line.before().map(before -> sheets.number(before) + sheets.arrow() + number).orElse(number);
            rows.add(new ArrayList<>(List.of(line.name(), line.formula(), cell)));
        }
        return rows;
    }
}
