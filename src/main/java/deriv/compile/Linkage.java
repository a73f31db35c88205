package deriv.compile;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the methods of one generated class call those of the same class, by name, and those of earlier ones, which are
 * hidden and have no name, by method handles that are constants.
 */
final class Linkage {
    private static final ClassDesc ARRAY = CD_double.arrayType();
    private static final ClassDesc SCRATCH = KernelCalls.described(Scratch.class);

    private final ClassDesc self;
    private final List<Object> carried;
    private final MethodHandles.Lookup[] homes;
    private final Map<Integer, DynamicConstantDesc<?>> arrays = new HashMap<>();

    /**
     * @param homes by number of chunk: the class in which it is, or null for this one
     */
    Linkage(ClassDesc self, List<Object> carried, MethodHandles.Lookup[] homes) {
        this.self = self;
        this.carried = carried;
        this.homes = homes;
    }

    /** {@return a constant of the class that is this object} */
    DynamicConstantDesc<?> constant(Object object, Class<?> type) {
        return KernelCalls.constant(carried, object, type);
    }

    /** {@return the constant from which a call takes an array of so many numbers} */
    DynamicConstantDesc<?> arrays(int length) {
        return arrays.computeIfAbsent(length, n -> constant(new Pool<>(() -> new double[n]), Pool.class));
    }

    static MethodTypeDesc descriptor(Chunk chunk) {
        return MethodTypeDesc.of(chunk.refuses() ? CD_boolean : CD_void, ARRAY, ARRAY, ARRAY, SCRATCH);
    }

    /** What comes before the arguments. */
    void open(CodeBuilder code, Chunk chunk) {
        if (homes[chunk.number()] != null) {
            code.ldc(constant(handle(chunk), MethodHandle.class));
        }
    }

    /** What comes behind the arguments. */
    void close(CodeBuilder code, Chunk chunk) {
        if (homes[chunk.number()] == null) {
            code.invokestatic(self, chunk.method(), descriptor(chunk));
        } else {
            code.invokevirtual(KernelCalls.described(MethodHandle.class), "invokeExact", descriptor(chunk));
        }
    }

    private MethodHandle handle(Chunk chunk) {
        MethodHandles.Lookup home = homes[chunk.number()];
        Class<?> result = chunk.refuses() ? boolean.class : void.class;
        MethodType type =
                MethodType.methodType(result, double[].class, double[].class, double[].class, Scratch.class);
        try {
            return home.findStatic(home.lookupClass(), chunk.method(), type);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a generated class lacks a method", impossible);
        }
    }
}
