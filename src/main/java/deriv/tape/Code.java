package deriv.tape;

import deriv.functions.Kernel;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A tape as the interpreter reads it: one array of {@code int}, four numbers an instruction (code, result register, two
 * more). A switch over numbers takes half the time of one over {@link Op}, which looks each constant up twice.
 *
 * <p>The last two numbers are the registers of the operands, except: a call has the register of its only argument, or
 * the place of its arguments in {@link #lists}, and the number of its function; {@code IF} has the test and the place
 * of its {@code ELSE}; {@code ELSE} has the value of the first part, which it moves to the register of the whole, and
 * the place to go on; {@code END} has the value of the second part twice.
 */
final class Code {
    static final int WIDTH = 4;

    static final int ADD = 0;
    static final int SUBTRACT = 1;
    static final int MULTIPLY = 2;
    static final int DIVIDE = 3;
    static final int NEGATE = 4;
    static final int SQRT = 5;
    static final int CBRT = 6;
    static final int EXP = 7;
    static final int POWER = 8;
    static final int HYPOT = 9;
    static final int MAX = 10;
    static final int POSITIVE = 11;
    static final int NONNEGATIVE = 12;
    static final int ZERO = 13;
    static final int NONZERO = 14;
    static final int CALL_UNARY = 15;
    static final int CALL_BINARY = 16;
    static final int CALL_TERNARY = 17;
    static final int CALL_VARIADIC = 18;
    static final int REQUIRE = 19;
    static final int IF = 20;
    static final int ELSE = 21;
    static final int END = 22;

    final int[] instructions;
    final int[] outputs;
    /** Registers of arguments; before those of a variadic call stands their number. */
    final int[] lists;

    /** By number of function; each function is in one of the four. */
    final DoubleUnaryOperator[] unary;

    final DoubleBinaryOperator[] binary;
    final Kernel.Function3[] ternary;
    final Kernel.FunctionN[] variadic;

    private final double[] initial;

    private Code(
            int[] instructions, int[] outputs, int[] lists, Functions functions, double[] initial) {
        this.instructions = instructions;
        this.outputs = outputs;
        this.lists = lists;
        this.unary = functions.unary;
        this.binary = functions.binary;
        this.ternary = functions.ternary;
        this.variadic = functions.variadic;
        this.initial = initial;
    }

    /** {@return registers with the constants in their places} */
    double[] registers() {
        return initial.clone();
    }

    private static int code(Op op) {
        return switch (op) {
            case ADD -> ADD;
            case SUBTRACT -> SUBTRACT;
            case MULTIPLY -> MULTIPLY;
            case DIVIDE -> DIVIDE;
            case NEGATE -> NEGATE;
            case SQRT -> SQRT;
            case CBRT -> CBRT;
            case EXP -> EXP;
            case POWER -> POWER;
            case HYPOT -> HYPOT;
            case MAX -> MAX;
            case POSITIVE -> POSITIVE;
            case NONNEGATIVE -> NONNEGATIVE;
            case ZERO -> ZERO;
            case NONZERO -> NONZERO;
            case CALL_UNARY -> CALL_UNARY;
            case CALL_BINARY -> CALL_BINARY;
            case CALL_TERNARY -> CALL_TERNARY;
            case CALL_VARIADIC -> CALL_VARIADIC;
            case REQUIRE -> REQUIRE;
            case IF -> IF;
            case ELSE -> ELSE;
            case END -> END;
        };
    }

    static Code of(Tape tape) {
        return new Writer(tape).code();
    }

    private record Functions(
            DoubleUnaryOperator[] unary,
            DoubleBinaryOperator[] binary,
            Kernel.Function3[] ternary,
            Kernel.FunctionN[] variadic) {
        Functions(int count) {
            this(
                    new DoubleUnaryOperator[count],
                    new DoubleBinaryOperator[count],
                    new Kernel.Function3[count],
                    new Kernel.FunctionN[count]);
        }

        void bind(int number, Kernel kernel) {
            switch (kernel) {
                case Kernel.Unary k -> unary[number] = k.function();
                case Kernel.Binary k -> binary[number] = k.function();
                case Kernel.Ternary k -> ternary[number] = k.function();
                case Kernel.Variadic k -> variadic[number] = k.function();
            }
        }
    }

    private static final class Writer {
        private final Tape tape;
        private final Registers registers;
        private final int[] instructions;
        private final Functions functions;
        private int[] lists = new int[16];
        private int listed;

        Writer(Tape tape) {
            this.tape = tape;
            this.registers = Registers.of(tape);
            this.instructions = new int[WIDTH * tape.length()];
            this.functions = new Functions(tape.functionCount());
        }

        Code code() {
            for (int i = 0; i < tape.length(); i++) {
                write(i);
            }
            int[] outputs = new int[tape.outputCount()];
            Arrays.setAll(outputs, i -> registers.of(tape.output(i)));
            double[] initial = new double[registers.count()];
            for (int i = 0; i < tape.constantCount(); i++) {
                initial[tape.inputs().size() + i] = tape.constant(i);
            }
            return new Code(instructions, outputs, Arrays.copyOf(lists, listed), functions, initial);
        }

        private void write(int i) {
            int result = registers.of(tape.resultSlot(i));
            switch (tape.op(i)) {
                case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, HYPOT, MAX -> put(i, result, operand(i, 0), operand(i, 1));
                case NEGATE, SQRT, CBRT, EXP, POSITIVE, NONNEGATIVE, ZERO, NONZERO, REQUIRE ->
                    put(i, result, operand(i, 0), operand(i, 0));
                case CALL_UNARY -> call(i, result, operand(i, 0));
                case CALL_BINARY, CALL_TERNARY -> call(i, result, list(i));
                case CALL_VARIADIC -> {
                    int place = append(tape.arity(i));
                    list(i);
                    call(i, result, place);
                }
                case IF -> put(i, result, operand(i, 0), WIDTH * tape.target(i));
                case ELSE -> {
                    int end = tape.target(i);
                    put(i, registers.of(tape.resultSlot(end)), operand(end, 0), WIDTH * (end + 1));
                }
                case END -> put(i, result, operand(i, 1), operand(i, 1));
            }
        }

        private void put(int i, int result, int a, int b) {
            instructions[WIDTH * i] = Code.code(tape.op(i));
            instructions[WIDTH * i + 1] = result;
            instructions[WIDTH * i + 2] = a;
            instructions[WIDTH * i + 3] = b;
        }

        private void call(int i, int result, int arguments) {
            functions.bind(tape.target(i), tape.kernel(i));
            put(i, result, arguments, tape.target(i));
        }

        private int operand(int i, int k) {
            return registers.of(tape.operand(i, k));
        }

        private int list(int i) {
            int place = listed;
            for (int k = 0; k < tape.arity(i); k++) {
                append(operand(i, k));
            }
            return place;
        }

        private int append(int number) {
            if (listed == lists.length) {
                lists = Arrays.copyOf(lists, 2 * listed);
            }
            lists[listed] = number;
            return listed++;
        }
    }
}
