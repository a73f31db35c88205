package deriv.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles generated Java by the compiler of the running JDK: what runs is what can be read. */
public final class ClassFiles {
    /** A jar says the same whenever it is made: the first moment that zip files know. */
    private static final long TIME = 315_619_200_000L;

    private ClassFiles() {}

    /**
     * {@return the class files of a unit, its own first, then those of its nested classes}
     *
     * @throws SourceException if the running Java has no compiler, or it does not write for that release
     */
    public static List<GeneratedFile> of(Unit unit, Target.Java target) {
        String main = unit.name().path() + ".class";
        return compiled(unit, target).entrySet().stream()
                .sorted(Comparator.comparing(file -> !file.getKey().equals(main)))
                .map(file -> new GeneratedFile(file.getKey(), file.getValue().toByteArray()))
                .toList();
    }

    /**
     * {@return the class files in a jar with a manifest}
     *
     * @throws SourceException as {@link #of}
     */
    public static GeneratedFile jar(Unit unit, Target.Java target) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Created-By"), Described.MARK);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            entry(jar, "META-INF/MANIFEST.MF");
            manifest.write(jar);
            for (GeneratedFile file : of(unit, target)) {
                entry(jar, file.path());
                jar.write(file.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GeneratedFile(unit.name().simple() + ".jar", bytes.toByteArray());
    }

    private static void entry(JarOutputStream jar, String path) throws IOException {
        ZipEntry entry = new JarEntry(path);
        entry.setTime(TIME);
        jar.putNextEntry(entry);
    }

    private static SortedMap<String, ByteArrayOutputStream> compiled(Unit unit, Target.Java target) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new SourceException("the running Java has no compiler",
                    "run deriv on a JDK, or write the source (--to java) and compile it");
        }
        Sources.Text source = Sources.of(unit, target).getFirst();
        SortedMap<String, ByteArrayOutputStream> files = new TreeMap<>();
        StringWriter messages = new StringWriter();
        try (JavaFileManager standard = compiler.getStandardFileManager(null, null, null);
                JavaFileManager memory = new InMemory(standard, files)) {
            List<String> options =
                    List.of("--release", String.valueOf(target.release().number()), "-proc:none", "-nowarn",
                            "-Xlint:-options", "-implicit:none");
            boolean isDone =
                    compiler.getTask(messages, memory, null, options, null, List.of(new Source(source))).call();
            if (!isDone) {
                throw new SourceException("the source does not compile: " + messages.toString().strip(),
                        "this is an error of deriv, unless the release is too old for this JDK: write the source (--to java)");
            }
        } catch (IllegalArgumentException e) {
            throw new SourceException("the compiler of the running Java does not write for release "
                    + target.release().number(), "choose another release (--java), or run deriv on another JDK", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Sources.Text source) {
            super(URI.create("memory:///" + source.path()), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final SortedMap<String, ByteArrayOutputStream> files;

        InMemory(JavaFileManager standard, SortedMap<String, ByteArrayOutputStream> files) {
            super(standard);
            this.files = files;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            String path = className.replace('.', '/') + kind.extension;
            return new SimpleJavaFileObject(URI.create("memory:///" + path), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    files.put(path, bytes);
                    return bytes;
                }
            };
        }
    }
}
