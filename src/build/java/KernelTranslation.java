import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Kernels in another language. They are functions of numbers, of fixed tables, of short arrays and of pairs of doubles;
 * this class knows what they name, the other two how it is written. What neither knows ends the build.
 */
abstract class KernelTranslation {
    /** The class of pairs of doubles, the only one with objects. */
    static final String PAIR = "DoubleDouble";

    /** Has an equal in the library of the other languages, or in what they add to it. */
    private static final String FMA = "FusedMultiplyAdd";

    private final Trees trees;
    private final Resource out = new Resource();

    /** The function that is being translated, and the keys of what it has named so far. */
    private KernelMember where;

    private TreeSet<String> called = new TreeSet<>();

    KernelTranslation(Trees trees) {
        this.trees = trees;
    }

    /** {@return the functions of {@code Math}, and those of kernels that are written by hand: key to name and text} */
    abstract Map<String, Support> support();

    /** A function that is not translated. */
    record Support(String name, List<String> needs, String text) {}

    abstract String table(String name, int[] values);

    abstract String table(String name, double[] values);

    abstract String table(String name, double[][] values);

    abstract String number(String name, double value);

    abstract String whole(String name, int value);

    abstract String pair(String name, double high, double low);

    /** {@return a comment of these lines, with its line end, empty for no line} */
    abstract String comment(List<String> lines);

    abstract String function(KernelMember member, MethodTree tree);

    final String text(List<KernelMember> members) {
        support().forEach((key, support) -> out.member(key, support.needs(), support.name(), support.text()));
        for (KernelMember member : members) {
            if (!support().containsKey(member.key()) && !member.owner().equals(FMA)) {
                translate(member);
            }
        }
        return out.text();
    }

    private void translate(KernelMember member) {
        boolean isOfPair = member.owner().equals(PAIR) && (member.isConstructor()
                || member.element().getKind() == ElementKind.FIELD && !member.isStatic());
        if (isOfPair) {
            return;
        }
        if (member.isNestedClass()) {
            for (Element field : member.element().getEnclosedElements()) {
                if (field.getKind() == ElementKind.FIELD) {
                    constant(member.key() + "." + field.getSimpleName(), field);
                }
            }
            return;
        }
        if (member.element().getKind() == ElementKind.FIELD) {
            constant(member.key(), member.element());
            return;
        }
        var needs = new TreeSet<String>();
        called = needs;
        where = member;
        String text = comment(plain(trees.getDocComment(member.path())))
                + function(member, (MethodTree) member.path().getLeaf());
        needs.remove(member.key());
        out.member(member.key(), needs, name(member.element()), text);
    }

    /** {@return a documentation comment without its marks} */
    private static List<String> plain(String comment) {
        return comment == null ? List.of()
                : comment.replaceAll("\\{@\\w+ #?([^}]*)}", "$1").replaceAll("</?\\w+>", "").replace("\u2026", "...")
                        .strip().lines().map(String::strip).toList();
    }

    /** Tables and constants have the values that they have in Java, however they are computed there. */
    private void constant(String key, Element field) {
        String name = key.replace('.', '_');
        Object value = value(field);
        switch (value) {
            case Double number -> out.member(key, List.of(), name, number(name, number));
            case Integer number -> out.member(key, List.of(), name, whole(name, number));
            case double[] numbers -> out.member(key, List.of(), name, table(name, numbers));
            case double[][] rows -> out.member(key, List.of(), name, table(name, rows));
            case int[] numbers -> out.member(key, List.of(), name, table(name, numbers));
            default -> {
                double[] parts = parts(value);
                out.member(key, List.of(), name, pair(name, parts[0], parts[1]));
            }
        }
    }

    private static double[] parts(Object pair) {
        try {
            Field high = pair.getClass().getDeclaredField("high");
            Field low = pair.getClass().getDeclaredField("low");
            high.setAccessible(true);
            low.setAccessible(true);
            return new double[] {high.getDouble(pair), low.getDouble(pair)};
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a constant of " + pair.getClass() + " is no number", e);
        }
    }

