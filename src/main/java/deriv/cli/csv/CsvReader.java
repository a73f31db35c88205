package deriv.cli.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a stream of UTF-8 into rows of cells, one row at a time. Cells are separated by commas, rows by line feeds, with
 * or without a carriage return, or by one alone; a cell in quotes may hold all of these, and quotes that are doubled. Blank
 * lines are no rows; a byte order mark is no part of the first cell. Memory is that of one row, whose size is limited.
 */
final class CsvReader {
    /** A row and the line where it begins, from 1. */
    record Row(int line, List<String> cells) {}

    private static final int LONGEST_CELL = 1 << 20;
    private static final int MOST_CELLS = 1 << 16;
    private static final int END = -1;

    private final Reader characters;
    private final char[] block = new char[1 << 16];
    private int from;
    private int to;
    private int line = 1;
    private boolean first = true;

    /** The cells of the row so far. */
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    CsvReader(InputStream stream) {
        this.characters = new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder());
    }

    /**
     * {@return the next row, or nothing at the end}
     *
     * @throws CsvException if the text is not of this form
     * @throws IOException if the stream cannot be read
     */
    Optional<Row> next() throws IOException {
        if (first && peek() == '\uFEFF') read();
        first = false;
        while (peek() != END) {
            int begin = line;
            boolean blank = readRow();
            if (!blank) return Optional.of(new Row(begin, cells));
        }
        return Optional.empty();
    }

    /** Reads one row and its end; says whether there was nothing on it. */
    private boolean readRow() throws IOException {
        cells = new ArrayList<>();
        boolean quoted = false;
        while (true) {
            quoted |= readCell();
            cells.add(cell.toString());
            if (cells.size() > MOST_CELLS) throw wrong("the line has more than " + MOST_CELLS + " cells", "");
            int separator = read();
            if (separator != ',') {
                endOfLine(separator);
                return cells.size() == 1 && !quoted && cells.getFirst().isBlank();
            }
        }
    }

    private void endOfLine(int separator) throws IOException {
        if (separator == '\r' && peek() == '\n') read();
        if (separator != END) line++;
    }

    /** Reads one cell up to what ends it; says whether it was in quotes. */
    private boolean readCell() throws IOException {
        cell.setLength(0);
        if (peek() == '"') {
            readQuoted();
            return true;
        }
        for (int c = peek(); c != ',' && c != '\n' && c != '\r' && c != END; c = peek()) {
            if (c == '"') throw wrong("a quote stands inside a cell",
                    "a cell with quotes in it begins and ends with a quote, and those inside are doubled");
            add(read());
        }
        return false;
    }

    private void readQuoted() throws IOException {
        int begin = line;
        read();
        while (true) {
            int c = read();
            if (c == END) throw new CsvException("line " + begin + ": a cell begins with a quote and never ends",
                    "a quote inside a cell in quotes is doubled");
            if (c == '"' && peek() != '"') break;
            if (c == '"') read();
            if (c == '\n' || c == '\r' && peek() != '\n') line++;
            add(c);
        }
        int behind = peek();
        if (behind != ',' && behind != '\n' && behind != '\r' && behind != END) {
            throw wrong("something stands behind the quote that ends a cell",
                    "a quote inside a cell in quotes is doubled");
        }
    }

    private void add(int c) {
        if (cell.length() == LONGEST_CELL) throw wrong("a cell is longer than " + LONGEST_CELL + " characters",
                "look for a quote that is never closed");
        cell.append((char) c);
    }

    private CsvException wrong(String what, String advice) {
        return new CsvException("line " + line + ": " + what, advice);
    }

    // --- characters ---

    private int read() throws IOException {
        int c = peek();
        from++;
        return c;
    }

    private int peek() throws IOException {
        if (from >= to) {
            try {
                to = characters.read(block);
            } catch (CharacterCodingException e) {
                // What was decoded ahead has no line yet.
                throw new CsvException("the text is not valid UTF-8", "save the file as UTF-8");
            }
            from = 0;
            if (to < 0) return END;
        }
        return block[from];
    }
}
