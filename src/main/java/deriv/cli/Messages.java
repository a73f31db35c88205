package deriv.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Standard error: errors and notes, each with the program's name, coloured on a terminal. */
public final class Messages {
    private final OutputStream stream;
    private final boolean coloured;
    private final boolean quiet;

    public Messages(OutputStream stream, Color color, boolean quiet) {
        this.stream = stream;
        this.coloured = color == Color.ALWAYS;
        this.quiet = quiet;
    }

    /** Says what went wrong. Further lines (the source with its caret) follow as they are. */
    public void error(String text) {
        write("deriv: " + paint("error:", "1;31") + " " + text);
    }

    public void error(String text, String advice) {
        error(advice.isEmpty() ? text : text + "\n  " + advice);
    }

    /** Says how something was read, or gives advice; silent with {@code --quiet}. */
    public void note(String text) {
        if (!quiet) write("deriv: " + paint("note:", "36") + " " + text);
    }

    /** Writes a text as it is. */
    public void plain(String text) {
        write(text);
    }

    private String paint(String word, String style) {
        return coloured ? "\033[" + style + "m" + word + "\033[0m" : word;
    }

    private void write(String text) {
        try {
            stream.write((text + "\n").getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            // Nobody is left to hear it.
        }
    }
}
