package deriv.cli.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of points, as they should be and as they are. */
class PointFileTest {
    private static PointFile file(String text) throws IOException {
        return new PointFile("data.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\b", "\uFEFF").replace("\\t", "\t");
    }

    /** Reads x and y and gives the points back in one line. */
    private static String points(String text) throws IOException {
        PointFile file = file(unescaped(text));
        int[] columns = file.columns(List.of("x", "y"));
        var points = new ArrayList<String>();
        for (var point = file.next(columns); point.isPresent(); point = file.next(columns)) {
            points.add(point.get().line() + ": " + Arrays.stream(point.get().coordinates())
                    .mapToObj(Double::toString).collect(Collectors.joining(" ")));
        }
        return String.join("; ", points);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x,y\\n1,2\\n3,4\\n                  | 2: 1.0 2.0; 3: 3.0 4.0
            x,y\\n1,2                           | 2: 1.0 2.0
            x,y\\r\\n1,2\\r\\n3,4\\r\\n         | 2: 1.0 2.0; 3: 3.0 4.0
            x,y\\r1,2\\r3,4                     | 2: 1.0 2.0; 3: 3.0 4.0
            \\bx,y\\n1,2\\n                     | 2: 1.0 2.0
            y,x\\n1,2\\n                        | 2: 2.0 1.0
            ~ x , y \\n1,2\\n~                  | 2: 1.0 2.0
            x,name,y\\n1,Ann,2\\n               | 2: 1.0 2.0
            x,name,y\\n1,"a ""b"", c\\nd",2\\n3,,4 | 2: 1.0 2.0; 4: 3.0 4.0
            \\n\\nx,y\\n\\n1,2\\n  \\n3,4\\n\\n | 5: 1.0 2.0; 7: 3.0 4.0
            x,y\\n"1","-2.5e-3"\\n              | 2: 1.0 -0.0025
            x,y\\n +1. , .5 \\n                 | 2: 1.0 0.5
            x,y\\nNaN,-inf\\nnan,Infinity\\n    | 2: NaN -Infinity; 3: NaN Infinity
            x,y\\n-0,1E+2\\n                    | 2: -0.0 100.0
            x,y\\n0.1,4.9e-324\\n               | 2: 0.1 4.9E-324
            x,y\\n                              | ~~
            """)
    void isRead(String text, String expected) throws IOException {
        assertEquals(expected, points(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                         | data.csv is empty | the first line names the columns, as in x,y
            \\n\\n                     | data.csv is empty | the first line names the columns, as in x,y
            x\\n1\\n                   | data.csv has no column 'y' | the first line names the columns; here they are x
            1,2\\n3,4\\n               | data.csv has no column 'x' | the first line names the columns; here they are 1, 2
            x;y\\n1;2\\n               | data.csv has no column 'x' | columns are separated by commas, and the first line is 'x;y'
            x,y,x\\n1,2,3\\n           | data.csv has two columns 'x' | rename one of them
            x,y\\n1\\n                 | data.csv, line 2: the number of cells is 1, and the header has 2 | give every column a value, such as NaN
            x,y\\n1,2\\n1,2,3\\n       | data.csv, line 3: the number of cells is 3, and the header has 2 | give every column a value, such as NaN
            x,y\\n1,abc\\n             | data.csv, line 2, column 'y': 'abc' is not a number | a number is written as 1.5 or 1e-3, a missing value as NaN
            x,y\\n1,\\n                | data.csv, line 2, column 'y': the cell is empty | write NaN where a value is missing
            x,y\\n"1,5",2\\n           | data.csv, line 2, column 'x': '1,5' is not a number | write the decimal point as a point
            x,y\\n1d,2\\n              | data.csv, line 2, column 'x': '1d' is not a number | a number is written as 1.5 or 1e-3, a missing value as NaN
            x,y\\n0x1p3,2\\n           | data.csv, line 2, column 'x': '0x1p3' is not a number | a number is written as 1.5 or 1e-3, a missing value as NaN
            x,y\\n１,2\\n              | data.csv, line 2, column 'x': '１' is not a number | a number is written as 1.5 or 1e-3, a missing value as NaN
            x,y\\n1 000,2\\n           | data.csv, line 2, column 'x': '1 000' is not a number | a number is written as 1.5 or 1e-3, a missing value as NaN
            x,y\\n.,2\\n               | data.csv, line 2, column 'x': '.' is not a number | a number is written as 1.5 or 1e-3, a missing value as NaN
            x,y\\n1e400,2\\n           | data.csv, line 2, column 'x': '1e400' is beyond the range of double | a number is written as 1.5 or 1e-3, a missing value as NaN
            x,y\\n1,2\\n3,"4\\n5,6     | data.csv, line 3: a cell begins with a quote and never ends | a quote inside a cell in quotes is doubled
            x,y\\n1,2"3\\n             | data.csv, line 2: a quote stands inside a cell | a cell with quotes in it begins and ends with a quote, and those inside are doubled
            x,y\\n1,"2"3\\n            | data.csv, line 2: something stands behind the quote that ends a cell | a quote inside a cell in quotes is doubled
            """)
    void isRefused(String text, String message, String advice) {
        CsvException e = assertThrows(CsvException.class, () -> points(text));
        assertEquals(message, e.getMessage());
        assertEquals(advice, e.advice());
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = {'x', '\n', (byte) 0xFF, '\n'};
        CsvException e = assertThrows(CsvException.class, () -> new PointFile("data.csv", new ByteArrayInputStream(
                bytes)));
        assertEquals("data.csv: the text is not valid UTF-8", e.getMessage());
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotTakeTheWholeFileIntoMemory() {
        CsvException e = assertThrows(CsvException.class, () -> points("x,y\n1,\"" + "2\n".repeat(1 << 20)));
        assertTrue(e.getMessage().endsWith("a cell is longer than 1048576 characters"), e.getMessage());
    }

    /** A line of a megabyte of digits is a number or none within a moment. */
    @Test
    void longCellsAreNoTrouble() {
        assertThrows(CsvException.class, () -> points("x,y\n1," + "1".repeat(1 << 19) + "x\n"));
    }

    /** What the writer writes the reader reads, whatever the cells hold; seed 5. */
    @Test
    void whatIsWrittenReadsBack() throws IOException {
        var random = new SplittableRandom(5);
        String alphabet = "ab,\"\n\r é☃ ";
        for (int i = 0; i < 2000; i++) {
            var cells = new ArrayList<String>();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                var cell = new StringBuilder();
                for (int k = random.nextInt(5); k > 0; k--)
                    cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
                cells.add(cell.toString());
            }
            boolean blank = cells.size() == 1 && cells.getFirst().isBlank();
            String text = CsvText.line(cells) + "\r\n";
            var rows = new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            var row = rows.next();
            if (!blank) assertEquals(cells, row.orElseThrow().cells(), text);
            assertTrue(rows.next().isEmpty());
        }
    }

    /** Every row comes by itself, with the coordinates that were asked for in their order. */
    @Test
    void rowsAreReadOneByOne() throws IOException {
        int rows = 300_000;
        InputStream endless = new InputStream() {
            private final byte[] line = "1.5,a somewhat longer cell that nobody needs,2\n".getBytes(
                    StandardCharsets.US_ASCII);
            private final byte[] head = "x,t,y\n".getBytes(StandardCharsets.US_ASCII);
            private long at;

            @Override
            public int read() {
                long place = at++ - head.length;
                if (place < 0) return head[(int) place + head.length];
                return place / line.length >= rows ? -1 : line[(int) (place % line.length)];
            }
        };
        PointFile file = new PointFile("data.csv", endless);
        int[] columns = file.columns(List.of("y", "x"));
        int count = 0;
        for (var point = file.next(columns); point.isPresent(); point = file.next(columns)) {
            assertArrayEquals(new double[] {2, 1.5}, point.get().coordinates());
            count++;
        }
        assertEquals(rows, count);
    }
}