    private static Object value(Element field) {
        String type = binaryName((TypeElement) field.getEnclosingElement());
        try {
            Field found = Class.forName(type).getDeclaredField(field.getSimpleName().toString());
            found.setAccessible(true);
            return found.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the value of " + type + "." + field + " cannot be read", e);
        }
    }

    private static String binaryName(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? binaryName(outer) + "$" + type.getSimpleName()
                : type.getQualifiedName().toString();
    }

    /** {@return the key of a field in the resource}, those of nested classes one by one */
    private static String fieldKey(Element field) {
        Element owner = field.getEnclosingElement();
        return KernelMember.isKernelClass(owner)
                ? KernelMember.key(field)
                : KernelMember.key(owner) + "." + field.getSimpleName();
    }

    /** {@return the name of a function}, with its types where a class has several of the name */
    private static String name(Element method) {
        var type = (TypeElement) method.getEnclosingElement();
        String name = type.getSimpleName() + "_" + method.getSimpleName();
        long count = type.getEnclosedElements().stream()
                .filter(it -> it instanceof ExecutableElement && it.getSimpleName().equals(method.getSimpleName()))
                .count();
        return count == 1 ? name
                : name + ((ExecutableElement) method).getParameters().stream()
                        .map(it -> "_" + KernelMember.simple(it.asType().toString()).replace("[]", "s"))
                        .collect(Collectors.joining());
    }

    final String functionName(KernelMember member) {
        return name(member.element());
    }

    /** {@return the name of a method or field, which is then needed} */
    final String needed(Element named) {
        boolean isMath = ((TypeElement) named.getEnclosingElement()).getQualifiedName().contentEquals("java.lang.Math");
        String key =
                isMath ? mathKey(named) : named instanceof VariableElement ? fieldKey(named) : KernelMember.key(named);
        Support support = support().get(key);
        if (support == null && isMath) {
            throw fault(key + " has no translation");
        }
        called.add(key);
        return support != null ? support.name() : named instanceof VariableElement ? key.replace('.', '_')
                : name(named);
    }

    private static String mathKey(Element method) {
        return "Math." + method.getSimpleName() + ((ExecutableElement) method).getParameters().stream()
                .map(it -> it.asType().toString()).collect(Collectors.joining(",", "(", ")"));
    }

    final IllegalArgumentException fault(String reason) {
        return new IllegalArgumentException("kernel " + where.key() + ": " + reason
                + " (what kernels may use is said in docs/decisions/0009-generated-source.md)");
    }

    // What the syntax trees say.

    static TreePath at(TreePath parent, Tree child) {
        return new TreePath(parent, child);
    }

    final Element element(TreePath path) {
        return trees.getElement(path);
    }

    final TypeMirror type(TreePath path) {
        return trees.getTypeMirror(path);
    }

    final boolean isWhole(TreePath path) {
        TypeKind kind = type(path).getKind();
        return kind == TypeKind.INT || kind == TypeKind.LONG;
    }

    final boolean isDouble(TreePath path) {
        return type(path).getKind() == TypeKind.DOUBLE;
    }

    static boolean isArray(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY;
    }

    final boolean isField(Element named) {
        return named.getKind() == ElementKind.FIELD;
    }

    /** {@return whether it is high or low of a pair} */
    final boolean isPart(Element named) {
        return isField(named) && named.getEnclosingElement().getSimpleName().contentEquals(PAIR)
                && (named.getSimpleName().contentEquals("high") || named.getSimpleName().contentEquals("low"));
    }

    static String statementFault(StatementTree tree) {
        return "the statement " + tree.getKind() + " has no translation";
    }

    static String expressionFault(ExpressionTree tree) {
        return "the expression " + tree + " has no translation";
    }

