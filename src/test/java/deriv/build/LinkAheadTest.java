package deriv.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step of the build that writes out switches over types and the methods of records. */
class LinkAheadTest {
    private static final Path BASE = Path.of(System.getProperty("basedir", "."));
    private static final Set<String> LINKED_AT_RUN_TIME = Set.of("typeSwitch", "equals", "hashCode");

    /** What the step must not change: every kind of component, null, guards that fall through, generic selectors. */
    private static final String SAMPLE = """
            import java.util.*;

            public class Sample {
                sealed interface Shape<T> permits Box, Dot, Empty {
                    default String kind() {
                        return switch (this) {
                            case Box<T> b when b.i() > 10 -> "large";
                            case Box<T>(boolean z, _, _, _, int i, _, _, double d, Object o, _) when z && i > 0 -> "box " + d + o;
                            case Box<T> _, Dot<T> _ -> "small";
                            case Empty<T> _ -> "empty";
                        };
                    }
                }
                record Box<T>(boolean z, byte b, char c, short s, int i, long l, float f, double d, Object o, int[] a)
                        implements Shape<T> {}
                record Dot<T>(T value) implements Shape<T> {}
                record Empty<T>() implements Shape<T> {}

                static String of(Object o) {
                    return switch (o) {
                        case null -> "null";
                        case String s when s.isEmpty() -> "nothing";
                        case CharSequence s -> "text " + s;
                        case Integer i when i > 5 -> "many";
                        case Number n -> "number " + n;
                        case int[] a -> "array " + a.length;
                        case Shape<?> s -> s.kind();
                        default -> "other";
                    };
                }

                public static String report() {
                    int[] shared = {1, 2};
                    List<Object> all = new ArrayList<>(Arrays.asList(null, "", "a", new StringBuilder("b"), 3, 7, 2.5, shared,
                            'c', new Empty<String>(), new Dot<>(null), new Dot<>("x"), new Dot<>("x")));
                    for (double d : new double[] {0.0, -0.0, Double.NaN, Double.NaN, 1.5}) {
                        for (int i : new int[] {0, 5, 5, 11, -1}) {
                            all.add(new Box<>(i > 0, (byte) i, (char) (i + 70), (short) -i, i, 1L << 40 + i, (float) d, d, null, shared));
                            all.add(new Box<>(false, (byte) 1, 'x', (short) 2, i, i, 0f, d, "o" + i, new int[0].clone()));
                        }
                    }
                    StringBuilder report = new StringBuilder();
                    for (Object a : all) {
                        report.append(of(a)).append(' ');
                        if (a instanceof Shape<?> && !(a instanceof Box<?> b && b.a().length == 0)) {
                            report.append(a instanceof Box<?> b ? a.hashCode() - b.a().hashCode() : a.hashCode());
                        }
                        for (Object b : all) report.append(Objects.equals(a, b) ? '=' : '.');
                        report.append('\\n');
                    }
                    return report.toString();
                }
            }
            """;

    @TempDir
    Path temp;

    @Test
    void changesNothingButTheWay() throws Exception {
        Path source = Files.writeString(temp.resolve("Sample.java"), SAMPLE);
        Path classes = Files.createDirectories(temp.resolve("classes"));
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source
                .toString());
        assertEquals(0, failed);
        assertNotEquals(List.of(), linkedAtRunTime(classes));
        String expected = report(classes);
        linkAhead(classes);
        assertEquals(List.of(), linkedAtRunTime(classes));
        assertEquals(expected, report(classes));
    }

    @Test
    void isPartOfTheBuild() throws IOException {
        assertEquals(List.of(), linkedAtRunTime(BASE.resolve("target/classes")));
    }

    private static void linkAhead(Path classes) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp", classes.toString(), BASE.resolve("src/build/java/LinkAhead.java").toString(), classes.toString())
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals("", output);
        assertEquals(0, process.waitFor());
    }

    private static String report(Path classes) throws Exception {
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            return (String) loader.loadClass("Sample").getMethod("report").invoke(null);
        }
    }

    private static List<String> linkedAtRunTime(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class")).flatMap(LinkAheadTest::callSites).toList();
        }
    }

    private static Stream<String> callSites(Path file) {
        ClassModel model;
        try {
            model = ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return model.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .filter(e -> e instanceof InvokeDynamicInstruction call
                        && LINKED_AT_RUN_TIME.contains(call.name().stringValue()))
                .map(_ -> model.thisClass().asInternalName());
    }
}
