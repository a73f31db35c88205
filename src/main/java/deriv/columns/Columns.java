package deriv.columns;

import deriv.core.Operation;
import deriv.tape.Frame;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import java.lang.foreign.MemorySegment;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A tape as a function of columns: one column of numbers for each input, one for each output, a row for each point.
 *
 * <p>The result of a row depends on the inputs of that row alone: not on its place, the number of rows or threads, or
 * where the numbers lie. Where a guard of the tape does not hold, all outputs of the row are NaN.
 *
 * <p>An output may be the very same memory as an input (in place); any other overlap of an output is refused.
 * Immutable, safe to share between threads; each call has its own scratch memory.
 */
public final class Columns {
    private static final int BLOCK = 512;

    private final Tape tape;
    private final int threads;

    private Columns(Tape tape, int threads) {
        this.tape = tape;
        this.threads = threads;
    }

    /** {@return the tape over columns, on the thread of the caller} */
    public static Columns of(Tape tape) {
        return new Columns(tape, 1);
    }

    /**
     * {@return the same on so many threads}, with the same results
     *
     * @param threads at least 1; {@code Runtime.getRuntime().availableProcessors()} for all cores
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Columns withThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a batch needs at least 1 thread, not " + threads);
        }
        return new Columns(tape, threads);
    }

    public Tape tape() {
        return tape;
    }

    /**
     * Computes all outputs of all rows.
     *
     * @param inputs  an array for each input of the tape, in its order
     * @param outputs an array for each output, all of one length
     * @throws IllegalArgumentException if there are more or fewer arrays, or one has another length; nothing is written
     */
    public void evaluate(double[][] inputs, double[][] outputs) {
        evaluate(columns(inputs, Column::of), columns(outputs, Column::of));
    }

    /** The same for what remains in buffers, whose positions stay. */
    public void evaluate(DoubleBuffer[] inputs, DoubleBuffer[] outputs) {
        evaluate(columns(inputs, Column::of), columns(outputs, Column::of));
    }

    /** The same for memory segments, on or off the heap. */
    public void evaluate(MemorySegment[] inputs, MemorySegment[] outputs) {
        evaluate(columns(inputs, Column::of), columns(outputs, Column::of));
    }

    private static <T> List<Column> columns(T[] memory, Function<T, Column> column) {
        return Arrays.stream(memory).map(column).toList();
    }

    /** The same for columns of any kind, and inputs that are {@link Column#constant}. */
    public void evaluate(List<Column> inputs, List<Column> outputs) {
        long rows = Shape.of(tape, inputs, outputs).rows();
        Frame frame = new Interpreter(tape).frame();
        double[][] in = new double[inputs.size()][BLOCK];
        double[][] out = new double[outputs.size()][BLOCK];
        double[] point = new double[inputs.size()];
        double[] values = new double[outputs.size()];
        for (long from = 0; from < rows; from += BLOCK) {
            int count = (int) Math.min(BLOCK, rows - from);
            for (int k = 0; k < in.length; k++) {
                inputs.get(k).read(from, in[k], count);
            }
            for (int i = 0; i < count; i++) {
                for (int k = 0; k < in.length; k++) {
                    point[k] = in[k][i];
                }
                frame.evaluate(point, values);
                for (int k = 0; k < out.length; k++) {
                    out[k][i] = values[k];
                }
            }
            for (int k = 0; k < out.length; k++) {
                outputs.get(k).write(from, out[k], count);
            }
            Operation.tick();
        }
    }
}
