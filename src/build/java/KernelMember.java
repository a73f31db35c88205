import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * A field, a method, a constructor or a nested class of a kernel class.
 *
 * @param key   such as {@code Erf.erfc(double)}, {@code Gamma.NEAR}, {@code DoubleDouble.new(double,double)}
 * @param owner the simple name of the outermost class
 */
record KernelMember(String key, String owner, TreePath path, Element element) {
    private static final String KERNELS = "deriv.functions.kernels.";
    private static final String ARITHMETIC = "deriv.tape.Arithmetic";

    /** {@return the members of a class} A constructor without parameters only keeps others from making objects. */
    static List<KernelMember> of(Trees trees, TreePath type, ClassTree tree) {
        List<KernelMember> members = new ArrayList<>();
        String owner = tree.getSimpleName().toString();
        for (Tree member : tree.getMembers()) {
            TreePath path = new TreePath(type, member);
            Element element = trees.getElement(path);
            boolean isPlain = element instanceof ExecutableElement method && !isOfNumbers(method);
            boolean isMute = member instanceof MethodTree method && method.getParameters().isEmpty()
                    && element.getKind() == ElementKind.CONSTRUCTOR;
            if (!isPlain && !isMute) {
                members.add(new KernelMember(key(element), owner, path, element));
            }
        }
        return members;
    }

    /** The arithmetic of the tape has a switch over instructions too, which is no kernel. */
    private static boolean isOfNumbers(ExecutableElement method) {
        return method.getParameters().stream().noneMatch(it -> it.asType().toString().startsWith("deriv.tape."));
    }

    boolean isMethod() {
        return element instanceof ExecutableElement;
    }

    boolean isStatic() {
        return element.getModifiers().contains(Modifier.STATIC);
    }

    boolean isConstructor() {
        return element.getKind() == ElementKind.CONSTRUCTOR;
    }

    boolean isNestedClass() {
        return element instanceof TypeElement;
    }

    /** {@return the keys of the members that this one names}, itself left out, sorted */
    TreeSet<String> needs(Trees trees) {
        TreeSet<String> keys = new TreeSet<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (tree != null) {
                    TreePath here = new TreePath(getCurrentPath() == null ? path : getCurrentPath(), tree);
                    Element named = tree == path.getLeaf() ? null : trees.getElement(here);
                    if (named != null && isKernelMember(named)) {
                        keys.add(key(named));
                    }
                }
                return super.scan(tree, nothing);
            }
        }.scan(path, null);
        keys.remove(key);
        return keys;
    }

    static boolean isKernelClass(Element element) {
        return element instanceof TypeElement type && isKernelName(type.getQualifiedName().toString());
    }

    private static boolean isKernelName(String name) {
        return name.equals(ARITHMETIC) || name.startsWith(KERNELS) && name.indexOf('.', KERNELS.length()) < 0;
    }

    /** {@return whether it stands in a kernel class, at any depth, and is not local to a method} */
    private static boolean isKernelMember(Element element) {
        Element owner = element.getEnclosingElement();
        boolean isMember = !element.getSimpleName().contentEquals("this")
                && (element.getKind().isField() || element instanceof ExecutableElement || element.getKind()
                        .isClass());
        return isMember && owner instanceof TypeElement && (isKernelClass(owner) || isKernelMember(owner));
    }

    /** {@return the key of a member, or of the nested class in which it stands} */
    static String key(Element element) {
        Element owner = element.getEnclosingElement();
        if (!isKernelClass(owner)) {
            return key(owner);
        }
        String prefix = owner.getSimpleName() + ".";
        return element instanceof ExecutableElement method
                ? prefix + (method.getKind() == ElementKind.CONSTRUCTOR ? "new" : method.getSimpleName())
                        + method.getParameters().stream().map(it -> simple(it.asType().toString()))
                                .collect(Collectors.joining(",", "(", ")"))
                : prefix + element.getSimpleName();
    }

    static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
