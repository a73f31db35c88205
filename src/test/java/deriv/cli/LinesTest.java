package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final String REASON = "the line is not valid UTF-8";

    @Test
    void splitsAtLineFeedsAndDropsCarriageReturns() throws IOException {
        assertEquals(List.of(text("a"), text(""), text("b"), text("c")), lines(utf8("a\n\nb\r\nc"), 100));
        assertEquals(List.of(text("a")), lines(utf8("a\n"), 100));
        assertEquals(List.of(), lines(utf8(""), 100));
    }

    @Test
    void readsUtf8AndDropsAByteOrderMark() throws IOException {
        assertEquals(List.of(text("π·𝑥"), text("\uFEFFz")), lines(utf8("\uFEFFπ·𝑥\n\uFEFFz\n"), 100));
    }

    @Test
    void aLineThatIsNotUtf8SpoilsNoOther() throws IOException {
        byte[] overlong = {'a', '\n', (byte) 0xC0, (byte) 0x80, '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n',
            (byte) 0xFF, '\n', 'b'};
        var bad = new Lines.Line.Malformed(REASON);
        assertEquals(List.of(text("a"), bad, bad, bad, text("b")), lines(overlong, 100));
    }

    @Test
    void aLineThatIsTooLongIsSkippedWithoutBeingKept() throws IOException {
        String longLine = "x".repeat(1_000_000);
        assertEquals(List.of(text("1234"), new Lines.Line.TooLong("the line is longer than 4 bytes"), text("b")),
                lines(utf8("1234\n" + longLine
                        + "\nb"), 4));
        assertEquals(List.of(text(longLine), text("b")), lines(utf8(longLine + "\nb"), 1_000_000));
        assertEquals(List.of(new Lines.Line.TooLong("the line is longer than 4 bytes")), lines(utf8("12345"), 4));
    }

    @Test
    void linesThatArriveInPiecesAreWhole() throws IOException {
        byte[] bytes = utf8("αβ\nγ\r\nδ");
        InputStream oneByOne = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] block, int offset, int length) {
                return super.read(block, offset, Math.min(1, length));
            }
        };
        assertEquals(List.of(text("αβ"), text("γ"), text("δ")), lines(oneByOne, 100));
    }

    private static Lines.Line text(String text) {
        return new Lines.Line.Text(text);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Lines.Line> lines(byte[] bytes, int most) throws IOException {
        return lines(new ByteArrayInputStream(bytes), most);
    }

    private static List<Lines.Line> lines(InputStream stream, int most) throws IOException {
        Lines lines = new Lines(stream, most);
        var all = new ArrayList<Lines.Line>();
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) all.add(line.get());
        return all;
    }
}
