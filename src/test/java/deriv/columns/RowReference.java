package deriv.columns;

import deriv.columns.kernels.Bits;
import deriv.columns.kernels.BlockFunction;
import deriv.columns.kernels.Workspace;
import deriv.tape.Arithmetic;
import deriv.tape.Op;
import deriv.tape.Tape;
import java.util.Arrays;

/** What columns have to compute, written as directly as possible: a tape at one row, a function as a block of one row. */
final class RowReference {
    private final Tape tape;
    private final Functions functions;
    private final Workspace workspace;

    RowReference(Tape tape, Functions functions, Bits bits) {
        this.tape = tape;
        this.functions = functions;
        this.workspace = new Workspace(bits, Bits.PADDING);
    }

    double[] at(double[] point) {
        double[] slots = Arrays.copyOf(point, tape.slots());
        for (int i = 0; i < tape.constantCount(); i++) {
            slots[point.length + i] = tape.constant(i);
        }
        double[] outputs = new double[tape.outputCount()];
        for (int i = 0; i < tape.length(); i++) {
            double x = tape.arity(i) > 0 ? slots[tape.operand(i, 0)] : Double.NaN;
            double y = tape.arity(i) > 1 ? slots[tape.operand(i, 1)] : Double.NaN;
            switch (tape.op(i)) {
                case REQUIRE -> {
                    if (x != 1) {
                        Arrays.fill(outputs, Double.NaN);
                        return outputs;
                    }
                }
                case IF -> {
                    int end = tape.target(tape.target(i));
                    if (x == 0) {
                        i = tape.target(i);
                    } else if (x != 1) {
                        slots[tape.resultSlot(end)] = Double.NaN;
                        i = end;
                    }
                }
                case ELSE -> {
                    int end = tape.target(i);
                    slots[tape.resultSlot(end)] = slots[tape.operand(end, 0)];
                    i = end;
                }
                case END -> slots[tape.resultSlot(i)] = y;
                default -> slots[tape.resultSlot(i)] = value(i, x, y, slots);
            }
        }
        Arrays.setAll(outputs, k -> slots[tape.output(k)]);
        return outputs;
    }

    private double value(int i, double x, double y, double[] slots) {
        return switch (functions.of(tape, i).orElse(null)) {
            case BlockFunction.Unary unary -> {
                double[] result = new double[Bits.PADDING];
                unary.apply(pad(x), result, 1, workspace);
                yield result[0];
            }
            case BlockFunction.Binary binary -> {
                double[] result = new double[Bits.PADDING];
                binary.apply(pad(x), pad(y), result, 1, workspace);
                yield result[0];
            }
            case null -> {
                if (tape.op(i).isCall()) {
                    double[] arguments = new double[tape.arity(i)];
                    Arrays.setAll(arguments, k -> slots[tape.operand(i, k)]);
                    yield tape.kernel(i).at(arguments);
                }
                yield arithmetic(tape.op(i), x, y);
            }
        };
    }

    private static double[] pad(double x) {
        double[] block = new double[Bits.PADDING];
        block[0] = x;
        return block;
    }

    private static double arithmetic(Op op, double x, double y) {
        return switch (op) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case NEGATE -> -x;
            case SQRT -> Math.sqrt(x);
            case CBRT -> Arithmetic.cbrt(x);
            case EXP -> Math.exp(x);
            case POWER -> Arithmetic.power(x, y);
            case HYPOT -> Arithmetic.hypot(x, y);
            case MAX -> Math.max(x, y);
            case POSITIVE -> Arithmetic.positive(x);
            case NONNEGATIVE -> Arithmetic.nonnegative(x);
            case ZERO -> Arithmetic.zero(x);
            case NONZERO -> Arithmetic.nonzero(x);
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC, REQUIRE, IF, ELSE, END ->
                throw new IllegalArgumentException(op.name());
        };
    }
}
