package deriv.columns;

import deriv.columns.kernels.Bits;
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
    private final ColumnProgram program;
    private final int threads;

    private Columns(ColumnProgram program, int threads) {
        this.program = program;
        this.threads = threads;
    }

    /** {@return the tape over columns, on the thread of the caller} */
    public static Columns of(Tape tape) {
        return new Columns(new ColumnProgram(Plan.of(tape, Functions.best()), Bits.best()), 1);
    }

    /**
     * {@return the same with the bits of {@link deriv.tape.Interpreter}}: every function is computed by its scalar
     * kernel, which takes some four times as long
     */
    public Columns likeInterpreter() {
        return new Columns(new ColumnProgram(Plan.of(tape(), Functions.SCALAR), Bits.best()), threads);
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
        return new Columns(program, threads);
    }

    public Tape tape() {
        return program.tape();
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
        BatchShape shape = BatchShape.of(tape(), inputs, outputs);
        if (threads > 1) {
            shape.requireShared(inputs, outputs);
        }
        program.run(inputs, outputs, shape.rows(), threads);
    }
}
