package deriv.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Splits bytes into lines of UTF-8. A line that is too long or not UTF-8 is told from the others and does no harm. */
public final class Lines {
    /** One line of the input. */
    public sealed interface Line {
        record Text(String text) implements Line {}
        record Malformed(String reason) implements Line {}
        record TooLong(int mostBytes) implements Line {}
    }

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream stream;
    private final int mostBytes;
    private final byte[] block = new byte[1 << 16];
    private int from;
    private int to;
    private boolean first = true;

    public Lines(InputStream stream, int mostBytes) {
        this.stream = stream;
        this.mostBytes = mostBytes;
    }

    /** {@return the next line without its line feed, or nothing at the end of the input} */
    public Optional<Line> next() throws IOException {
        byte[] bytes = {};
        int length = 0;
        boolean tooLong = false;
        boolean any = false;
        while (true) {
            if (from == to && !fill()) return any ? Optional.of(line(bytes, length, tooLong)) : Optional.empty();
            any = true;
            int end = from;
            while (end < to && block[end] != '\n') end++;
            int more = end - from;
            tooLong |= length + more > mostBytes;
            if (!tooLong) {
                if (length + more > bytes.length)
                    bytes = Arrays.copyOf(bytes, Math.max(length + more, Math.min(2 * length, mostBytes)));
                System.arraycopy(block, from, bytes, length, more);
                length += more;
            }
            from = end;
            if (from < to) {
                from++;
                return Optional.of(line(bytes, length, tooLong));
            }
        }
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, stream.read(block));
        return to > 0;
    }

    private Line line(byte[] bytes, int length, boolean tooLong) {
        int start = first && length >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3) ? 3 : 0;
        first = false;
        if (tooLong) return new Line.TooLong(mostBytes);
        int end = length > start && bytes[length - 1] == '\r' ? length - 1 : length;
        try {
            return new Line.Text(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString());
        } catch (CharacterCodingException e) {
            return new Line.Malformed("the line is not valid UTF-8");
        }
    }
}