    /** The expressions that both languages write alike, or that only name something. */
    final String expression(TreePath path) {
        return switch (path.getLeaf()) {
            case ParenthesizedTree it -> "(" + expression(at(path, it.getExpression())) + ")";
            case IdentifierTree it -> identifier(path, it);
            case MemberSelectTree it -> selection(path, it);
            case MethodInvocationTree it -> call(path, it);
            case NewClassTree it -> newPair(it.getArguments().stream().map(arg -> at(path, arg)).toList());
            case NewArrayTree it -> newArray(path, it);
            case ArrayAccessTree it -> entry(at(path, it.getExpression()), at(path, it.getIndex()));
            case ConditionalExpressionTree it -> conditional(path, it);
            default -> operation(path);
        };
    }

    private String identifier(TreePath path, IdentifierTree tree) {
        Element named = element(path);
        if (tree.getName().contentEquals("this")) {
            return "self";
        }
        return isPart(named) ? part("self", tree.getName().toString())
                : isField(named) ? needed(named) : variable(tree.getName().toString());
    }

    private String selection(TreePath path, MemberSelectTree tree) {
        Element named = element(path);
        String name = tree.getIdentifier().toString();
        if (isPart(named)) {
            return part(expression(at(path, tree.getExpression())), name);
        }
        if (name.equals("length") && isArray(type(at(path, tree.getExpression())))) {
            return length(at(path, tree.getExpression()));
        }
        return switch (named.getEnclosingElement().toString() + "." + name) {
            case "java.lang.Double.NaN", "java.lang.Double.POSITIVE_INFINITY", "java.lang.Double.NEGATIVE_INFINITY",
                    "java.lang.Double.MAX_VALUE", "java.lang.Double.MIN_VALUE", "java.lang.Double.MIN_NORMAL",
                    "java.lang.Double.MAX_EXPONENT", "java.lang.Double.MIN_EXPONENT",
                    "java.lang.Math.PI", "java.lang.Math.E" ->
                literal(((VariableElement) named).getConstantValue());
            default -> needed(named);
        };
    }

    private String call(TreePath path, MethodInvocationTree tree) {
        var method = (ExecutableElement) element(path);
        var arguments = new java.util.ArrayList<String>();
        boolean isOfPair = !method.getModifiers().contains(javax.lang.model.element.Modifier.STATIC);
        if (method.toString().equals("isInfinite(double)")) {
            return isInfinite(expression(at(path, tree.getArguments().getFirst())));
        }
        if (isOfPair) {
            TreePath select = at(path, tree.getMethodSelect());
            arguments.add(tree.getMethodSelect() instanceof MemberSelectTree receiver
                    ? expression(at(select, receiver.getExpression()))
                    : "self");
        }
        String name = needed(method);
        for (int i = 0; i < tree.getArguments().size(); i++) {
            TreePath argument = at(path, tree.getArguments().get(i));
            if (i >= method.getParameters().size()) {
                throw fault("the list of arguments in " + tree + " has no translation");
            }
            arguments.add(argument(argument, method.getParameters().get(i).asType()));
        }
        return name + "(" + String.join(", ", arguments) + ")";
    }

    private String argument(TreePath path, TypeMirror parameter) {
        return isArray(parameter) ? array(path) : converted(path, parameter);
    }

    abstract String operation(TreePath path);

    abstract String conditional(TreePath path, ConditionalExpressionTree tree);

    abstract String variable(String name);

    abstract String part(String pair, String name);

    abstract String length(TreePath array);

    abstract String literal(Object value);

    abstract String isInfinite(String x);

    abstract String newPair(List<TreePath> parts);

    abstract String newArray(TreePath path, NewArrayTree tree);

    abstract String entry(TreePath array, TreePath index);

    /** {@return an array as an argument} */
    abstract String array(TreePath path);

    /** {@return an expression where a value of this type is needed} */
    abstract String converted(TreePath path, TypeMirror target);
}
