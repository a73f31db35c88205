package deriv.compile;

import static java.lang.constant.ConstantDescs.CD_double;

import deriv.functions.Kernel;
import deriv.tape.Tape;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * How one generated class calls functions: the static method of a kernel where it can be named, which is what compilers
 * know best; otherwise the object of the kernel, a constant that the class is given when it is defined.
 */
final class KernelCalls {
    private static final ClassDesc ARRAY = CD_double.arrayType();

    private final Tape tape;
    private final List<Object> carried;
    private final DynamicConstantDesc<?>[] objects;
    private final boolean[] known;
    private final boolean[] direct;

    /** @param carried where the constants of the class go */
    KernelCalls(Tape tape, List<Object> carried) {
        this.tape = tape;
        this.carried = carried;
        int count = tape.functionCount();
        this.objects = new DynamicConstantDesc<?>[count];
        this.known = new boolean[count];
        this.direct = new boolean[count];
    }

    /** {@return whether the call of an instruction names a method, so that the arguments are all that it takes} */
    boolean isDirect(int i) {
        int function = tape.target(i);
        if (!known[function]) {
            known[function] = true;
            direct[function] = isReachable(tape.kernel(i));
        }
        return direct[function];
    }

    /** What comes before the arguments. */
    void open(CodeBuilder code, int i) {
        if (isDirect(i)) {
            return;
        }
        int function = tape.target(i);
        if (objects[function] == null) {
            Object object = switch (tape.kernel(i)) {
                case Kernel.Unary k -> k.function();
                case Kernel.Binary k -> k.function();
                case Kernel.Ternary k -> k.function();
                case Kernel.Variadic k -> k.function();
            };
            objects[function] = constant(carried, object, type(tape.kernel(i)));
        }
        code.ldc(objects[function]);
    }

    /** What comes behind the arguments. */
    void close(CodeBuilder code, int i) {
        Kernel kernel = tape.kernel(i);
        if (isDirect(i)) {
            code.invokestatic(described(kernel.owner()), kernel.method(), descriptor(kernel));
        } else {
            code.invokeinterface(described(type(kernel)), "applyAsDouble", descriptor(kernel));
        }
    }

    /** {@return a constant of generated code that is this object} */
    static DynamicConstantDesc<?> constant(List<Object> carried, Object object, Class<?> type) {
        carried.add(object);
        return DynamicConstantDesc.ofNamed(
                ConstantDescs.ofConstantBootstrap(
                        ConstantDescs.CD_MethodHandles, "classDataAt", ConstantDescs.CD_Object, ConstantDescs.CD_int),
                ConstantDescs.DEFAULT_NAME,
                described(type),
                carried.size() - 1);
    }

    static ClassDesc described(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    private static boolean isReachable(Kernel kernel) {
        Class<?> owner = kernel.owner();
        if (owner == null || owner.isHidden() || !isPublic(owner)) {
            return false;
        }
        ClassLoader loader = owner.getClassLoader();
        boolean sameName = loader == null || loader == KernelCalls.class.getClassLoader();
        boolean exported = owner.getModule().isExported(owner.getPackageName(), KernelCalls.class.getModule());
        return sameName && exported && hasMethod(owner, kernel);
    }

    private static boolean isPublic(Class<?> owner) {
        for (Class<?> c = owner; c != null; c = c.getEnclosingClass()) {
            if (!Modifier.isPublic(c.getModifiers())) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasMethod(Class<?> owner, Kernel kernel) {
        Class<?>[] parameters = kernel instanceof Kernel.Variadic
                ? new Class<?>[] {double[].class}
                : Collections.nCopies(arity(kernel), double.class).toArray(Class<?>[]::new);
        try {
            Method method = owner.getMethod(kernel.method(), parameters);
            return Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass() == owner
                    && method.getReturnType() == double.class;
        } catch (NoSuchMethodException notThere) {
            return false;
        }
    }

    private static Class<?> type(Kernel kernel) {
        return switch (kernel) {
            case Kernel.Unary _ -> DoubleUnaryOperator.class;
            case Kernel.Binary _ -> DoubleBinaryOperator.class;
            case Kernel.Ternary _ -> Kernel.Function3.class;
            case Kernel.Variadic _ -> Kernel.FunctionN.class;
        };
    }

    private static int arity(Kernel kernel) {
        return switch (kernel) {
            case Kernel.Unary _ -> 1;
            case Kernel.Binary _ -> 2;
            case Kernel.Ternary _ -> 3;
            case Kernel.Variadic _ -> 1;
        };
    }

    private static MethodTypeDesc descriptor(Kernel kernel) {
        return kernel instanceof Kernel.Variadic
                ? MethodTypeDesc.of(CD_double, ARRAY)
                : MethodTypeDesc.of(CD_double, Collections.nCopies(arity(kernel), CD_double));
    }
}
