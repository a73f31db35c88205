package deriv.documents;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A Java program of one file without a class of its own, and what it should print: the comments {@code // prints: …}.
 */
record JavaProgram(String name, List<String> lines) {
    private static final Pattern PRINTS = Pattern.compile("// prints: (.*)");

    List<String> expected() {
        return lines.stream().map(PRINTS::matcher).filter(m -> m.find()).map(m -> m.group(1)).toList();
    }

    /** {@return the lines that it prints} */
    List<String> run(Path folder) throws Exception {
        compile(folder);
        PrintStream before = System.out;
        Locale home = Locale.getDefault();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader classes = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Constructor<?> constructor = classes.loadClass(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            Method main = constructor.getDeclaringClass().getDeclaredMethod("main");
            main.setAccessible(true);
            Locale.setDefault(Locale.ROOT);
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            main.invoke(constructor.newInstance());
        } finally {
            System.setOut(before);
            Locale.setDefault(home);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void compile(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-Xlint:all", "-Werror", "-proc:none", "-d", folder.toString(), "-cp", System
                .getProperty("java.class.path"));
        if (!compiler.getTask(messages, null, null, options, null, List.of(source())).call()) {
            throw new AssertionError(messages);
        }
    }

    private JavaFileObject source() {
        String text = String.join("\n", lines);
        return new SimpleJavaFileObject(URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
