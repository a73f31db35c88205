package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The program from end to end with an error in it: the classes are loaded again, and some methods return the negative or
 * the square of what they should.
 */
class PlantedErrorTest {
    private static final ClassDesc EXPR = ClassDesc.of("deriv.core.Expr");

    /** A copy of the program in which some methods of one class are wrong. */
    private static final class WrongProgram extends ClassLoader {
        private final String wrongClass;
        private final Set<String> wrongMethods;
        private final String mistake;

        /** @param mistake the method of an expression that makes the wrong result of the right one */
        WrongProgram(String wrongClass, Set<String> wrongMethods, String mistake) {
            super(PlantedErrorTest.class.getClassLoader());
            this.wrongClass = wrongClass;
            this.wrongMethods = wrongMethods;
            this.mistake = mistake;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : name.startsWith("deriv.") ? again(name) : super.loadClass(name, resolve);
            }
        }

        private Class<?> again(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = name.equals(wrongClass) ? wrong(in.readAllBytes()) : in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        private byte[] wrong(byte[] right) {
            CodeTransform mistaken = (code, element) -> {
                if (element instanceof ReturnInstruction) {
                    code.invokevirtual(EXPR, mistake, MethodTypeDesc.of(EXPR));
                }
                code.with(element);
            };
            return ClassFile.of().transformClass(ClassFile.of().parse(right), ClassTransform.transformingMethodBodies(
                    method -> wrongMethods.contains(method.methodName().stringValue())
                            && method.methodTypeSymbol().returnType().equals(EXPR),
                    mistaken));
        }
    }

    private record Run(String out, String err, int exitCode) {}

    private static Run run(ClassLoader program, String input, String... tokens) throws ReflectiveOperationException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Class<?> main = program.loadClass("deriv.cli.Main");
        Object instance = main.getConstructor(InputStream.class, OutputStream.class, OutputStream.class, Map.class)
                .newInstance(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, Map.of());
        Object code = main.getMethod("run", String[].class).invoke(instance, (Object) tokens);
        int number = (int) code.getClass().getMethod("number").invoke(code);
        return new Run(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), number);
    }

    private static ClassLoader withWrongRows() {
        return new WrongProgram("deriv.functions.Row", Set.of("partial", "stablePartial"), "negate");
    }

    @Test
    void aRefutedDerivativeIsNotPrinted() throws ReflectiveOperationException {
        Run run = run(withWrongRows(), "", "sin(x^2)");
        assertEquals("", run.out);
        assertEquals(5, run.exitCode);
        assertTrue(run.err.startsWith("deriv: error: the derivative did not pass its verification: at x = "), run.err);
        assertTrue(run.err.contains("please report the formula"), run.err);
        for (String command : new String[] {"gradient", "jacobian", "hessian"}) {
            Run matrix = run(withWrongRows(), "", command, "sin(x^2)*y");
            assertEquals("", matrix.out, command);
            assertEquals(5, matrix.exitCode, command);
        }
    }

    @Test
    void withoutVerificationItIsPrinted() throws ReflectiveOperationException {
        assertEquals(new Run("-2*x*cos(x^2)\n", "", 0), run(withWrongRows(), "", "sin(x^2)", "--no-verify"));
    }

    @Test
    void batchAnswersWithItsCode() throws ReflectiveOperationException {
        String input = """
                {"id":1,"op":"diff","expr":"sin(x)","wrt":["x"]}
                {"id":2,"op":"diff","expr":"x^3","wrt":["x"]}
                {"id":3,"op":"diff","expr":"sin(x)","wrt":["x"],"verify":false}
                {"id":4,"op":"gradient","expr":"sin(x)*y","points":[{"x":1,"y":1}]}
                """;
        String[] lines = run(withWrongRows(), input, "batch").out.split("\n");
        assertTrue(lines[0].startsWith("{\"id\":1,\"error\":\"the derivative did not pass its verification"), lines[0]);
        assertTrue(lines[0].endsWith("\"code\":\"verify\"}"), lines[0]);
        assertEquals("{\"id\":2,\"derivative\":\"3*x^2\",\"verified\":\"4 points\"}", lines[1]);
        assertEquals("{\"id\":3,\"derivative\":\"-cos(x)\"}", lines[2]);
        assertTrue(lines[3].endsWith("\"code\":\"verify\"}"), lines[3]);
    }

    /** Wrong simplification of right derivatives: the derivative before simplification is answered. */
    @Test
    void whatSimplificationBreaksIsAnsweredWithoutIt() throws ReflectiveOperationException {
        ClassLoader program = new WrongProgram("deriv.simplify.Simplification", Set.of("apply"), "squared");
        assertNotEquals("2*x*cos(x^2)\n", run(program, "", "sin(x^2)", "--no-verify").out);
        Run run = run(program, "", "sin(x^2)", "-v");
        assertEquals("2*x*cos(x^2)\n", run.out);
        assertEquals(0, run.exitCode);
        assertTrue(run.err.contains("verified at 4 points, without simplification: the simplified form did not pass"),
                run.err);
    }

    /** The transformed copy is the program itself, but for the error. */
    @Test
    void theCopyWithoutAnErrorIsRight() throws ReflectiveOperationException {
        assertEquals(new Run("2*x*cos(x^2)\n", "", 0),
                run(new WrongProgram("none", Set.of(), "negate"), "", "sin(x^2)"));
    }
}
