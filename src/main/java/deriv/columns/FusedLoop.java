package deriv.columns;

import static java.lang.constant.ConstantDescs.CD_double;

import deriv.tape.Op;
import deriv.tape.Tape;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.IntPredicate;

/** Writes the method {@code (double[][] columns, int from, int to)} of one group: one loop, all loads before all stores. */
final class FusedLoop {
    private static final ClassDesc MATH = Math.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc UNARY = MethodTypeDesc.of(CD_double, CD_double);
    private static final MethodTypeDesc BINARY = MethodTypeDesc.of(CD_double, CD_double, CD_double);

    private static final int COLUMNS = 0;
    private static final int ROW = 1;
    private static final int END = 2;

    private final Tape tape;
    private final Places places;
    private final CodeBuilder code;
    private int locals = 3;

    /** By column the local variable of its array, by slot that of its number in this row. */
    private final Map<Integer, Integer> arrays = new LinkedHashMap<>();

    private final SequencedMap<Integer, Integer> numbers = new LinkedHashMap<>();

    private FusedLoop(Plan plan, CodeBuilder code) {
        this.tape = plan.tape();
        this.places = plan.places();
        this.code = code;
    }

    /** @param isStored which slots somebody reads outside of the group */
    static void write(Plan plan, BlockStep.Group group, IntPredicate isStored, CodeBuilder code) {
        new FusedLoop(plan, code).write(group.instructions(), isStored);
    }

    private void write(int[] instructions, IntPredicate isStored) {
        for (int i : instructions) {
            for (int k = 0; k < tape.arity(i); k++) {
                if (!isConstant(tape.operand(i, k))) {
                    numbers.computeIfAbsent(tape.operand(i, k), _ -> local(TypeKind.DOUBLE));
                }
            }
            numbers.put(tape.resultSlot(i), local(TypeKind.DOUBLE));
        }
        int[] stored = Arrays.stream(instructions).map(tape::resultSlot).filter(isStored).toArray();
        int[] loaded = numbers.keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(slot -> Arrays.stream(instructions).noneMatch(i -> tape.resultSlot(i) == slot))
                .toArray();
        fetchArrays(loaded);
        fetchArrays(stored);
        Label top = code.newLabel();
        Label done = code.newLabel();
        code.labelBinding(top).iload(ROW).iload(END).if_icmpge(done);
        for (int slot : loaded) {
            code.aload(array(slot)).iload(ROW).daload().dstore(numbers.get(slot));
        }
        for (int i : instructions) {
            for (int k = 0; k < tape.arity(i); k++) {
                operand(tape.operand(i, k));
            }
            compute(tape.op(i));
            code.dstore(numbers.get(tape.resultSlot(i)));
        }
        for (int slot : stored) {
            code.aload(array(slot)).iload(ROW).dload(numbers.get(slot)).dastore();
        }
        code.iinc(ROW, 1).goto_(top).labelBinding(done).return_();
    }

    private int local(TypeKind kind) {
        int local = locals;
        locals += kind.slotSize();
        return local;
    }

    private boolean isConstant(int slot) {
        return slot >= tape.inputs().size() && slot < tape.resultSlot(0);
    }

    private void fetchArrays(int[] slots) {
        for (int slot : slots) {
            int column = places.of(slot);
            if (!arrays.containsKey(column)) {
                int local = local(TypeKind.REFERENCE);
                arrays.put(column, local);
                code.aload(COLUMNS).loadConstant(column).aaload().astore(local);
            }
        }
    }

    private int array(int slot) {
        return arrays.get(places.of(slot));
    }

    private void operand(int slot) {
        if (isConstant(slot)) {
            code.loadConstant(tape.constant(slot - tape.inputs().size()));
        } else {
            code.dload(numbers.get(slot));
        }
    }

    private void compute(Op op) {
        switch (op) {
            case ADD -> code.dadd();
            case SUBTRACT -> code.dsub();
            case MULTIPLY -> code.dmul();
            case DIVIDE -> code.ddiv();
            case NEGATE -> code.dneg();
            case SQRT -> code.invokestatic(MATH, "sqrt", UNARY);
            case MAX -> code.invokestatic(MATH, "max", BINARY);
            case CBRT, EXP, POWER, HYPOT, POSITIVE, NONNEGATIVE, ZERO, NONZERO, CALL_UNARY, CALL_BINARY, CALL_TERNARY,
                    CALL_VARIADIC, REQUIRE, IF, ELSE, END ->
                throw new IllegalArgumentException(op + " is no loop");
        }
    }
}
