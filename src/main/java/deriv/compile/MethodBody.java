package deriv.compile;

import static java.lang.constant.ConstantDescs.CD_double;

import deriv.tape.Arithmetic;
import deriv.tape.Op;
import deriv.tape.Tape;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Writes the steps of one method as bytecode, in the order of the tape and with the meaning that
 * {@link deriv.tape.Interpreter} gives to instructions.
 */
final class MethodBody {
    private static final MethodTypeDesc UNARY = MethodTypeDesc.of(CD_double, CD_double);
    private static final MethodTypeDesc BINARY = MethodTypeDesc.of(CD_double, CD_double, CD_double);
    private static final ClassDesc MATH = KernelCalls.described(Math.class);
    private static final ClassDesc ARITHMETIC = KernelCalls.described(Arithmetic.class);

    private static final ClassDesc POOL = KernelCalls.described(Pool.class);
    private static final MethodTypeDesc TAKE = MethodTypeDesc.of(ConstantDescs.CD_Object);
    private static final MethodTypeDesc GIVE = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);
    private static final ClassDesc ROUTINE = KernelCalls.described(Routine.class);
    private static final MethodTypeDesc REFUSED = MethodTypeDesc.of(
            CD_double, CD_double.arrayType(), KernelCalls.described(ArrayLayout.class), ConstantDescs.CD_int);
    private static final int NONE = -1;

    private final Tape tape;
    private final ArrayLayout layout;
    private final Reads reads;
    private final KernelCalls calls;
    private final Linkage linkage;
    private final CodeBuilder code;
    private final Operands operands;
    private final Parameters parameters;
    private final Label refused;

    MethodBody(ClassPlan plan, Survey survey, KernelCalls calls, Linkage linkage, CodeBuilder code,
            Parameters parameters) {
        this.tape = plan.tape();
        this.layout = plan.layout();
        this.reads = plan.reads();
        this.calls = calls;
        this.linkage = linkage;
        this.code = code;
        this.parameters = parameters;
        this.operands = new Operands(plan, survey, code, parameters);
        this.refused = code.newLabel();
    }

    /** Writes a method that returns nothing or, if it may refuse, whether it did not. */
    void chunk(Chunk chunk) {
        operands.open();
        steps(chunk.steps(), NONE);
        if (!chunk.refuses()) {
            code.return_();
            return;
        }
        code.iconst_1().ireturn();
        code.labelBinding(refused).iconst_0().ireturn();
    }

    /** Writes a method that returns the first output. */
    void root(List<Step> steps) {
        operands.open();
        steps(steps, tape.output(0));
        operands.load(tape.output(0));
        code.dreturn();
        if (!Chunk.refuses(steps, tape)) {
            return;
        }
        code.labelBinding(refused);
        if (parameters.hasNumber()) {
            code.loadConstant(Double.NaN).dreturn();
        } else {
            code.aload(parameters.values())
                    .ldc(linkage.constant(layout, ArrayLayout.class))
                    .loadConstant(tape.outputCount())
                    .invokestatic(ROUTINE, "refused", REFUSED)
                    .dreturn();
        }
    }

    /** @param last the slot that is loaded behind the steps, if there is one */
    private void steps(List<Step> steps, int last) {
        for (int k = 0; k < steps.size(); k++) {
            Step after = k + 1 < steps.size() ? steps.get(k + 1) : null;
            switch (steps.get(k)) {
                case Step.Compute(int i) -> {
                    compute(i);
                    if (tape.op(i) != Op.REQUIRE) {
                        store(tape.resultSlot(i), after, last);
                    }
                }
                case Step.Choose(int i, var then, var otherwise) -> {
                    choose(i, then, otherwise);
                    if (reads.needs(reads.end(i))) {
                        store(tape.resultSlot(reads.end(i)), after, last);
                    }
                }
                case Step.Fill(int i, int from, int to) -> fill(i, from, to);
                case Step.Run(var chunk) -> run(chunk);
                case Step.Store(int output) -> operands.storeLate(output);
            }
        }
    }

    private void store(int slot, Step after, int last) {
        operands.store(slot,
                after == null ? slot == last : after instanceof Step.Compute(int i) && takesFirst(i, slot));
    }

    /** {@return whether an instruction can take a slot from the stack before it loads anything else} */
    private boolean takesFirst(int i, int slot) {
        return switch (tape.op(i)) {
            case ADD, MULTIPLY, MAX -> tape.operand(i, 0) == slot || tape.operand(i, 1) == slot;
            case SUBTRACT, DIVIDE, NEGATE, SQRT, CBRT, EXP, POWER, HYPOT, POSITIVE, NONNEGATIVE, ZERO, NONZERO ->
                tape.operand(i, 0) == slot;
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY -> calls.isDirect(i) && tape.operand(i, 0) == slot;
            case REQUIRE -> reads.decider(i) == slot;
            case CALL_VARIADIC, IF, ELSE, END -> false;
        };
    }

    private void compute(int i) {
        switch (tape.op(i)) {
            case ADD -> binary(i).dadd();
            case SUBTRACT -> binary(i).dsub();
            case MULTIPLY -> binary(i).dmul();
            case DIVIDE -> binary(i).ddiv();
            case NEGATE -> unary(i).dneg();
            case SQRT -> unary(i).invokestatic(MATH, "sqrt", UNARY);
            case CBRT -> unary(i).invokestatic(ARITHMETIC, "cbrt", UNARY);
            case EXP -> unary(i).invokestatic(MATH, "exp", UNARY);
            case POWER -> binary(i).invokestatic(ARITHMETIC, "power", BINARY);
            case HYPOT -> binary(i).invokestatic(ARITHMETIC, "hypot", BINARY);
            case MAX -> binary(i).invokestatic(MATH, "max", BINARY);
            case POSITIVE -> unary(i).invokestatic(ARITHMETIC, "positive", UNARY);
            case NONNEGATIVE -> unary(i).invokestatic(ARITHMETIC, "nonnegative", UNARY);
            case ZERO -> unary(i).invokestatic(ARITHMETIC, "zero", UNARY);
            case NONZERO -> unary(i).invokestatic(ARITHMETIC, "nonzero", UNARY);
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY -> {
                calls.open(code, i);
                for (int k = 0; k < tape.arity(i); k++) {
                    operands.load(tape.operand(i, k));
                }
                calls.close(code, i);
            }
            case CALL_VARIADIC -> {
                if (reads.isLongCall(i)) {
                    calls.open(code, i);
                    operands.loadArguments(tape.arity(i));
                    calls.close(code, i);
                } else {
                    callWithArray(i);
                }
            }
            case REQUIRE -> require(i);
            case IF, ELSE, END -> throw new IllegalStateException("a conditional is no computation");
        }
    }

    private CodeBuilder unary(int i) {
        operands.load(tape.operand(i, 0));
        return code;
    }

    /** Takes what is on the stack first, which {@link #takesFirst} says is right. */
    private CodeBuilder binary(int i) {
        boolean exchanged = operands.isOnStack(tape.operand(i, 1));
        operands.load(tape.operand(i, exchanged ? 1 : 0));
        operands.load(tape.operand(i, exchanged ? 0 : 1));
        return code;
    }

    /** The array is back before anything else needs one. */
    private void callWithArray(int i) {
        DynamicConstantDesc<?> pool = linkage.arrays(tape.arity(i));
        int array = operands.arrayPlace();
        code.ldc(pool).invokevirtual(POOL, "take", TAKE).checkcast(CD_double.arrayType());
        fillOnStack(i, 0, tape.arity(i));
        code.astore(array);
        calls.open(code, i);
        code.aload(array);
        calls.close(code, i);
        code.ldc(pool).aload(array).invokevirtual(POOL, "give", GIVE);
    }

    private void fill(int i, int from, int to) {
        operands.loadArguments(tape.arity(i));
        fillOnStack(i, from, to);
        code.pop();
    }

    private void fillOnStack(int i, int from, int to) {
        for (int k = from; k < to; k++) {
            code.dup().loadConstant(k);
            operands.load(tape.operand(i, k));
            code.dastore();
        }
    }

    private void run(Chunk chunk) {
        linkage.open(code, chunk);
        code.aload(parameters.point())
                .aload(parameters.direction())
                .aload(parameters.values())
                .aload(parameters.scratch());
        linkage.close(code, chunk);
        if (chunk.refuses()) {
            code.ifeq(refused);
        }
    }

    private void require(int i) {
        Reads.Test test = reads.test(i);
        leaveUnless(test, i, refused);
        if (test == Reads.Test.NONZERO) {
            leaveIfUndefined(i, refused);
        }
    }

    /** Leaves the value on the stack if it is needed. */
    private void choose(int i, List<Step> then, List<Step> otherwise) {
        Reads.Test test = reads.test(i);
        Label second = code.newLabel();
        Label undefined = code.newLabel();
        Label done = code.newLabel();
        leaveUnless(test, i, second);
        if (test == Reads.Test.NONZERO) {
            leaveIfUndefined(i, undefined);
        }
        part(then, reads.last(i, 0));
        code.goto_(done).labelBinding(second);
        if (test == Reads.Test.ONE) {
            operands.load(reads.decider(i));
            code.dconst_0().dcmpl().ifne(undefined);
        } else if (test != Reads.Test.NONZERO) {
            leaveIfUndefined(i, undefined);
        }
        part(otherwise, reads.last(i, 1));
        code.goto_(done).labelBinding(undefined);
        if (reads.needs(reads.end(i))) {
            code.loadConstant(Double.NaN);
        }
        code.labelBinding(done);
    }

    /** Jumps unless the test holds. A comparison with NaN gives -1: only {@code NONZERO} takes it for a number. */
    private void leaveUnless(Reads.Test test, int i, Label away) {
        operands.load(reads.decider(i));
        switch (test) {
            case POSITIVE -> code.dconst_0().dcmpl().ifle(away);
            case NONNEGATIVE -> code.dconst_0().dcmpl().iflt(away);
            case ZERO -> code.dconst_0().dcmpl().ifne(away);
            case NONZERO -> code.dconst_0().dcmpl().ifeq(away);
            case ONE -> code.dconst_1().dcmpl().ifne(away);
        }
    }

    private void leaveIfUndefined(int i, Label away) {
        operands.load(reads.decider(i));
        code.dup2().dcmpl().ifne(away);
    }

    private void part(List<Step> steps, int value) {
        operands.enter();
        steps(steps, value);
        if (value != NONE) {
            operands.load(value);
        }
        operands.leave();
    }
}
