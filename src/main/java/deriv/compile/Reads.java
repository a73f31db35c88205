package deriv.compile;

import deriv.tape.Op;
import deriv.tape.Tape;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * Which slots generated code reads for an instruction, in the order and as often as it does.
 *
 * <p>A conditional or a requirement whose test is a comparison compares by itself: it reads the compared number instead
 * of the test, which is computed only if something else needs it as a number.
 */
final class Reads {
    /** So many arguments are put into their array at once. */
    static final int MANY = 32;

    private final Tape tape;
    private final boolean[] needed;

    /** @param outputs the first so many outputs are wanted */
    Reads(Tape tape, int outputs) {
        this.tape = tape;
        this.needed = new boolean[tape.slots()];
        for (int k = 0; k < outputs; k++) {
            needed[tape.output(k)] = true;
        }
        // For each open conditional, seen from its end: whether something in it is needed.
        BitSet inside = new BitSet();
        int depth = 0;
        for (int i = tape.length() - 1; i >= 0; i--) {
            switch (tape.op(i)) {
                case END -> {
                    inside.clear(++depth);
                    need(i, needs(i));
                }
                case IF -> {
                    need(i, inside.get(depth--) || needs(end(i)));
                    inside.set(depth, inside.get(depth) || needs(i));
                }
                case ELSE -> {}
                default -> {
                    need(i, needs(i) || tape.op(i) == Op.REQUIRE);
                    inside.set(depth, inside.get(depth) || needs(i));
                }
            }
        }
    }

    private void need(int i, boolean itself) {
        if (itself) {
            needed[tape.resultSlot(i)] = true;
            of(i, slot -> needed[slot] = true);
        }
    }

    /**
     * {@return whether the outputs depend on this instruction} They depend on an {@code IF} if they depend on its
     * {@code END} or on something in one of the two parts.
     */
    boolean needs(int i) {
        return needed[tape.resultSlot(i)];
    }

    /** {@return whether it is a call of so many arguments that they are put into their array by steps of their own} */
    boolean isLongCall(int i) {
        return tape.op(i) == Op.CALL_VARIADIC && tape.arity(i) > MANY;
    }

    int end(int opening) {
        return tape.target(tape.target(opening));
    }

    /** What a conditional or a requirement asks of the number that decides it. */
    enum Test {
        POSITIVE,
        NONNEGATIVE,
        ZERO,
        NONZERO,
        /** The number is itself a test. */
        ONE
    }

    /** {@return what an {@code IF} or a {@code REQUIRE} asks of its {@link #decider}} */
    Test test(int i) {
        int test = tape.operand(i, 0) - tape.resultSlot(0);
        if (test < 0) {
            return Test.ONE;
        }
        return switch (tape.op(test)) {
            case POSITIVE -> Test.POSITIVE;
            case NONNEGATIVE -> Test.NONNEGATIVE;
            case ZERO -> Test.ZERO;
            case NONZERO -> Test.NONZERO;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, SQRT, CBRT, EXP, POWER, HYPOT, MAX -> Test.ONE;
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC, REQUIRE, IF, ELSE, END -> Test.ONE;
        };
    }

    /** {@return the slot of the number that decides an {@code IF} or a {@code REQUIRE}} */
    int decider(int i) {
        int test = tape.operand(i, 0);
        return test(i) == Test.ONE ? test : tape.operand(test - tape.resultSlot(0), 0);
    }

    /**
     * {@return the slot at the end of a part of a conditional, 0 or 1, that becomes its value, or -1 if only values in
     * it are needed}
     */
    int last(int opening, int part) {
        return needs(end(opening)) ? tape.operand(end(opening), part) : -1;
    }

    /** Those of an {@code END} are read at the ends of the two parts, all others before the instruction. */
    void of(int i, IntConsumer slots) {
        switch (tape.op(i)) {
            case IF -> {
                slots.accept(decider(i));
                slots.accept(decider(i));
            }
            case REQUIRE -> {
                slots.accept(decider(i));
                if (test(i) == Test.NONZERO) {
                    slots.accept(decider(i));
                }
            }
            default -> {
                for (int k = 0; k < tape.arity(i); k++) {
                    slots.accept(tape.operand(i, k));
                }
            }
        }
    }

    /** What a step reads by itself; what the parts of a conditional and its {@code END} read is not among it. */
    void of(Step step, IntConsumer slots) {
        switch (step) {
            case Step.Compute(int i) when isLongCall(i) -> {}
            case Step.Compute(int i) -> of(i, slots);
            case Step.Choose(int i, _, _) -> of(i, slots);
            case Step.Fill(int i, int from, int to) -> {
                for (int k = from; k < to; k++) {
                    slots.accept(tape.operand(i, k));
                }
            }
            case Step.Store(int output) -> slots.accept(tape.output(output));
            case Step.Run _ -> {}
        }
    }
}
