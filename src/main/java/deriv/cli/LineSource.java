package deriv.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Where the lines of a session come from. */
interface LineSource extends AutoCloseable {
    /** Set by the launcher, which alone can ask: whether somebody types. */
    String TYPED = "deriv.typed";

    /** {@return the next line}; empty at the end */
    Optional<String> next() throws IOException;

    /** {@return whether somebody types the lines and sees the answers} */
    boolean isInteractive();

    /** Says what the user's interruption of a computation does from now on. */
    void onInterrupt(Runnable action);

    @Override
    void close() throws IOException;

    /** {@return lines that can be edited on a terminal, else those of the stream} */
    static LineSource of(InputStream in, Map<String, String> environment) throws IOException {
        return Boolean.getBoolean(TYPED) ? LineEditor.of(environment) : new Piped(in);
    }

    /** The lines of a file or a pipe. */
    final class Piped implements LineSource {
        private final BufferedReader lines;

        Piped(InputStream in) {
            this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        @Override
        public Optional<String> next() throws IOException {
            return Optional.ofNullable(lines.readLine());
        }

        @Override
        public boolean isInteractive() {
            return false;
        }

        @Override
        public void onInterrupt(Runnable action) {}

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
