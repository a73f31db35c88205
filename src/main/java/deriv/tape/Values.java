package deriv.tape;

import deriv.functions.Kernel;
import deriv.functions.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A program before it is put in order: a graph of values, operands before users, each made once. A value is an
 * {@code int}: an input from 0 on, then the operations, and constants as negative numbers.
 *
 * <p>Two things are one operation here that are several on a tape. A conditional, {@code IF test, then, otherwise}, is
 * taken apart by {@link Schedule}. A <em>group</em> is a sum or a product of any number of members, in whatever order turns
 * out to be best; {@link InstructionSelection} chooses one. A member of a sum is added or subtracted, one of a product
 * multiplied or divided by: see {@link Members}.
 *
 * <p>Operations on constants become constants. Confined to one thread.
 */
final class Values {
    /** In place of the number of a function: the operands of a sum or product are the members of a group. */
    private static final int GROUP = 1;

    private final int inputs;
    private Op[] ops = new Op[64];
    private int[] functionOf = new int[64];
    /** The hash of each operation: a look into the table compares it before anything farther away. */
    private int[] hashes = new int[64];
    private int[] starts = new int[65];
    private int[] operands = new int[128];
    private int size;
    private double[] constants = new double[16];
    private int constantCount;
    private final List<Row> functions = new ArrayList<>();
    private final List<Kernel> kernels = new ArrayList<>();
    private int[] operationTable = new int[128];
    private int[] constantTable = new int[32];

    Values(int inputs) {
        this.inputs = inputs;
    }

    int inputs() {
        return inputs;
    }

    /** {@return the number of inputs and operations: values that are no constants are below it} */
    int end() {
        return inputs + size;
    }

    int constantCount() {
        return constantCount;
    }

    List<Row> functions() {
        return List.copyOf(functions);
    }

    static boolean isConstant(int value) {
        return value < 0;
    }

    double constantAt(int value) {
        return constants[~value];
    }

    boolean isConstant(int value, double number) {
        return isConstant(value) && constantAt(value) == number;
    }

    Op op(int value) {
        return ops[value - inputs];
    }

    int function(int value) {
        return functionOf[value - inputs];
    }

    /** {@return the function that a call calls} */
    Row functionOf(int call) {
        return functions.get(function(call));
    }

    int arity(int value) {
        return starts[value - inputs + 1] - starts[value - inputs];
    }

    int operand(int value, int k) {
        return operands[starts[value - inputs] + k];
    }

    /** {@return whether the value is a sum ({@code ADD}) or product ({@code MULTIPLY}) without an order} */
    boolean isGroup(int value, Op op) {
        return value >= inputs && op(value) == op && function(value) == GROUP;
    }

    /** {@return the members of a group} */
    int[] members(int group) {
        return Arrays.copyOfRange(operands, starts[group - inputs], starts[group - inputs + 1]);
    }

    /** {@return the sum or product of these members, which are sorted} */
    int group(Op op, int... members) {
        return operation(op, GROUP, members);
    }

    /** {@return the group of these members, if there is one} */
    OptionalInt existingGroup(Op op, int... members) {
        append(op, GROUP, members);
        int at = operationTable[find(--size)];
        return at == 0 ? OptionalInt.empty() : OptionalInt.of(inputs + at - 1);
    }

    int constant(double number) {
        long bits = Double.doubleToLongBits(number);
        int mask = constantTable.length - 1;
        int at = mix(bits) & mask;
        for (; constantTable[at] != 0; at = at + 1 & mask) {
            if (Double.doubleToLongBits(constants[constantTable[at] - 1]) == bits) {
                return ~(constantTable[at] - 1);
            }
        }
        if (constantCount == constants.length) {
            constants = Arrays.copyOf(constants, 2 * constantCount);
        }
        constants[constantCount++] = number;
        constantTable[at] = constantCount;
        if (2 * constantCount > constantTable.length) {
            growConstantTable();
        }
        return ~(constantCount - 1);
    }

    int unary(Op op, int x) {
        return isConstant(x) ? constant(Arithmetic.apply(op, constantAt(x), 0)) : operation(op, 0, x);
    }

    int binary(Op op, int x, int y) {
        if (isConstant(x) && isConstant(y)) {
            return constant(Arithmetic.apply(op, constantAt(x), constantAt(y)));
        }
        // Exchanging the operands changes no bit, and lets x*y and y*x meet.
        return op.isCommutative() && x > y ? operation(op, 0, y, x) : operation(op, 0, x, y);
    }

    int add(int x, int y) {
        return is(Op.NEGATE, y) ? subtract(x, operand(y, 0)) : binary(Op.ADD, x, y);
    }

    int subtract(int x, int y) {
        if (isConstant(x, 0)) {
            return negate(y);
        }
        return is(Op.NEGATE, y) ? add(x, operand(y, 0)) : binary(Op.SUBTRACT, x, y);
    }

    int multiply(int x, int y) {
        if (isConstant(y)) {
            return isConstant(x) ? binary(Op.MULTIPLY, x, y) : multiply(y, x);
        }
        return isConstant(x, 1) ? y : isConstant(x, -1) ? negate(y) : binary(Op.MULTIPLY, x, y);
    }

    int divide(int x, int y) {
        return isConstant(y, 1) ? x : binary(Op.DIVIDE, x, y);
    }

