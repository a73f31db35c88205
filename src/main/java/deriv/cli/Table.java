package deriv.cli;

import deriv.cli.csv.CsvText;
import java.util.ArrayList;
import java.util.List;

/** Rows of points and the numbers there, under one header: as CSV, or in columns for the eye. */
final class Table {
    private final Output output;
    private final NumberFormat format;
    private final List<Integer> widths;

    /**
     * Writes the header.
     *
     * @param points what the columns of the points are called
     * @param values what the columns of the numbers are called
     * @param widths of the columns of the points, as far as they are known; not needed for CSV
     */
    Table(Output output, NumberFormat format, List<String> points, List<String> values, List<Integer> widths) {
        this.output = output;
        this.format = format;
        List<String> header = new ArrayList<>(points);
        for (String value : values) header.add(unused(value, points));
        this.widths = new ArrayList<>();
        for (int i = 0; i < header.size() - 1; i++) {
            int longest = i < widths.size() ? widths.get(i) : NumberText.LONGEST;
            this.widths.add(Math.max(longest, header.get(i).length()));
        }
        write(header);
    }

    void row(List<String> point, double[] values) {
        row(point, format.texts(values));
    }

    void row(List<String> point, List<String> values) {
        List<String> cells = new ArrayList<>(point);
        cells.addAll(values);
        write(cells);
    }

    /** A column of the points that has the same name keeps it. */
    private static String unused(String name, List<String> taken) {
        String free = name;
        for (int i = 2; taken.contains(free); i++) free = name + "_" + i;
        return free;
    }

    private void write(List<String> cells) {
        output.line(format.isCsv() ? CsvText.line(cells) : padded(cells));
    }

    /** The last column ends where it ends. */
    private StringBuilder padded(List<String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).replaceAll("[\\r\\n]+", " ");
            line.append(cell);
            if (i < widths.size()) line.repeat(' ', Math.max(0, widths.get(i) - cell.length()) + 2);
        }
        return line;
    }
}
