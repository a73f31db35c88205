import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A step of the build: writes out in the class files what the JVM would generate anew in every process before it can run
 * a {@code switch} over types, or {@code equals} and {@code hashCode} of a record. The cache of loaded classes holds
 * lambdas and joined strings ready to use, but not these (docs/decisions/0006-start-up.md).
 *
 * <p>Each such call site becomes a call of a private method that does what the documentation of its bootstrap method
 * says. Classes that were treated before are left alone.
 */
final class LinkAhead implements ClassTransform {
    private static final ClassDesc OBJECTS = Objects.class.describeConstable().orElseThrow();
    private static final int PRIVATE_STATIC = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    private final ClassDesc owner;
    private final boolean isInterface;
    private int written;

    private LinkAhead(ClassModel owner) {
        this.owner = owner.thisClass().asSymbol();
        this.isInterface = owner.flags().has(AccessFlag.INTERFACE);
    }

    /** @param arguments the directory of class files; their class path is this program's */
    public static void main(String[] arguments) throws IOException {
        ClassFile format = ClassFile.of(ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())));
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".class")).toList()) {
                ClassModel model = format.parse(file);
                if (hasCallSite(model)) {
                    Files.write(file, format.transformClass(model, new LinkAhead(model)));
                }
            }
        }
    }

    private static boolean hasCallSite(ClassModel model) {
        return model.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .anyMatch(e -> e instanceof InvokeDynamicInstruction call && body(call).isPresent());
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
        if (!(element instanceof MethodModel method)) {
            builder.with(element);
            return;
        }
        builder.transformMethod(method, MethodTransform.transformingCode((code, e) -> {
            if (!(e instanceof InvokeDynamicInstruction call) || body(call).isEmpty()) {
                code.with(e);
                return;
            }
            String name = call.name().stringValue() + "$" + written++;
            code.invokestatic(owner, name, call.typeSymbol(), isInterface);
            builder.withMethodBody(name, call.typeSymbol(), PRIVATE_STATIC, body(call).orElseThrow());
        }));
    }

    /** {@return what the call site does, if it is one of those that are written out} */
    private static Optional<Consumer<CodeBuilder>> body(InvokeDynamicInstruction call) {
        List<ConstantDesc> arguments = call.bootstrapArgs();
        return switch (call.bootstrapMethod().owner().displayName() + "." + call.name().stringValue()) {
            case "SwitchBootstraps.typeSwitch" ->
                // Enum constants and strings may be labels too, which nobody needs here.
                arguments.stream().allMatch(ClassDesc.class::isInstance)
                        ? Optional.of(code -> typeSwitch(code, arguments))
                        : Optional.empty();
            case "ObjectMethods.equals" ->
                Optional.of(code -> equals(code, (ClassDesc) arguments.getFirst(), components(arguments)));
            case "ObjectMethods.hashCode" ->
                Optional.of(code -> hashCode(code, (ClassDesc) arguments.getFirst(), components(arguments)));
            default -> Optional.empty();
        };
    }

    /** The arguments of ObjectMethods are the class, the names of its components, and their getters. */
    private static List<DirectMethodHandleDesc> components(List<ConstantDesc> arguments) {
        return arguments.stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
    }

    /** {@code (object, start)}: the first label from start on that the object is an instance of, -1 for null. */
    private static void typeSwitch(CodeBuilder code, List<ConstantDesc> labels) {
        Label notNull = code.newLabel();
        code.aload(0).ifnonnull(notNull).iconst_m1().ireturn().labelBinding(notNull);
        for (int i = 0; i < labels.size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            code.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
            code.loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(labels.size()).ireturn();
    }

    /** {@code (record, object)}: references by Objects.equals, primitives by the compare of their box. */
    private static void equals(CodeBuilder code, ClassDesc type, List<DirectMethodHandleDesc> components) {
        Label other = code.newLabel();
        Label different = code.newLabel();
        code.aload(0).aload(1).if_acmpne(other).iconst_1().ireturn().labelBinding(other);
        code.aload(1).instanceOf(type).ifeq(different);
        for (DirectMethodHandleDesc component : components) {
            ClassDesc part = component.invocationType().returnType();
            code.aload(0).getfield(type, component.methodName(), part);
            code.aload(1).checkcast(type).getfield(type, component.methodName(), part);
            if (part.isPrimitive()) {
                code.invokestatic(box(part), "compare", MethodTypeDesc.of(CD_int, part, part)).ifne(different);
            } else {
                code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object));
                code.ifeq(different);
            }
        }
        code.iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
    }

    /** {@code (record)}: the hashes of the components in turn, each time the sum so far times 31. */
    private static void hashCode(CodeBuilder code, ClassDesc type, List<DirectMethodHandleDesc> components) {
        code.iconst_0();
        for (DirectMethodHandleDesc component : components) {
            ClassDesc part = component.invocationType().returnType();
            code.loadConstant(31).imul().aload(0).getfield(type, component.methodName(), part);
            if (part.isPrimitive()) {
                code.invokestatic(box(part), "hashCode", MethodTypeDesc.of(CD_int, part));
            } else {
                code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
            }
            code.iadd();
        }
        code.ireturn();
    }

    private static ClassDesc box(ClassDesc primitive) {
        return switch (primitive.displayName()) {
            case "boolean" -> ConstantDescs.CD_Boolean;
            case "byte" -> ConstantDescs.CD_Byte;
            case "char" -> ConstantDescs.CD_Character;
            case "short" -> ConstantDescs.CD_Short;
            case "int" -> ConstantDescs.CD_Integer;
            case "long" -> ConstantDescs.CD_Long;
            case "float" -> ConstantDescs.CD_Float;
            case "double" -> ConstantDescs.CD_Double;
            default -> throw new IllegalArgumentException(primitive.descriptorString());
        };
    }
}
