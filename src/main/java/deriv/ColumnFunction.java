package deriv;

import deriv.columns.Columns;
import deriv.tape.Tape;
import java.lang.foreign.MemorySegment;
import java.nio.DoubleBuffer;

/**
 * A function of columns of numbers: one column for each input, one for each output, a row for each point. Made by
 * {@link CompiledFunction#columns}.
 *
 * <p>The result of a row depends on the inputs of that row alone: not on its place, the number of rows or threads, or
 * where the numbers lie. An output may be the very memory of an input; any other overlap of an output is refused.
 * Immutable and safe to share between threads.
 *
 * <p>All methods throw {@link DerivException} of kind {@link DerivException.Kind#USAGE}, and write nothing, if there are
 * more or fewer columns than inputs and outputs, or columns have different lengths.
 */
public final class ColumnFunction {
    private final Columns columns;

    private ColumnFunction(Columns columns) {
        this.columns = columns;
    }

    static ColumnFunction of(Tape tape) {
        return new ColumnFunction(Columns.of(tape));
    }

    /**
     * {@return the same on so many threads, with the same results}
     *
     * @param threads at least 1; {@code Runtime.getRuntime().availableProcessors()} for all cores
     */
    public ColumnFunction withThreads(int threads) {
        if (threads < 1) {
            throw new DerivException(DerivException.Kind.USAGE, "%d threads can do nothing".formatted(threads),
                    "give at least 1");
        }
        return new ColumnFunction(columns.withThreads(threads));
    }

    /** {@return how many columns are read} */
    public int inputs() {
        return columns.tape().inputs().size();
    }

    /** {@return how many columns are written} */
    public int outputs() {
        return columns.tape().outputCount();
    }

    /** Computes all rows of these arrays. */
    public void evaluate(double[][] in, double[][] out) {
        run(() -> columns.evaluate(in, out));
    }

    /** Computes all rows of what remains in these buffers, whose positions stay. */
    public void evaluate(DoubleBuffer[] in, DoubleBuffer[] out) {
        run(() -> columns.evaluate(in, out));
    }

    /** Computes all rows of these segments of numbers, on or off the heap, in the byte order of the machine. */
    public void evaluate(MemorySegment[] in, MemorySegment[] out) {
        run(() -> columns.evaluate(in, out));
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (IllegalArgumentException e) {
            throw new DerivException(DerivException.Kind.USAGE, e.getMessage(),
                    "there is a column for each input and each output, a row for each point");
        }
    }
}