    int negate(int x) {
        return is(Op.NEGATE, x)
                ? operand(x, 0)
                : is(Op.SUBTRACT, x) ? subtract(operand(x, 1), operand(x, 0)) : unary(Op.NEGATE, x);
    }

    private boolean is(Op op, int value) {
        return value >= inputs && op(value) == op;
    }

    int select(int test, int then, int otherwise) {
        if (isConstant(test)) {
            return isConstant(test, 1) ? then : isConstant(test, 0) ? otherwise : constant(Double.NaN);
        }
        return operation(Op.IF, 0, test, then, otherwise);
    }

    /** Nothing behind this point counts unless the test holds. {@return what stands for that, a constant if it does} */
    int require(int test) {
        return isConstant(test, 1) ? test : operation(Op.REQUIRE, 0, test);
    }

    /** {@return the value of a function that has a kernel} */
    int call(Row row, int... arguments) {
        Kernel kernel = row.kernel().orElseThrow();
        if (Arrays.stream(arguments).allMatch(Values::isConstant)) {
            return constant(kernel.at(Arrays.stream(arguments).mapToDouble(this::constantAt).toArray()));
        }
        Op op = switch (kernel) {
            case Kernel.Unary _ -> Op.CALL_UNARY;
            case Kernel.Binary _ -> Op.CALL_BINARY;
            case Kernel.Ternary _ -> Op.CALL_TERNARY;
            case Kernel.Variadic _ -> Op.CALL_VARIADIC;
        };
        return operation(op, number(row, kernel), arguments);
    }

    /** {@return the same operation as {@code value} in another graph, which is no group, on operands in this one} */
    int again(Values other, int value, int... args) {
        Op op = other.op(value);
        return switch (op) {
            case NEGATE -> negate(args[0]);
            case SQRT, CBRT, EXP, POSITIVE, NONNEGATIVE, ZERO, NONZERO -> unary(op, args[0]);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, HYPOT, MAX -> binary(op, args[0], args[1]);
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC ->
                call(other.functionOf(value), args);
            case IF -> select(args[0], args[1], args[2]);
            case REQUIRE -> require(args[0]);
            case ELSE, END -> throw new IllegalArgumentException(op + " is no value");
        };
    }

    private int number(Row row, Kernel kernel) {
        int number = functions.indexOf(row);
        if (number < 0) {
            number = functions.size();
            functions.add(row);
            kernels.add(kernel);
        }
        return number;
    }

    List<Kernel> kernels() {
        return List.copyOf(kernels);
    }

    /** {@return the constants in order of their making} */
    double[] constants() {
        return Arrays.copyOf(constants, constantCount);
    }

    /** Writes the operation at the end, and takes it back if it is there already. */
    private int operation(Op op, int function, int... args) {
        append(op, function, args);
        int made = size - 1;
        int at = find(made);
        if (operationTable[at] != 0) {
            size--;
            return inputs + operationTable[at] - 1;
        }
        operationTable[at] = size;
        if (2 * size > operationTable.length) {
            operationTable = new int[4 * operationTable.length];
            for (int i = 0; i < size; i++) {
                operationTable[find(i)] = i + 1;
            }
        }
        return inputs + made;
    }

    /** {@return the place in the table of an operation equal to this one, or a free one} */
    private int find(int i) {
        int mask = operationTable.length - 1;
        int at = hashes[i] & mask;
        while (operationTable[at] != 0 && !equal(operationTable[at] - 1, i)) {
            at = at + 1 & mask;
        }
        return at;
    }

    private boolean equal(int i, int j) {
        return hashes[i] == hashes[j]
                && ops[i] == ops[j]
                && functionOf[i] == functionOf[j]
                && Arrays.equals(operands, starts[i], starts[i + 1], operands, starts[j], starts[j + 1]);
    }

    private int hash(int i) {
        long h = ops[i].ordinal() * 31L + functionOf[i];
        for (int k = starts[i]; k < starts[i + 1]; k++) {
            h = h * 0x9e3779b97f4a7c15L + operands[k];
        }
        return mix(h);
    }

    private void append(Op op, int function, int[] args) {
        if (size == ops.length) {
            ops = Arrays.copyOf(ops, 2 * size);
            functionOf = Arrays.copyOf(functionOf, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size + 1);
        }
        int start = starts[size];
        if (start + args.length > operands.length) {
            operands = Arrays.copyOf(operands, Math.max(2 * operands.length, start + args.length));
        }
        System.arraycopy(args, 0, operands, start, args.length);
        ops[size] = op;
        functionOf[size] = function;
        starts[size + 1] = start + args.length;
        hashes[size] = hash(size);
        size++;
    }

    private static int mix(long h) {
        long m = (h ^ h >>> 32) * 0x9e3779b97f4a7c15L;
        return (int) (m >>> 32);
    }

    private void growConstantTable() {
        constantTable = new int[4 * constantTable.length];
        int mask = constantTable.length - 1;
        for (int i = 0; i < constantCount; i++) {
            int at = mix(Double.doubleToLongBits(constants[i])) & mask;
            while (constantTable[at] != 0) {
                at = at + 1 & mask;
            }
            constantTable[at] = i + 1;
        }
    }
}
