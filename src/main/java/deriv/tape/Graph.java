package deriv.tape;

import java.util.Arrays;

/** A program between two passes: values, and which of them are the outputs. */
record Graph(Values values, int[] outputs) {

    /**
     * {@return how often each value is used by a value that counts, or is an output}; a value counts if an output or a
     * requirement depends on it
     */
    int[] uses() {
        int inputs = values.inputs();
        int[] uses = new int[values.end()];
        for (int output : outputs) {
            if (!Values.isConstant(output)) {
                uses[output]++;
            }
        }
        for (int v = values.end() - 1; v >= inputs; v--) {
            Pace.tick(v);
            if (uses[v] > 0 || values.op(v) == Op.REQUIRE) {
                for (int operand : operands(v)) {
                    if (!Values.isConstant(operand)) {
                        uses[operand]++;
                    }
                }
            }
        }
        return uses;
    }

    /** {@return the values that this one is made of}; a member that occurs twice does so here too */
    int[] operands(int value) {
        int[] operands = new int[values.arity(value)];
        boolean group = values.isGroup(value, Op.ADD) || values.isGroup(value, Op.MULTIPLY);
        Arrays.setAll(operands, k -> group
                ? Members.value(values.operand(value, k))
                : values.operand(value, k));
        return operands;
    }
}
