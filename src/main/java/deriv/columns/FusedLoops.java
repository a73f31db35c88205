package deriv.columns;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import deriv.tape.Tape;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the loops of a plan as classes: each group is a static method with one loop, whose body does all of its
 * arithmetic in local variables. What only the group itself reads is never stored. C2 makes vector instructions of it.
 */
final class FusedLoops {
    private static final ClassDesc LOOPS = Loops.class.describeConstable().orElseThrow();
    private static final ClassDesc NAME = ClassDesc.of(FusedLoops.class.getPackageName() + ".EmittedLoops");
    private static final ClassDesc COLUMNS = CD_double.arrayType().arrayType();
    private static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_void, CD_int, COLUMNS, CD_int, CD_int);
    private static final MethodTypeDesc LOOP = MethodTypeDesc.of(CD_void, COLUMNS, CD_int, CD_int);

    /** Keeps the method that dispatches far below the 8,000 bytes beyond which HotSpot compiles nothing. */
    private static final int GROUPS_PER_CLASS = 200;

    /** Instead of the number of a group: nothing reads it, or more than one. */
    private static final int NOBODY = -1;

    private static final int SEVERAL = -2;

    private final Plan plan;

    /** By slot the number of the only group that reads it. */
    private final int[] reader;

    private FusedLoops(Plan plan) {
        this.plan = plan;
        this.reader = readers(plan);
    }

    /** {@return the loops of this plan as classes, which live as long as the result} */
    static Loops of(Plan plan) {
        FusedLoops emission = new FusedLoops(plan);
        int groups = plan.groups().size();
        List<Loops> classes = new ArrayList<>();
        for (int from = 0; from < groups; from += GROUPS_PER_CLASS) {
            classes.add(emission.define(from, Math.min(groups, from + GROUPS_PER_CLASS)));
        }
        return classes.size() == 1 ? classes.getFirst() : new Several(List.copyOf(classes));
    }

    private record Several(List<Loops> classes) implements Loops {
        @Override
        public void run(int group, double[][] columns, int from, int to) {
            classes.get(group / GROUPS_PER_CLASS).run(group, columns, from, to);
        }

        @Override
        public boolean readsConstants() {
            return false;
        }
    }

    private static int[] readers(Plan plan) {
        Tape tape = plan.tape();
        int[] groupOf = new int[tape.length()];
        Arrays.fill(groupOf, SEVERAL);
        for (BlockStep.Group group : plan.groups()) {
            for (int i : group.instructions()) {
                groupOf[i] = group.number();
            }
        }
        int[] reader = new int[tape.slots()];
        Arrays.fill(reader, NOBODY);
        for (int i = 0; i < tape.length(); i++) {
            for (int k = 0; k < tape.arity(i); k++) {
                int slot = tape.operand(i, k);
                reader[slot] = reader[slot] == NOBODY || reader[slot] == groupOf[i] ? groupOf[i] : SEVERAL;
            }
        }
        for (int i = 0; i < tape.outputCount(); i++) {
            reader[tape.output(i)] = SEVERAL;
        }
        return reader;
    }

    private Loops define(int from, int to) {
        byte[] bytes = ClassFile.of().build(NAME, type -> write(type, from, to));
        try {
            MethodHandles.Lookup defined = MethodHandles.lookup().defineHiddenClass(bytes, false);
            return (Loops) defined.findConstructor(defined.lookupClass(), MethodType.methodType(void.class)).invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the loops that were written are no class", e);
        }
    }

    private void write(ClassBuilder type, int from, int to) {
        type.withFlags(ACC_FINAL).withInterfaceSymbols(LOOPS);
        type.withMethodBody(
                INIT_NAME,
                MTD_void,
                ACC_PUBLIC,
                code -> code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_());
        type.withMethodBody(
                "readsConstants",
                MethodTypeDesc.of(CD_boolean),
                ACC_PUBLIC,
                code -> code.iconst_0().ireturn());
        type.withMethodBody("run", RUN, ACC_PUBLIC, code -> dispatch(code, from, to));
        for (BlockStep.Group group : plan.groups().subList(from, to)) {
            type.withMethodBody(
                    "loop" + group.number(),
                    LOOP,
                    ACC_PRIVATE | ACC_STATIC,
                    code -> FusedLoop.write(plan, group, slot -> reader[slot] != group.number(), code));
        }
    }

    private void dispatch(CodeBuilder code, int from, int to) {
        Label none = code.newLabel();
        List<SwitchCase> cases = new ArrayList<>();
        for (int group = from; group < to; group++) {
            cases.add(SwitchCase.of(group, code.newLabel()));
        }
        code.iload(1).tableswitch(from, to - 1, none, cases);
        for (SwitchCase one : cases) {
            code.labelBinding(one.target())
                    .aload(2)
                    .iload(3)
                    .iload(4)
                    .invokestatic(NAME, "loop" + one.caseValue(), LOOP)
                    .return_();
        }
        code.labelBinding(none).return_();
    }
}
