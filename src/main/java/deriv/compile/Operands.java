package deriv.compile;

import static java.lang.constant.ConstantDescs.CD_double;

import deriv.tape.Tape;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;

/**
 * Where one method finds values and puts them. What it computes stays on the stack if the next step takes it first, and
 * goes into a local otherwise; a local is used again behind the last reader. What lies in an array is loaded where it
 * is needed first, and again in each part of a conditional. The stack is empty between steps but for that one value.
 */
final class Operands {
    private static final int NONE = -1;
    private static final ClassDesc SCRATCH = KernelCalls.described(Scratch.class);
    private static final ClassDesc ARRAY = CD_double.arrayType();

    private final ClassPlan plan;
    private final Tape tape;
    private final Survey survey;
    private final Crossings crossings;
    private final CodeBuilder code;
    private final Parameters parameters;
    private final Locals locals;
    private int crossingArray = NONE;
    private int argumentArrays = NONE;
    private int onStack = NONE;

    Operands(ClassPlan plan, Survey survey, CodeBuilder code, Parameters parameters) {
        this.plan = plan;
        this.tape = plan.tape();
        this.survey = survey;
        this.crossings = plan.crossings();
        this.code = code;
        this.parameters = parameters;
        this.locals = new Locals(survey.localOf(), parameters.end() + 3);
    }

    /** Writes what comes before the first step. */
    void open() {
        if (survey.crosses()) {
            crossingArray = parameters.end();
            code.aload(parameters.scratch())
                    .getfield(SCRATCH, "crossings", ARRAY)
                    .astore(crossingArray);
        }
        if (survey.fills()) {
            argumentArrays = parameters.end() + 1;
            code.aload(parameters.scratch())
                    .getfield(SCRATCH, "arguments", ARRAY.arrayType())
                    .astore(argumentArrays);
        }
        for (int slot : survey.escaping()) {
            // For the verifier: on the way to the readers the value has always been computed.
            code.dconst_0().dstore(locals.assign(slot));
        }
    }

    void enter() {
        locals.enter();
    }

    void leave() {
        locals.leave();
    }

    /** {@return the place of an array for a moment} */
    int arrayPlace() {
        return parameters.end() + 2;
    }

    boolean isOnStack(int slot) {
        return onStack == slot;
    }

    /** Puts the array for the arguments of a long call on the stack. */
    void loadArguments(int arity) {
        code.aload(argumentArrays)
                .loadConstant(plan.arityNumber(arity))
                .aaload();
    }

    /** Puts a value on top of the stack. */
    void load(int slot) {
        survey.wasRead(slot);
        int inputs = tape.inputs().size();
        if (onStack == slot) {
            onStack = NONE;
        } else if (locals.of(slot) != Locals.NONE) {
            code.dload(locals.of(slot));
        } else if (slot >= inputs && slot < tape.resultSlot(0)) {
            code.loadConstant(tape.constant(slot - inputs));
        } else {
            loadFromArray(slot);
        }
        if (survey.left(slot) == 0) {
            locals.release(slot);
        }
    }

    private void loadFromArray(int slot) {
        if (slot < tape.inputs().size()) {
            if (parameters.hasNumber()) {
                code.dload(parameters.number());
                return;
            }
            int here = plan.layout().point();
            code.aload(slot < here ? parameters.point() : parameters.direction())
                    .loadConstant(slot < here ? slot : slot - here);
        } else {
            code.aload(crossingArray).loadConstant(crossings.place(slot));
        }
        code.daload();
        if (survey.left(slot) > 0) {
            code.dup2().dstore(locals.assignHere(slot));
        }
    }

    /**
     * Takes the value of an instruction from the stack to where it is needed.
     *
     * @param stays whether the next step takes it first
     */
    void store(int slot, boolean stays) {
        int place = crossings.place(slot);
        int output = plan.destinations().place(slot);
        boolean kept = survey.left(slot) > 0;
        if (place == Crossings.NONE && output == Destinations.NONE) {
            if (!kept) {
                code.pop2();
            } else if (stays && survey.left(slot) == 1 && locals.of(slot) == Locals.NONE) {
                onStack = slot;
            } else {
                code.dstore(local(slot));
            }
            return;
        }
        int local = kept ? local(slot) : locals.temporary();
        code.dstore(local);
        if (place != Crossings.NONE) {
            code.aload(crossingArray).loadConstant(place).dload(local).dastore();
        }
        if (output != Destinations.NONE) {
            code.aload(parameters.values()).loadConstant(output).dload(local).dastore();
        }
        if (!kept) {
            locals.giveBack(local);
        }
    }

    /** Puts an output into its place. */
    void storeLate(int output) {
        code.aload(parameters.values()).loadConstant(plan.layout().place(output));
        load(tape.output(output));
        code.dastore();
    }

    /** An escaping value has its local from the beginning. */
    private int local(int slot) {
        return locals.of(slot) != Locals.NONE ? locals.of(slot) : locals.assign(slot);
    }
}
