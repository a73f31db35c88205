package deriv.tape;

import deriv.core.Expr;
import deriv.functions.Kernel;
import deriv.functions.Row;
import java.util.List;

/**
 * A straight-line program in {@code double} that computes expressions at a point: a Wengert list. What the outputs have
 * in common is computed once, and a branch of a conditional only if it is taken.
 *
 * <p>A program works on numbered <em>slots</em>, each written at most once: first the {@link #inputs}, then the
 * {@link #constants}, then one for each instruction. Instruction {@code i} has an {@link #op}, some {@link #operand}s,
 * which are slots, and writes the slot {@code resultSlot(i)}; calls have a {@link #function} and a {@link #kernel}
 * besides, {@code IF} and {@code ELSE} a {@link #target}. Conditionals are properly nested, and nothing jumps
 * backwards, so that bytecode and sources can be written from a single pass.
 *
 * <p>What is computed may have another form than what is printed: see {@link Lowering}. The order of operations follows
 * the content of the expressions alone, never age, identity or locale: the same outputs make the same program on every
 * run and machine.
 *
 * <p>Outside the real domain a program may yield NaN, an infinity or, where such a value is swallowed again, a number;
 * a guard ({@link TapeBuilder#guard}) makes that NaN. Kinks follow the convention <em>fast</em>: they are what the
 * conditions and the kernels say.
 *
 * <p>Immutable, safe to share between threads.
 */
public final class Tape {
    private final List<String> inputs;
    private final double[] constants;
    private final Op[] ops;
    private final int[] targets;
    private final int[] starts;
    private final int[] operands;
    private final List<Row> functions;
    private final List<Kernel> kernels;
    private final int[] outputs;
    private final int operations;

    Tape(
            List<String> inputs,
            double[] constants,
            Op[] ops,
            int[] targets,
            int[] starts,
            int[] operands,
            List<Row> functions,
            List<Kernel> kernels,
            int[] outputs) {
        this.inputs = List.copyOf(inputs);
        this.constants = constants;
        this.ops = ops;
        this.targets = targets;
        this.starts = starts;
        this.operands = operands;
        this.functions = functions;
        this.kernels = kernels;
        this.outputs = outputs;
        int count = 0;
        for (Op op : ops) {
            count += op.isControl() ? 0 : 1;
        }
        this.operations = count;
    }

    /**
     * {@return the program that computes these expressions of these variables}
     *
     * @throws UnknownVariableException if an expression has another variable
     * @throws NoDoubleEvaluationException if an expression has a function without numbers
     */
    public static Tape of(List<String> inputs, List<Expr> outputs) {
        return over(inputs).outputs(outputs).build();
    }

    /** {@return a builder of a program of these variables, in this order} */
    public static TapeBuilder over(List<String> inputs) {
        return new TapeBuilder(inputs);
    }

    public static TapeBuilder over(String... inputs) {
        return over(List.of(inputs));
    }

    /** {@return the names of the variables; variable {@code i} is slot {@code i}} */
    public List<String> inputs() {
        return inputs;
    }

    public int outputCount() {
        return outputs.length;
    }

    /** {@return the slot that holds output {@code i} in the end} */
    public int output(int i) {
        return outputs[i];
    }

    /** {@return the operations that compute something: arithmetic, tests and calls, those in branches included} */
    public int operations() {
        return operations;
    }

    public int constantCount() {
        return constants.length;
    }

    /** {@return the constant in slot {@code inputs().size() + i}} */
    public double constant(int i) {
        return constants[i];
    }

    /** {@return the number of instructions} */
    public int length() {
        return ops.length;
    }

    /** {@return the number of inputs, constants and instructions} */
    public int slots() {
        return inputs.size() + constants.length + ops.length;
    }

    public Op op(int i) {
        return ops[i];
    }

    public int resultSlot(int i) {
        return inputs.size() + constants.length + i;
    }

    public int arity(int i) {
        return starts[i + 1] - starts[i];
    }

    /** {@return the slot of operand {@code k} of instruction {@code i}} */
    public int operand(int i, int k) {
        return operands[starts[i] + k];
    }

    /**
     * {@return for {@code IF} the index of its {@code ELSE}, for {@code ELSE} that of its {@code END}, for a call the
     * number of the function, below {@link #functionCount}}
     */
    public int target(int i) {
        return targets[i];
    }

    /** {@return the number of different functions that are called} */
    public int functionCount() {
        return functions.size();
    }

    /** {@return the function that a call instruction calls} */
    public Row function(int i) {
        return functions.get(targets[i]);
    }

    /** {@return how a call instruction computes its function} */
    public Kernel kernel(int i) {
        return kernels.get(targets[i]);
    }

    /** {@return the listing of the program} */
    @Override
    public String toString() {
        return TapeText.of(this);
    }
}
