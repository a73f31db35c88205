package deriv.compile;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_void;

import deriv.tape.Tape;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Makes the class of a program.
 *
 * <p>The class is hidden: it sees what this package sees, is unloaded as soon as nothing refers to it, and compilers trust
 * its constants. A program with more constants than one constant pool holds becomes several classes, of which the last
 * one is the program.
 */
final class Generator {
    /**
     * Programs whose calls would be nested deeper than this stay interpreted: thousands of conditionals inside each
     * other, which need a stack that a caller may not have.
     */
    static final int GREATEST_HEIGHT = 128;

    private static final int GREATEST_POOL = 40_000;
    private static final int NAME_AND_TYPE = 4;
    private static final int FILLED = 32;
    private static final ClassDesc SELF = ClassDesc.of("deriv.compile.Generated");
    private static final ClassDesc ARRAY = CD_double.arrayType();
    private static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_double, ARRAY, ARRAY, ARRAY);
    private static final MethodTypeDesc RUN_WITH_SCRATCH =
            MethodTypeDesc.of(CD_double, ARRAY, ARRAY, ARRAY, KernelCalls.described(Scratch.class));
    private static final MethodTypeDesc AT = MethodTypeDesc.of(CD_double, CD_double);
    private static final ClassFile CLASS_FILE =
            ClassFile.of(ClassFile.DebugElementsOption.DROP_DEBUG, ClassFile.LineNumbersOption.DROP_LINE_NUMBERS);
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Tape tape;
    private final ArrayLayout layout;
    private final int limit;
    private final UnaryOperator<byte[]> last;
    private final ClassPlan plan;
    private final Survey survey;
    private final MethodHandles.Lookup[] homes;

    private Generator(Tape tape, ArrayLayout layout, int limit, UnaryOperator<byte[]> last) {
        this.tape = tape;
        this.layout = layout;
        this.limit = limit;
        this.last = last;
        this.plan = new ClassPlan(tape, layout, Destinations.of(tape, layout), limit);
        this.survey = new Survey(tape, plan.reads(), plan.crossings());
        this.homes = new MethodHandles.Lookup[plan.chunks().size()];
    }

    /**
     * {@return the program as an instance of its own class, or nothing if its conditionals are nested too deeply}
     *
     * @param limit see {@link Outline}
     */
    static Optional<Routine> routine(Tape tape, ArrayLayout layout, int limit) {
        return routine(tape, layout, limit, UnaryOperator.identity());
    }

    /** @param last what happens to the bytes of each class before it is defined: for tests */
    static Optional<Routine> routine(Tape tape, ArrayLayout layout, int limit, UnaryOperator<byte[]> last) {
        Generator generator = new Generator(tape, layout, limit, last);
        return Chunk.height(generator.plan.root()) > GREATEST_HEIGHT
                ? Optional.empty()
                : Optional.of(generator.routine());
    }

    private Routine routine() {
        List<Chunk> here = new ArrayList<>();
        int pool = 0;
        for (Chunk chunk : plan.chunks()) {
            int size = poolSize(chunk);
            if (pool + size > GREATEST_POOL) {
                close(here);
                here.clear();
                pool = 0;
            }
            here.add(chunk);
            pool += size;
        }
        List<Object> carried = new ArrayList<>();
        KernelCalls calls = new KernelCalls(tape, carried);
        Linkage linkage = new Linkage(SELF, carried, homes);
        Class<?> parent = plan.needsScratch() ? ScratchRoutine.class : Routine.class;
        byte[] bytes = CLASS_FILE.build(SELF, builder -> {
            builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER).withSuperclass(KernelCalls.described(parent));
            here.forEach(chunk -> method(builder, chunk, calls, linkage));
            if (plan.needsScratch()) {
                constructor(builder, parent, KernelCalls.described(ScratchRoutine.Shape.class));
                entry(builder, "run", RUN_WITH_SCRATCH,
                        body -> run(body, calls, linkage, Parameters.Form.ARRAYS_AND_SCRATCH));
            } else {
                constructor(builder, parent);
                entry(builder, "run", RUN, body -> run(body, calls, linkage, Parameters.Form.ARRAYS));
                if (tape.inputs().size() == 1) {
                    entry(builder, "at", AT, body -> at(body, calls, linkage));
                }
            }
        });
        return instance(define(bytes, carried));
    }

    /** Makes the class of some methods that only later classes call. */
    private void close(List<Chunk> chunks) {
        List<Object> carried = new ArrayList<>();
        KernelCalls calls = new KernelCalls(tape, carried);
        Linkage linkage = new Linkage(SELF, carried, homes);
        byte[] bytes = CLASS_FILE.build(SELF, builder -> {
            builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
            chunks.forEach(chunk -> method(builder, chunk, calls, linkage));
        });
        MethodHandles.Lookup home = define(bytes, carried);
        chunks.forEach(chunk -> homes[chunk.number()] = home);
    }

    private MethodHandles.Lookup define(byte[] bytes, List<Object> carried) {
        try {
            return LOOKUP.defineHiddenClassWithClassData(last.apply(bytes), List.copyOf(carried), false);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("this package may define its classes", impossible);
        }
    }

    private Routine instance(MethodHandles.Lookup lookup) {
        Class<?> type = lookup.lookupClass();
        try {
            if (!plan.needsScratch()) {
                return (Routine) lookup.findConstructor(type, MethodType.methodType(void.class)).invoke();
            }
            var shape = new ScratchRoutine.Shape(
                    tape.inputs().size(),
                    plan.crossings().count(),
                    plan.arities(),
                    layout.stored(tape));
            return (Routine) lookup.findConstructor(
                    type, MethodType.methodType(void.class, ScratchRoutine.Shape.class))
                    .invoke(shape);
        } catch (Error | RuntimeException failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException("a generated class has its constructor", impossible);
        }
    }

    private static void constructor(ClassBuilder builder, Class<?> parent, ClassDesc... parameters) {
        MethodTypeDesc type = MethodTypeDesc.of(CD_void, parameters);
        builder.withMethodBody(ConstantDescs.INIT_NAME, type, 0, code -> {
            code.aload(0);
            for (int i = 0; i < parameters.length; i++) {
                code.aload(1 + i);
            }
            code.invokespecial(KernelCalls.described(parent), ConstantDescs.INIT_NAME, type)
                    .return_();
        });
    }

    private static void entry(ClassBuilder builder, String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {
        builder.withMethodBody(name, type, ClassFile.ACC_FINAL, body);
    }

    private void method(ClassBuilder builder, Chunk chunk, KernelCalls calls, Linkage linkage) {
        builder.withMethodBody(chunk.method(), Linkage.descriptor(chunk), ClassFile.ACC_STATIC, code -> {
            survey.begin(chunk.steps(), -1);
            var parameters = new Parameters(0, Parameters.Form.ARRAYS_AND_SCRATCH);
            new MethodBody(plan, survey, calls, linkage, code, parameters).chunk(chunk);
        });
    }

    private void run(CodeBuilder code, KernelCalls calls, Linkage linkage, Parameters.Form form) {
        survey.begin(plan.root(), tape.output(0));
        new MethodBody(plan, survey, calls, linkage, code, new Parameters(1, form))
                .root(plan.root());
    }

    private void at(CodeBuilder code, KernelCalls calls, Linkage linkage) {
        ClassPlan first = new ClassPlan(tape, layout, Destinations.first(tape, layout), limit);
        Survey own = new Survey(tape, first.reads(), first.crossings());
        own.begin(first.root(), tape.output(0));
        new MethodBody(first, own, calls, linkage, code, new Parameters(1, Parameters.Form.NUMBER)).root(first.root());
    }

    /** {@return at least as many entries as a chunk adds to the constant pool} */
    private int poolSize(Chunk chunk) {
        return NAME_AND_TYPE + poolSize(chunk.steps());
    }

    private int poolSize(List<Step> steps) {
        int[] size = {0};
        for (Step step : steps) {
            plan.reads().of(step, slot -> size[0] += poolSize(slot));
            size[0] += switch (step) {
                case Step.Compute(int i) -> poolSize(tape.resultSlot(i)) + 1;
                case Step.Choose(int i, var then, var otherwise) -> {
                    int end = plan.reads().end(i);
                    yield poolSize(then) + poolSize(otherwise) + poolSize(tape.operand(end, 0))
                            + poolSize(tape.operand(end, 1)) + poolSize(tape.resultSlot(end)) + 1;
                }
                case Step.Fill(int i, _, _) -> tape.arity(i) > Short.MAX_VALUE ? FILLED : 0;
                case Step.Run _ -> NAME_AND_TYPE;
                case Step.Store _ -> 1;
            };
        }
        return size[0];
    }

    /** A constant takes two entries; a place that is no short number takes one. */
    private int poolSize(int slot) {
        int inputs = tape.inputs().size();
        return slot >= inputs && slot < tape.resultSlot(0)
                ? 2
                : Math.max(slot < inputs ? slot : 0, plan.crossings().place(slot)) > Short.MAX_VALUE ? 1 : 0;
    }
}
