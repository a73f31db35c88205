package deriv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.GeneratedSource.Form;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated classes against the functions they are made of, method by method, bit for bit. */
class GeneratedSourceTest {
    private static final long SEED = 20_261_300;

    @TempDir
    Path temp;

    private Class<?> generated(CompiledFunction function) throws Exception {
        Path jar = function.source("com.acme.Generated").as(Form.JAR).release(8).writeTo(temp);
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null).loadClass("com.acme.Generated");
    }

    private static Object call(Class<?> type, String method, double[]... arrays) throws Exception {
        Class<?>[] types = new Class<?>[arrays.length];
        java.util.Arrays.fill(types, double[].class);
        return type.getMethod(method, types).invoke(null, (Object[]) arrays);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a*exp(-b*x)                                    | a b x
            x^2 + 3                                        | x
            (1 - x)^2 + 100*(y - x^2)^2                    | x y
            if(x > y, gamma(x), erfc(y*z))                 | x y z
            sqrt(x^2 + y^2) + log(1 + exp(z))              | x y z
            besselj(2, x) + max(x, y, z) + x^y             | x y z
            5                                              | x
            """)
    void scalars(String formula, String variables) throws Exception {
        String[] names = variables.split(" ");
        CompiledFunction f = Deriv.compile(Deriv.reader().variables(List.of(names)).parse(formula)).vars(names)
                .with(Part.VALUE, Part.GRADIENT, Part.HESSIAN, Part.JVP, Part.VJP, Part.HVP).build();
        Class<?> type = generated(f);
        SplittableRandom random = new SplittableRandom(SEED);
        int n = names.length;
        for (int i = 0; i < 20; i++) {
            double[] point = random.doubles(n, -2, 3).toArray();
            double[] direction = random.doubles(n, -1, 1).toArray();
            double[] expected = new double[n];
            double[] found = new double[n];
            assertEquals(f.value(point), call(type, "value", point));
            assertEquals(f.valueAndGradient(point, expected), call(type, "valueAndGradient", point, found));
            assertArrayEquals(expected, found);
            assertEquals(f.jvp(point, direction), call(type, "jvp", point, direction));
            f.hvp(point, direction, expected);
            call(type, "hvp", point, direction, found);
            assertArrayEquals(expected, found);
            f.vjp(point, new double[] {0.7}, expected);
            call(type, "vjp", point, new double[] {0.7}, found);
            assertArrayEquals(expected, found);
            double[] matrix = new double[n * n];
            double[] other = random.doubles(n * n).toArray();
            f.hessian(point, matrix);
            call(type, "hessian", point, other);
            assertArrayEquals(matrix, other);
        }
    }

    @Test
    void sparseJacobians() throws Exception {
        CompiledFunction f = Deriv.compile(Deriv.parse("[x*y, sin(z), x + z]")).vars("x", "y", "z")
                .with(Part.VALUE, Part.JACOBIAN).build();
        Class<?> type = generated(f);
        double[] point = {0.3, -1.5, 2};
        double[] values = new double[3];
        double[] found = new double[3];
        f.values(point, values);
        call(type, "values", point, found);
        assertArrayEquals(values, found);
        double[] whole = new double[9];
        double[] matrix = {1, 1, 1, 1, 1, 1, 1, 1, 1};
        f.jacobian(point, whole);
        call(type, "jacobian", point, matrix);
        assertArrayEquals(whole, matrix);
        int count = f.jacobianSparsity().count();
        double[] entries = new double[count];
        call(type, "jacobianEntries", point, entries);
        int[] rows = (int[]) type.getMethod("jacobianRows").invoke(null);
        int[] columns = (int[]) type.getMethod("jacobianColumns").invoke(null);
        for (int k = 0; k < count; k++) {
            assertEquals(f.jacobianSparsity().row(k), rows[k]);
            assertEquals(f.jacobianSparsity().column(k), columns[k]);
            assertEquals(whole[3 * rows[k] + columns[k]], entries[k]);
        }
    }

    @Test
    void guardedClassesAreUndefinedOutsideTheDomain() throws Exception {
        CompiledFunction f = Deriv.compile(Deriv.parse("log(x)*0 + y")).vars("x", "y").with(Part.VALUE, Part.GRADIENT,
                Part.HESSIAN).guarded().build();
        Class<?> type = generated(f);
        double[] gradient = new double[2];
        assertEquals(Double.NaN, call(type, "value", new double[] {-1, 2}));
        assertEquals(Double.NaN, call(type, "valueAndGradient", new double[] {-1, 2}, gradient));
        assertArrayEquals(new double[] {Double.NaN, Double.NaN}, gradient);
        assertEquals(2.0, call(type, "value", new double[] {1, 2}));
    }

    @Test
    void arraysOfOtherLengthsAreRefused() throws Exception {
        Class<?> type = generated(Deriv.compile(Deriv.parse("x*y")).with(Part.GRADIENT).build());
        var e = assertThrows(InvocationTargetException.class,
                () -> call(type, "valueAndGradient", new double[] {1, 2, 3}, new double[2]));
        assertEquals("point has 3 numbers, not 2", e.getCause().getMessage());
        e = assertThrows(InvocationTargetException.class,
                () -> call(type, "valueAndGradient", new double[] {1, 2}, new double[1]));
        assertEquals("gradient has 1 numbers, not 2", e.getCause().getMessage());
    }

    @Test
    void settings() {
        CompiledFunction f = Deriv.compile(Deriv.parse("sin(x)")).build();
        GeneratedSource source = f.source("Sine");
        assertTrue(source.text().contains("return Math.sin(x);"), source.text());
        assertTrue(source.reproducible().text().contains("return StrictMath.sin(x);"));
        assertTrue(source.as(Form.C).text().contains("double sine_value(const double *point)"));
        assertTrue(source.as(Form.PYTHON).text().contains("result = np.sin(x)"));
        assertEquals("class files are no text", assertThrows(DerivException.class, () -> source.as(Form.JAR).text())
                .getMessage());
        assertEquals("sources are not written for Java 9", assertThrows(DerivException.class, () -> source.release(9))
                .getMessage());
        assertEquals("'int' is a reserved word",
                assertThrows(DerivException.class, () -> f.source("a.int")).getMessage());
    }

    @Test
    void longFunctionsMakeShortMethods() throws Exception {
        StringBuilder formula = new StringBuilder("0");
        for (int i = 1; i <= 1500; i++) {
            formula.append(" + sin(x").append(i).append("*x").append(i % 7 + 1).append(")");
        }
        CompiledFunction f = Deriv.compile(Deriv.parse(formula.toString())).with(Part.GRADIENT).build();
        Class<?> type = generated(f);
        double[] point = new SplittableRandom(SEED).doubles(1500, -1, 1).toArray();
        double[] expected = new double[1500];
        double[] found = new double[1500];
        assertEquals(f.valueAndGradient(point, expected), call(type, "valueAndGradient", point, found));
        assertArrayEquals(expected, found);
        f.source("Large").as(Form.CLASS).writeTo(temp);
        try (var files = Files.list(temp)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
                java.lang.classfile.ClassFile.of().parse(file).methods().forEach(method -> {
                    int length = method.findAttribute(java.lang.classfile.Attributes.code()).orElseThrow().codeLength();
                    assertTrue(length < 8000, () -> method.methodName() + " has " + length + " bytes: never compiled");
                });
            }
        }
    }
}
