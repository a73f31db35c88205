package deriv.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output: UTF-8 whatever the locale, line feeds on every system, and a failed write is an exception, which
 * {@code System.out} would swallow.
 */
public final class Output {
    private static final int BUFFER = 8192;
    private static final int LARGEST_KEPT = 1 << 20;

    private final OutputStream stream;
    private final StringBuilder pending = new StringBuilder();

    public Output(OutputStream stream) {
        this.stream = stream;
    }

    /** Takes a line wholly, or not at all if the memory does not suffice. */
    public void line(CharSequence text) {
        pending.ensureCapacity(pending.length() + text.length() + 1);
        pending.append(text).append('\n');
        if (pending.length() > BUFFER) flush();
    }

    /** Writes what is pending and makes it visible to the reader. */
    public void flush() {
        try {
            for (int from = 0; from < pending.length();) {
                int to = Math.min(pending.length(), from + BUFFER);
                if (to < pending.length() && Character.isHighSurrogate(pending.charAt(to - 1))) to++;
                stream.write(pending.substring(from, to).getBytes(StandardCharsets.UTF_8));
                from = to;
            }
            stream.flush();
        } catch (IOException e) {
            throw new StreamException("cannot write to standard output", e);
        } finally {
            pending.setLength(0);
            if (pending.capacity() > LARGEST_KEPT) pending.trimToSize();
        }
    }
}
