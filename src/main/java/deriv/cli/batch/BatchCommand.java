package deriv.cli.batch;

import deriv.Answer;
import deriv.Deriv;
import deriv.DerivException;
import deriv.Format;
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
        Batch batch = new Batch(new BatchOperations(limits).byName(), timeout, BatchCommand::loadTables);
        try {
            batch.run(new Lines(in, LONGEST_LINE), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Asks for a bit of everything. A class whose tables cannot be made, because a request takes all memory just then, stays
     * broken for the life of the process; so the tables are made while there is plenty.
     */
    private static void loadTables() {
        try {
            askForEverything();
        } catch (DerivException e) {
            // The first request was out of time before the tables were made; then the next ones make them.
        }
    }

    private static void askForEverything() {
        Answer derivative = Deriv.parse("sqrt(8*x)*sin(x)^2/(x + 1) + if(x > 0, exp(-x), 0.5*abs(x))").diff("x");
        derivative.conditions();
        for (Format format : Format.values()) derivative.render(format);
        derivative.numbers("x").value(0.5);
    }
}
