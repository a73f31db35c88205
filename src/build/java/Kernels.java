import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A step of the build: takes the kernels apart, from their own source, so that generated code can hold the functions it
 * calls. Writes for each language one resource beside {@code deriv.source}: member after member with the names of the
 * members that each needs. The Java text is the original one; C and Python are translated from the syntax trees
 * (docs/decisions/0009-generated-source.md).
 *
 * <p>A kernel that does not keep to the language these translations know ends the build with its place and the reason.
 */
final class Kernels {
    private static final String PACKAGE = "deriv/source/";

    private Kernels() {}

    /** @param arguments the directory of the sources and that of the class files, where the resources go too */
    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(arguments[0]);
        Path classes = Path.of(arguments[1]);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> kernels = Files.list(sources.resolve("deriv/functions/kernels"))) {
            kernels.filter(file -> !file.endsWith("package-info.java")).sorted().forEach(files::add);
        }
        files.add(sources.resolve("deriv/tape/Arithmetic.java"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null,
                    List.of("-proc:none", "-classpath", classes.toString()), null, manager.getJavaFileObjectsFromPaths(
                            files));
            Trees trees = Trees.instance(task);
            List<KernelMember> members = new ArrayList<>();
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            for (CompilationUnitTree unit : units) {
                TreePath type = new TreePath(new TreePath(unit), unit.getTypeDecls().getFirst());
                members.addAll(KernelMember.of(trees, type, (ClassTree) type.getLeaf()));
            }
            Path target = Files.createDirectories(classes.resolve(PACKAGE));
            Files.writeString(target.resolve("kernels.java.txt"), new JavaKernels(trees).text(units, members));
            Files.writeString(target.resolve("kernels.c.txt"), new CKernels(trees).text(members));
            Files.writeString(target.resolve("kernels.py.txt"), new PythonKernels(trees).text(members));
        }
    }
}
