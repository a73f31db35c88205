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

    private final OutputStream stream;
    private final StringBuilder pending = new StringBuilder();

    public Output(OutputStream stream) {
        this.stream = stream;
    }

    public void line(CharSequence text) {
        pending.append(text).append('\n');
        if (pending.length() > BUFFER) flush();
    }

    /** Writes what is pending and makes it visible to the reader. */
    public void flush() {
        byte[] bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
        pending.setLength(0);
        try {
            stream.write(bytes);
            stream.flush();
        } catch (IOException e) {
            throw new StreamException("cannot write to standard output", e);
        }
    }
}
