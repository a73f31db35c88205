package deriv.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Splits bytes into lines of UTF-8. A line that is too long, or longer than the memory, or not UTF-8 is told from the others
 * and does no harm.
 */
public final class Lines {
    /** One line of the input. */
    public sealed interface Line {
        record Text(String text) implements Line {}
        record Malformed(String reason) implements Line {}
        record TooLong(String reason) implements Line {}
    }

    private static final Line NO_MEMORY = new Line.TooLong("the line needs more memory than there is");
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
        if (from == to && !fill()) return Optional.empty();
        var collected = new Collected();
        boolean ends;
        do {
            int end = from;
            while (end < to && block[end] != '\n') end++;
            collected.add(from, end - from);
            ends = end < to;
            from = ends ? end + 1 : end;
        } while (!ends && fill());
        Line line = collected.line();
        first = false;
        return Optional.of(line);
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, stream.read(block));
        return to > 0;
    }

    /** The bytes of one line so far, or why they are not kept. */
    private final class Collected {
        private byte[] bytes = {};
        private int length;
        private Optional<Line> refused = Optional.empty();

        void add(int start, int count) {
            if (refused.isEmpty() && length + count > bytes.length) grow(length + count);
            if (refused.isEmpty()) {
                System.arraycopy(block, start, bytes, length, count);
                length += count;
            }
        }

        private void grow(int needed) {
            try {
                if (needed > mostBytes) refused = Optional.of(
                        new Line.TooLong("the line is longer than " + mostBytes + " bytes"));
                bytes = refused.isPresent() ? new byte[0]
                        : Arrays.copyOf(bytes, Math.max(needed, Math.min(2 * length, mostBytes)));
            } catch (OutOfMemoryError e) {
                refused = Optional.of(NO_MEMORY);
                bytes = new byte[0];
            }
        }

        Line line() {
            return refused.orElseGet(this::decoded);
        }

        private Line decoded() {
            int start = first && length >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3) ? 3 : 0;
            int end = length > start && bytes[length - 1] == '\r' ? length - 1 : length;
            try {
                return new Line.Text(StandardCharsets.UTF_8.newDecoder()
                        .decode(ByteBuffer.wrap(bytes, start, end - start)).toString());
            } catch (CharacterCodingException e) {
                return new Line.Malformed("the line is not valid UTF-8");
            } catch (OutOfMemoryError e) {
                return NO_MEMORY;
            }
        }
    }
}
