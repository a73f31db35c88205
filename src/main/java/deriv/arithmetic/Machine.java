package deriv.arithmetic;

import deriv.core.Operation;
import deriv.core.Relation;
import deriv.tape.Tape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Runs a tape in another number system than {@code double}. In doubles themselves {@link deriv.tape.Interpreter} gives
 * the same results bit for bit, and is faster.
 *
 * <p>Of a conditional only the branch is computed that is taken. A requirement that does not hold makes all outputs
 * undefined. Immutable and safe to share between threads.
 *
 * @param <T> the numbers
 */
public final class Machine<T> {
    private final Tape tape;
    private final TapeSystem<T> system;

    private Machine(Tape tape, TapeSystem<T> system) {
        this.tape = tape;
        this.system = system;
    }

    public static <T> Machine<T> of(Tape tape, TapeSystem<T> system) {
        return new Machine<>(tape, system);
    }

    /**
     * {@return the outputs at one point}
     *
     * @param point the values of the inputs, in their order
     * @throws IllegalArgumentException if there are more or fewer values than inputs
     * @throws NumberSystemException if a part has no value in this number system
     */
    public List<T> evaluate(List<T> point) {
        if (point.size() != tape.inputs().size()) {
            throw new IllegalArgumentException("a program of %d inputs was given %d numbers"
                    .formatted(tape.inputs().size(), point.size()));
        }
        return new Run(point).outputs();
    }

    /** One evaluation: the slots, and for the END of each conditional what its test said. */
    private final class Run {
        private final ArrayList<T> slots;
        private final Truth[] decided = new Truth[tape.length()];

        Run(List<T> point) {
            slots = new ArrayList<>(Collections.nCopies(tape.slots(), null));
            for (int i = 0; i < point.size(); i++) {
                slots.set(i, point.get(i));
            }
            for (int i = 0; i < tape.constantCount(); i++) {
                slots.set(point.size() + i, system.number(tape.constant(i)));
            }
        }

        List<T> outputs() {
            if (!runs()) {
                return Collections.nCopies(tape.outputCount(), system.undefined());
            }
            List<T> outputs = new ArrayList<>(tape.outputCount());
            for (int i = 0; i < tape.outputCount(); i++) {
                outputs.add(slots.get(tape.output(i)));
            }
            return outputs;
        }

        /** {@return false if a requirement does not hold} */
        private boolean runs() {
            int i = 0;
            while (i < tape.length()) {
                Operation.tick();
                switch (tape.op(i)) {
                    case ADD -> result(i, system.add(operand(i, 0), operand(i, 1)));
                    case SUBTRACT -> result(i, system.subtract(operand(i, 0), operand(i, 1)));
                    case MULTIPLY -> result(i, system.multiply(operand(i, 0), operand(i, 1)));
                    case DIVIDE -> result(i, system.divide(operand(i, 0), operand(i, 1)));
                    case NEGATE -> result(i, system.negate(operand(i, 0)));
                    case SQRT -> result(i, system.squareRoot(operand(i, 0)));
                    case CBRT -> result(i, system.cubeRoot(operand(i, 0)));
                    case EXP -> result(i, system.exp(operand(i, 0)));
                    case POWER -> result(i, system.power(operand(i, 0), operand(i, 1)));
                    case HYPOT -> result(i, system.hypotenuse(operand(i, 0), operand(i, 1)));
                    case MAX -> result(i, system.greater(operand(i, 0), operand(i, 1)));
                    case POSITIVE -> result(i, system.test(operand(i, 0), Relation.POSITIVE));
                    case NONNEGATIVE -> result(i, system.test(operand(i, 0), Relation.NONNEGATIVE));
                    case ZERO -> result(i, system.test(operand(i, 0), Relation.ZERO));
                    case NONZERO -> result(i, system.test(operand(i, 0), Relation.NONZERO));
                    case CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC ->
                        result(i, system.call(tape.function(i), operands(i)));
                    case REQUIRE -> {
                        if (truth(i) != Truth.HOLDS) {
                            return false;
                        }
                    }
                    case IF -> i = opened(i);
                    case ELSE -> i = tape.target(i) - 1;
                    case END -> result(i, joined(i));
                }
                i++;
            }
            return true;
        }

        /** {@return the instruction before the next one} */
        private int opened(int i) {
            int otherwise = tape.target(i);
            int end = tape.target(otherwise);
            decided[end] = truth(i);
            return switch (decided[end]) {
                case HOLDS -> i;
                case FAILS -> otherwise;
                case UNDEFINED, UNDECIDED -> end - 1;
            };
        }

        private T joined(int end) {
            return switch (decided[end]) {
                case HOLDS -> operand(end, 0);
                case FAILS -> operand(end, 1);
                case UNDEFINED, UNDECIDED -> system.undefined();
            };
        }

        private Truth truth(int i) {
            return system.compare(operand(i, 0), Relation.NONZERO);
        }

        private T operand(int i, int k) {
            return slots.get(tape.operand(i, k));
        }

        private List<T> operands(int i) {
            List<T> operands = new ArrayList<>(tape.arity(i));
            for (int k = 0; k < tape.arity(i); k++) {
                operands.add(operand(i, k));
            }
            return operands;
        }

        private void result(int i, T value) {
            slots.set(tape.resultSlot(i), value);
        }
    }
}
