package deriv.tape;

import deriv.core.Operation;
import java.util.Arrays;

/**
 * Computes a tape at points: the first tier, ready at once, and the reference of all others.
 *
 * <p>The interpreter is immutable and may be shared between threads; what one evaluation writes is its {@link Frame},
 * which belongs to one caller at a time.
 */
public final class Interpreter {
    /** So many instructions run between two looks at the limits of the running operation. */
    private static final int STRETCH = 1 << 13;

    /** In place of the next instruction: a requirement does not hold. */
    private static final int REFUSED = -1;

    private final Tape tape;
    private final Code code;

    public Interpreter(Tape tape) {
        this.tape = tape;
        this.code = Code.of(tape);
    }

    public Tape tape() {
        return tape;
    }

    /** {@return the scratch memory of one caller, to be used again for any number of points} */
    public Frame frame() {
        return new Frame(this, code.registers());
    }

    /** {@return the outputs at one point, with fresh memory} */
    public double[] evaluate(double... point) {
        double[] values = new double[tape.outputCount()];
        frame().evaluate(point, values);
        return values;
    }

    /** {@return the outputs at each of these points} */
    public double[][] evaluateAll(double[][] points) {
        Frame frame = frame();
        double[][] values = new double[points.length][tape.outputCount()];
        for (int i = 0; i < points.length; i++) {
            frame.evaluate(points[i], values[i]);
        }
        return values;
    }

    void run(double[] registers, double[] point, double[] values) {
        if (point.length != tape.inputs().size() || values.length != tape.outputCount()) {
            throw new IllegalArgumentException("a program of %d inputs and %d outputs was given arrays of %d and %d"
                    .formatted(tape.inputs().size(), tape.outputCount(), point.length, values.length));
        }
        System.arraycopy(point, 0, registers, 0, point.length);
        int end = code.instructions.length;
        int at = 0;
        while (at != REFUSED && at < end) {
            at = run(registers, at, Math.min(end, at + Code.WIDTH * STRETCH));
            Operation.tick();
        }
        if (at == REFUSED) {
            Arrays.fill(values, Double.NaN);
            return;
        }
        int[] outputs = code.outputs;
        for (int i = 0; i < outputs.length; i++) {
            values[i] = registers[outputs[i]];
        }
    }

    /** {@return the place of the instruction to go on with, or {@link #REFUSED}} */
    private int run(double[] r, int from, int to) {
        int[] c = code.instructions;
        int at = from;
        while (at < to) {
            int result = c[at + 1];
            int a = c[at + 2];
            int b = c[at + 3];
            switch (c[at]) {
                case Code.ADD -> r[result] = r[a] + r[b];
                case Code.SUBTRACT -> r[result] = r[a] - r[b];
                case Code.MULTIPLY -> r[result] = r[a] * r[b];
                case Code.DIVIDE -> r[result] = r[a] / r[b];
                case Code.NEGATE -> r[result] = -r[a];
                case Code.SQRT -> r[result] = Math.sqrt(r[a]);
                case Code.CBRT -> r[result] = Arithmetic.cbrt(r[a]);
                case Code.EXP -> r[result] = Math.exp(r[a]);
                case Code.POWER -> r[result] = Arithmetic.power(r[a], r[b]);
                case Code.HYPOT -> r[result] = Arithmetic.hypot(r[a], r[b]);
                case Code.MAX -> r[result] = Math.max(r[a], r[b]);
                case Code.POSITIVE -> r[result] = Arithmetic.positive(r[a]);
                case Code.NONNEGATIVE -> r[result] = Arithmetic.nonnegative(r[a]);
                case Code.ZERO -> r[result] = Arithmetic.zero(r[a]);
                case Code.NONZERO -> r[result] = Arithmetic.nonzero(r[a]);
                case Code.CALL_UNARY -> r[result] = code.unary[b].applyAsDouble(r[a]);
                case Code.CALL_BINARY ->
                    r[result] = code.binary[b].applyAsDouble(r[code.lists[a]], r[code.lists[a + 1]]);
                case Code.CALL_TERNARY ->
                    r[result] = code.ternary[b].applyAsDouble(
                            r[code.lists[a]], r[code.lists[a + 1]], r[code.lists[a + 2]]);
                case Code.CALL_VARIADIC -> r[result] = code.variadic[b].applyAsDouble(arguments(r, a));
                case Code.REQUIRE -> {
                    if (r[a] != 1) {
                        return REFUSED;
                    }
                }
                case Code.IF -> {
                    if (r[a] == 0) {
                        at = b;
                    } else if (r[a] != 1) {
                        r[c[b + 1]] = Double.NaN;
                        at = c[b + 3] - Code.WIDTH;
                    }
                }
                case Code.ELSE -> {
                    r[result] = r[a];
                    at = b - Code.WIDTH;
                }
                case Code.END -> r[result] = r[a];
                default -> throw new IllegalStateException("no instruction: " + c[at]);
            }
            at += Code.WIDTH;
        }
        return at;
    }

    private double[] arguments(double[] r, int place) {
        double[] arguments = new double[code.lists[place]];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = r[code.lists[place + 1 + i]];
        }
        return arguments;
    }
}
