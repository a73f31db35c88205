package deriv.columns;

import deriv.columns.kernels.Bits;
import deriv.columns.kernels.BlockFunction;
import deriv.columns.kernels.Workspace;
import deriv.functions.Kernel;
import deriv.tape.Arithmetic;
import deriv.tape.Tape;
import java.util.Arrays;
import java.util.List;

/**
 * The memory of one worker: so many rows of all columns of a plan, and what runs the steps over them. Confined to one
 * thread.
 *
 * <p>A branch runs if a row of the block takes it. Cheap steps then run for all rows, functions that are computed row by
 * row only for those that take the branch; the value of the conditional is chosen at its end.
 */
final class Block {
    private final Plan plan;
    private final Tape tape;
    private final Loops loops;
    private final double[][] columns;
    private final Workspace workspace;
    private final Rows rows;
    private int count;

    /** @param size how many rows it holds, a multiple of {@link Bits#PADDING} */
    Block(Plan plan, Loops loops, Bits bits, int size) {
        this.plan = plan;
        this.tape = plan.tape();
        this.loops = loops;
        this.columns = new double[plan.places().count()][];
        this.workspace = new Workspace(bits, size);
        this.rows = new Rows(size);
        int inputs = tape.inputs().size();
        for (int k = 0; k < columns.length; k++) {
            boolean isConstant = k >= inputs && k < tape.resultSlot(0);
            if (!isConstant) {
                columns[k] = new double[size];
            } else if (loops.readsConstants() || plan.places().isReadOutsideLoops(k)) {
                columns[k] = new double[size];
                Arrays.fill(columns[k], tape.constant(k - inputs));
            }
        }
    }

    /** Computes {@code count} rows of the inputs, from row {@code from} on, into the same rows of the outputs. */
    void run(List<Column> inputs, List<Column> outputs, long from, int count) {
        this.count = count;
        for (int k = 0; k < inputs.size(); k++) {
            inputs.get(k).read(from, columns[k], count);
        }
        rows.begin(count);
        run();
        for (int k = 0; k < outputs.size(); k++) {
            double[] values = columns[plan.places().of(tape.output(k))];
            outputs.get(k).write(from, rows.withoutRefused(values), count);
        }
    }

    private void run() {
        int at = 0;
        List<BlockStep> steps = plan.steps();
        while (at < steps.size()) {
            switch (steps.get(at)) {
                case BlockStep.Group(var number, _) -> loops.run(number, columns, 0, count);
                case BlockStep.Single(var i) -> single(i);
                case BlockStep.SineAndCosine(var sine, var cosine) ->
                    BlockFunction.sinAndCos(operand(sine, 0), result(sine), result(cosine), count, workspace);
                case BlockStep.Require(var i) -> {
                    if (rows.require(operand(i, 0))) {
                        return;
                    }
                }
                case BlockStep.If(var i, var otherwise) -> {
                    if (!rows.open(operand(i, 0))) {
                        at = otherwise - 1;
                    }
                }
                case BlockStep.Otherwise(_, var end) -> {
                    if (!rows.turn()) {
                        at = end - 1;
                    }
                }
                case BlockStep.End(var i, var test) -> {
                    rows.close();
                    workspace.bits().select(column(test), operand(i, 0), operand(i, 1), result(i), count);
                }
            }
            at++;
        }
    }

    private double[] column(int slot) {
        return columns[plan.places().of(slot)];
    }

    private double[] operand(int i, int k) {
        return column(tape.operand(i, k));
    }

    private double[] result(int i) {
        return column(tape.resultSlot(i));
    }

    private void single(int i) {
        double[] x = operand(i, 0);
        double[] result = result(i);
        Bits bits = workspace.bits();
        BlockFunction function = plan.functions().of(tape, i).orElse(null);
        if (function instanceof BlockFunction.Unary unary) {
            unary.apply(x, result, count, workspace);
            return;
        }
        if (function instanceof BlockFunction.Binary binary) {
            binary.apply(x, operand(i, 1), result, count, workspace);
            return;
        }
        switch (tape.op(i)) {
            case POSITIVE -> bits.positive(x, result, count);
            case NONNEGATIVE -> bits.nonnegative(x, result, count);
            case ZERO -> bits.zero(x, result, count);
            case NONZERO -> bits.nonzero(x, result, count);
            case CBRT -> rows.apply(Arithmetic::cbrt, x, result);
            case EXP -> rows.apply(Math::exp, x, result);
            case POWER -> rows.apply(Arithmetic::power, x, operand(i, 1), result);
            case HYPOT -> rows.apply(Arithmetic::hypot, x, operand(i, 1), result);
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC -> call(i);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, SQRT, MAX, REQUIRE, IF, ELSE, END ->
                throw new IllegalArgumentException(tape.op(i) + " is no step of its own");
        }
    }

    private void call(int i) {
        double[] result = result(i);
        switch (tape.kernel(i)) {
            case Kernel.Unary(_, _, var function) -> rows.apply(function, operand(i, 0), result);
            case Kernel.Binary(_, _, var function) -> rows.apply(function, operand(i, 0), operand(i, 1), result);
            case Kernel.Ternary(_, _, var function) ->
                rows.apply(function, operand(i, 0), operand(i, 1), operand(i, 2), result);
            case Kernel.Variadic(_, _, var function) -> {
                double[][] all = new double[tape.arity(i)][];
                Arrays.setAll(all, k -> operand(i, k));
                rows.apply(function, all, result);
            }
        }
    }
}
