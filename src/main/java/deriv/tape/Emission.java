package deriv.tape;

import java.util.Arrays;
import java.util.List;

/** Writes values as instructions, one after the other, and knows where each one went. */
final class Emission {
    private final Values values;
    private final int inputs;
    private final double[] constants;
    private final int[] slotOfConstant;
    private final int[] slotOf;
    private final Op[] ops;
    private final int[] targets;
    private final int[] starts;
    private int[] operands;
    private int size;

    /** @param length the number of instructions: a conditional counts as three */
    Emission(Values values, boolean[] usedConstants, int length) {
        this.values = values;
        this.inputs = values.inputs();
        this.slotOfConstant = new int[usedConstants.length];
        double[] used = new double[usedConstants.length];
        int count = 0;
        double[] all = values.constants();
        for (int i = 0; i < all.length; i++) {
            if (usedConstants[i]) {
                slotOfConstant[i] = inputs + count;
                used[count++] = all[i];
            }
        }
        this.constants = Arrays.copyOf(used, count);
        this.slotOf = new int[values.end() - inputs];
        this.ops = new Op[length];
        this.targets = new int[length];
        this.starts = new int[length + 1];
        this.operands = new int[Math.max(16, 2 * length)];
    }

    private int slot(int value) {
        return Values.isConstant(value) ? slotOfConstant[~value] : value < inputs ? value : slotOf[value - inputs];
    }

    void write(int value) {
        for (int k = 0; k < values.arity(value); k++) {
            operand(slot(values.operand(value, k)));
        }
        finish(value, values.op(value), values.function(value));
    }

    void open(int conditional) {
        operand(slot(values.operand(conditional, 0)));
        finish(conditional, Op.IF, 0);
    }

    /** Writes the ELSE of an open conditional; false if it has been written. */
    boolean turn(int conditional) {
        int opened = instruction(conditional);
        if (ops[opened] != Op.IF) {
            return false;
        }
        targets[opened] = size;
        finish(conditional, Op.ELSE, 0);
        return true;
    }

    void close(int conditional) {
        targets[instruction(conditional)] = size;
        operand(slot(values.operand(conditional, 1)));
        operand(slot(values.operand(conditional, 2)));
        finish(conditional, Op.END, 0);
    }

    /** {@return the instruction that was written last for this value} */
    private int instruction(int value) {
        return slotOf[value - inputs] - inputs - constants.length;
    }

    private void operand(int slot) {
        if (starts[size + 1] == operands.length) {
            operands = Arrays.copyOf(operands, 2 * operands.length);
        }
        operands[starts[size + 1]++] = slot;
    }

    private void finish(int value, Op op, int target) {
        slotOf[value - inputs] = inputs + constants.length + size;
        ops[size] = op;
        targets[size++] = target;
        if (size < ops.length) {
            starts[size + 1] = starts[size];
        }
    }

    Tape tape(List<String> names, int[] outputs) {
        return new Tape(
                names,
                constants,
                ops,
                targets,
                starts,
                Arrays.copyOf(operands, starts[size]),
                values.functions(),
                values.kernels(),
                Arrays.stream(outputs).map(this::slot).toArray());
    }
}
