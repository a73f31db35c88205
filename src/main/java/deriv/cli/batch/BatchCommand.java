package deriv.cli.batch;

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
        Batch batch = new Batch(new Operations(limits).byName(), timeout);
        try {
            batch.run(new Lines(in, LONGEST_LINE), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
