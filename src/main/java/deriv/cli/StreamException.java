package deriv.cli;

import java.io.IOException;
import java.util.Locale;

/** A file or stream that cannot be read or written. */
public final class StreamException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean closedPipe;

    public StreamException(String what, IOException cause) {
        super(what + ": " + reason(cause), cause);
        this.closedPipe = isClosedPipe(cause);
    }

    /** {@return whether the reader of our output has gone ({@code | head -1}), which is no error} */
    public boolean isClosedPipe() {
        return closedPipe;
    }

    private static boolean isClosedPipe(IOException cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed") || message.contains(
                "pipe has been ended");
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case java.nio.file.NoSuchFileException _ -> "no such file";
            case java.nio.file.AccessDeniedException _ -> "permission denied";
            case java.nio.charset.CharacterCodingException _ -> "not valid UTF-8";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
