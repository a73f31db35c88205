package deriv.cli.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A stream of points: the first row names the columns, each further one is a point. Columns that nobody asks for may hold
 * anything. Read row by row, in memory that does not depend on how many there are.
 */
public final class PointFile {
    /** A point: the cells of its row as they were typed, the coordinates that were asked for, and where it stands. */
    public record Point(int line, List<String> cells, double[] coordinates) {}

    private static final int MOST_NAMES = 20;

    private final String name;
    private final CsvReader rows;
    private final List<String> header;

    /**
     * @param name how the stream is called in messages
     * @throws CsvException if there is no header
     */
    public PointFile(String name, InputStream stream) throws IOException {
        this.name = name;
        this.rows = new CsvReader(stream);
        CsvReader.Row first = row().orElseThrow(() -> new CsvException(name + " is empty",
                "the first line names the columns, as in x,y"));
        this.header = first.cells().stream().map(String::strip).toList();
    }

    /** {@return the names of the columns, in their order} */
    public List<String> header() {
        return header;
    }

    /**
     * {@return the columns of these names}
     *
     * @throws CsvException if one is missing, or there are several of its name
     */
    public int[] columns(List<String> names) {
        return names.stream().mapToInt(this::column).toArray();
    }

    private int column(String variable) {
        int column = header.indexOf(variable);
        if (column < 0) {
            String names = String.join(", ", header.subList(0, Math.min(MOST_NAMES, header.size())));
            throw new CsvException(name + " has no column '" + variable + "'",
                    header.size() == 1 && header.getFirst().matches(".*[;\t].*")
                            ? "columns are separated by commas, and the first line is '" + names + "'"
                            : "the first line names the columns; here they are " + names
                                    + (header.size() > MOST_NAMES ? ", …" : ""));
        }
        if (header.lastIndexOf(variable) != column) {
            throw new CsvException(name + " has two columns '" + variable + "'", "rename one of them");
        }
        return column;
    }

    /**
     * {@return the next point, with coordinates from these columns; nothing at the end}
     *
     * @throws CsvException if a row has too many or too few cells, or a coordinate is no number
     */
    public Optional<Point> next(int[] columns) throws IOException {
        Optional<CsvReader.Row> next = row();
        if (next.isEmpty()) return Optional.empty();
        CsvReader.Row row = next.get();
        if (row.cells().size() != header.size()) {
            throw new CsvException("%s, line %d: the number of cells is %d, and the header has %d".formatted(name,
                    row.line(), row.cells().size(), header.size()), "give every column a value, such as NaN");
        }
        double[] coordinates = new double[columns.length];
        for (int i = 0; i < columns.length; i++) coordinates[i] = number(row, columns[i]);
        return Optional.of(new Point(row.line(), row.cells(), coordinates));
    }

    private Optional<CsvReader.Row> row() throws IOException {
        try {
            return rows.next();
        } catch (CsvException e) {
            throw new CsvException(name + (e.getMessage().startsWith("line ") ? ", " : ": ") + e.getMessage(),
                    e.advice());
        }
    }

    private double number(CsvReader.Row row, int column) {
        String text = row.cells().get(column).strip();
        return NumberCell.read(text).orElseThrow(() -> new CsvException(
                "%s, line %d, column '%s': %s".formatted(name, row.line(), header.get(column), NumberCell.fault(text)),
                NumberCell.advice(text)));
    }
}
