package deriv.cli.batch;

import deriv.DerivException;
import deriv.Limits;
import deriv.cli.Lines;
import deriv.cli.Output;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** {@code deriv batch} with the library's operations. */
public final class BatchCommand {
    private static final int LONGEST_LINE = 64 << 20;

    private BatchCommand() {
    }

    /**
     * Answers every line until the end of the input.
     *
     * @param limits  what a request may use
     * @param timeout the time of a request that does not say its own
     */
    public static void run(InputStream in, Output output, Limits limits, Duration timeout) throws IOException {
        Batch batch = new Batch(new Operations(limits).byName(), BatchCommand::failure, timeout);
        try {
            batch.run(new Lines(in, LONGEST_LINE), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Failure failure(Throwable thrown) {
        if (!(thrown instanceof DerivException e)) return new Failure(Code.INTERNAL, "internal error: " + thrown);
        Code code = switch (e.kind()) {
            case PARSE -> Code.PARSE;
            case UNDEFINED -> Code.UNDEFINED;
            case UNSUPPORTED -> Code.UNSUPPORTED;
            case LIMIT -> Code.LIMIT;
            case USAGE -> Code.USAGE;
        };
        return new Failure(code, e.getMessage(), e.place().map(place -> new Failure.Span(place.start(), place.end())));
    }
}
