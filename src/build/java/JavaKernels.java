import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The original text of each member, comments included, with what may have to be written otherwise between dollar signs:
 * {@code $Gamma$} a kernel class, {@code $Math$} the class of elementary functions, {@code $fma$} the fused multiply-add.
 */
final class JavaKernels {
    private static final String CLASS = "class ";

    private final Trees trees;

    JavaKernels(Trees trees) {
        this.trees = trees;
    }

    String text(Iterable<? extends CompilationUnitTree> units, List<KernelMember> members) throws IOException {
        var out = new Resource();
        for (CompilationUnitTree unit : units) {
            String source = unit.getSourceFile().getCharContent(true).toString();
            var tree = (ClassTree) unit.getTypeDecls().getFirst();
            SourcePositions positions = trees.getSourcePositions();
            int from = unit.getImports().isEmpty() ? end(positions, unit, unit.getPackage())
                    : end(positions, unit, unit.getImports().getLast());
            int start = (int) positions.getStartPosition(unit, tree);
            String name = tree.getSimpleName().toString();
            out.member(CLASS + name, List.of(), ascii(comment(source.substring(from, start)), name));
            int before = source.indexOf('{', start) + 1;
            for (Tree member : tree.getMembers()) {
                // A constructor that nobody wrote has no place.
                int end = end(positions, unit, member);
                if (end > before) {
                    int previous = before;
                    before = end;
                    members.stream().filter(it -> it.path().getLeaf() == member).findFirst()
                            .ifPresent(it -> out.member(it.key(), it.needs(trees),
                                    ascii(marked(it, source, previous, end).stripIndent().strip(), it.key())));
                }
            }
        }
        return out.text();
    }

    private static int end(SourcePositions positions, CompilationUnitTree unit, Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    private static String comment(String between) {
        int start = between.indexOf("/**");
        int end = between.indexOf("*/", start);
        return start < 0 ? "" : between.substring(start, end + 2);
    }

    /** {@return the text from the end of the member before, with marks} The first line keeps its indentation. */
    private String marked(KernelMember member, String source, int from, int to) {
        CompilationUnitTree unit = member.path().getCompilationUnit();
        var marks = new TreeMap<Integer, Mark>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
                if (tree.toString().equals("Math.fma")) {
                    mark(tree, "$fma$");
                    return null;
                }
                return super.visitMemberSelect(tree, nothing);
            }

            @Override
            public Void visitIdentifier(IdentifierTree tree, Void nothing) {
                Element named = trees.getElement(getCurrentPath());
                if (named instanceof TypeElement type) {
                    String name = type.getQualifiedName().toString();
                    if (KernelMember.isKernelClass(type) || name.equals("java.lang.Math")) {
                        mark(tree, "$" + type.getSimpleName() + "$");
                    } else if (!name.startsWith("java.lang.") && !name.startsWith("deriv.")) {
                        mark(tree, name);
                    }
                }
                return null;
            }

            private void mark(Tree tree, String text) {
                SourcePositions positions = trees.getSourcePositions();
                int start = (int) positions.getStartPosition(unit, tree);
                if (start >= 0) {
                    marks.put(start, new Mark(end(positions, unit, tree), text));
                }
            }
        }.scan(member.path(), null);
        if (member.isConstructor()) {
            int name = source.indexOf(member.owner() + "(", from);
            marks.put(name, new Mark(name + member.owner().length(), "$" + member.owner() + "$"));
        }
        StringBuilder out = new StringBuilder();
        int at = from;
        for (var mark : marks.entrySet()) {
            out.append(source, at, mark.getKey()).append(mark.getValue().text());
            at = mark.getValue().end();
        }
        String text = out.append(source, at, to).toString();
        return text.lines().filter(line -> !line.contains("@formatter:")).dropWhile(String::isBlank)
                .reduce((a, b) -> a + "\n" + b).orElseThrow();
    }

    private record Mark(int end, String text) {}

    /** Comments have an ellipsis here and there; anything else would depend on how the reader decodes the file. */
    private static String ascii(String text, String key) {
        String plain = text.replace("\u2026", "...");
        if (!plain.chars().allMatch(c -> c < 0x80)) {
            throw new IllegalArgumentException(key + " has a character that is not ASCII: write it in words");
        }
        return plain;
    }
}
