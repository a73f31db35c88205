import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Kernels in Python, for one number at a time. NumPy divides and calls the elementary functions, because Python raises an
 * exception where the result of a division, a logarithm or an exponential is no finite number.
 */
final class PythonKernels extends KernelTranslation {
    private static final Set<String> TAKEN =
            Set.of("self", "lambda", "np", "math", "is", "in", "from", "def", "sum", "pow",
                    "max", "min", "abs", "float", "int", "len", "range");
    private static final String STEP = "    ";

    private TypeMirror returned;

    PythonKernels(Trees trees) {
        super(trees);
    }

    @Override
    Map<String, Support> support() {
        return PythonSupport.FUNCTIONS;
    }

    @Override
    String number(String name, double value) {
        return name + " = " + literal(value);
    }

    @Override
    String whole(String name, int value) {
        return name + " = " + value;
    }

    @Override
    String table(String name, double[] values) {
        return name + " = (" + list(values) + ")";
    }

    @Override
    String table(String name, double[][] rows) {
        return name + " = (\n"
                + Arrays.stream(rows).map(row -> STEP + "(" + list(row) + "),\n").collect(Collectors.joining()) + ")";
    }

    @Override
    String table(String name, int[] values) {
        return name + " = (" + Arrays.stream(values).mapToObj(value -> value + ",").collect(Collectors.joining(" "))
                + ")";
    }

    private String list(double[] values) {
        return Arrays.stream(values).mapToObj(value -> literal(value) + ",").collect(Collectors.joining(" "));
    }

    @Override
    String pair(String name, double high, double low) {
        return name + " = DoubleDouble(" + literal(high) + ", " + literal(low) + ")";
    }

    @Override
    String comment(List<String> lines) {
        return lines.stream().map(line -> ("# " + line).stripTrailing() + "\n").collect(Collectors.joining());
    }

    @Override
    String function(KernelMember member, MethodTree tree) {
        TreePath path = member.path();
        returned = ((ExecutableElement) member.element()).getReturnType();
        String parameters = (member.isStatic() ? "" : tree.getParameters().isEmpty() ? "self" : "self, ")
                + tree.getParameters().stream().map(it -> variable(it.getName().toString()))
                        .collect(Collectors.joining(", "));
        return "def " + functionName(member) + "(" + parameters + "):\n"
                + statement(at(path, tree.getBody()), STEP).stripTrailing();
    }

    /** {@return the statement, a block with all of its lines at this margin} */
    private String statement(TreePath path, String margin) {
        return switch ((StatementTree) path.getLeaf()) {
            case BlockTree it -> it.getStatements().isEmpty() ? margin + "pass\n"
                    : it.getStatements().stream().map(each -> statement(at(path, each), margin))
                            .collect(Collectors.joining());
            case VariableTree it -> it.getInitializer() == null ? ""
                    : margin + variable(it.getName().toString()) + " = "
                            + converted(at(path, it.getInitializer()), element(path).asType()) + "\n";
            case ExpressionStatementTree it -> margin + change(at(path, it.getExpression())) + "\n";
            case ReturnTree it -> margin + "return " + converted(at(path, it.getExpression()), returned) + "\n";
            case IfTree it -> margin + choice("if ", path, it, margin);
            case WhileLoopTree it -> margin + "while " + bare(at(path, it.getCondition())) + ":\n"
                    + statement(at(path, it.getStatement()), margin + STEP);
            case DoWhileLoopTree it -> margin + "while True:\n" + statement(at(path, it.getStatement()), margin + STEP)
                    + margin + STEP + "if not (" + bare(at(path, it.getCondition())) + "):\n" + margin + STEP + STEP
                    + "break\n";
            case ForLoopTree it -> loop(path, it, margin);
            case BreakTree it when it.getLabel() == null -> margin + "break\n";
            case EmptyStatementTree _ -> margin + "pass\n";
            case StatementTree it -> throw fault(statementFault(it));
        };
    }

    private String choice(String word, TreePath path, IfTree tree, String margin) {
        String text = word + bare(at(path, tree.getCondition())) + ":\n"
                + statement(at(path, tree.getThenStatement()), margin + STEP);
        return switch (tree.getElseStatement()) {
            case null -> text;
            case IfTree other -> text + margin + choice("elif ", at(path, other), other, margin);
            case StatementTree other -> text + margin + "else:\n" + statement(at(path, other), margin + STEP);
        };
    }

    private String loop(TreePath path, ForLoopTree tree, String margin) {
        String start =
                tree.getInitializer().stream().map(it -> statement(at(path, it), margin)).collect(Collectors.joining());
        String update = tree.getUpdate().stream().map(it -> statement(at(path, it), margin + STEP)).collect(Collectors
                .joining());
        String condition = tree.getCondition() == null ? "True" : bare(at(path, tree.getCondition()));
        return start + margin + "while " + condition + ":\n" + statement(at(path, tree.getStatement()), margin + STEP)
                + update;
    }

    /** Python has no brackets around conditions. */
    private String bare(TreePath path) {
        return path.getLeaf() instanceof com.sun.source.tree.ParenthesizedTree it
                ? expression(at(path, it.getExpression()))
                : expression(path);
    }

    private String change(TreePath path) {
        return switch ((ExpressionTree) path.getLeaf()) {
            case AssignmentTree it -> expression(at(path, it.getVariable())) + " = "
                    + converted(at(path, it.getExpression()), type(at(path, it.getVariable())));
            case CompoundAssignmentTree it -> compound(path, it);
            case UnaryTree it when it.getKind() == Tree.Kind.POSTFIX_INCREMENT ->
                expression(at(path, it.getExpression())) + " += 1";
            case UnaryTree it when it.getKind() == Tree.Kind.POSTFIX_DECREMENT ->
                expression(at(path, it.getExpression())) + " -= 1";
            case ExpressionTree it -> throw fault(expressionFault(it));
        };
    }

    private String compound(TreePath path, CompoundAssignmentTree tree) {
        String variable = expression(at(path, tree.getVariable()));
        String value = expression(at(path, tree.getExpression()));
        boolean isWhole = isWhole(at(path, tree.getVariable()));
        if (isWhole && !isWhole(at(path, tree.getExpression()))) {
            throw fault("a whole number that takes a double has no translation");
        }
        return switch (tree.getKind()) {
            case PLUS_ASSIGNMENT -> variable + " += " + value;
            case MINUS_ASSIGNMENT -> variable + " -= " + value;
            case MULTIPLY_ASSIGNMENT -> variable + " *= " + value;
            case DIVIDE_ASSIGNMENT -> {
                if (isWhole) {
                    throw fault(expressionFault(tree));
                }
                yield variable + " = np.divide(" + variable + ", " + value + ")";
            }
            default -> throw fault(expressionFault(tree));
        };
    }

    @Override
    String operation(TreePath path) {
        return switch ((ExpressionTree) path.getLeaf()) {
            case LiteralTree it -> literal(it.getValue());
            case BinaryTree it -> binary(path, it);
            case UnaryTree it -> unary(path, it);
            case TypeCastTree it -> cast(path, it);
            case ExpressionTree it -> throw fault(expressionFault(it));
        };
    }

    private String cast(TreePath path, TypeCastTree tree) {
        String function = switch (type(path).getKind()) {
            case INT, LONG -> "int(";
            case DOUBLE -> "float(";
            default -> throw fault(expressionFault(tree));
        };
        return function + expression(at(path, tree.getExpression())) + ")";
    }

    private String binary(TreePath path, BinaryTree tree) {
        String left = expression(at(path, tree.getLeftOperand()));
        String right = expression(at(path, tree.getRightOperand()));
        boolean isWhole = isWhole(path);
        return switch (tree.getKind()) {
            case PLUS -> left + " + " + right;
            case MINUS -> left + " - " + right;
            case MULTIPLY -> left + " * " + right;
            case DIVIDE -> isWhole ? "int(" + left + " / " + right + ")" : "np.divide(" + left + ", " + right + ")";
            case REMAINDER -> isWhole ? "int(math.fmod(" + left + ", " + right + "))"
                    : "np.fmod(" + left + ", " + right + ")";
            case LESS_THAN -> left + " < " + right;
            case LESS_THAN_EQUAL -> left + " <= " + right;
            case GREATER_THAN -> left + " > " + right;
            case GREATER_THAN_EQUAL -> left + " >= " + right;
            case EQUAL_TO -> left + " == " + right;
            case NOT_EQUAL_TO -> left + " != " + right;
            case CONDITIONAL_AND -> "(" + left + " and " + right + ")";
            case CONDITIONAL_OR -> "(" + left + " or " + right + ")";
            case AND -> "(" + left + " & " + right + ")";
            default -> throw fault(expressionFault(tree));
        };
    }

    private String unary(TreePath path, UnaryTree tree) {
        String x = expression(at(path, tree.getExpression()));
        return switch (tree.getKind()) {
            case UNARY_MINUS -> x.startsWith("-") ? "-(" + x + ")" : "-" + x;
            case LOGICAL_COMPLEMENT -> "not " + x;
            default -> throw fault(expressionFault(tree));
        };
    }

    @Override
    String conditional(TreePath path, ConditionalExpressionTree tree) {
        TypeMirror type = type(path);
        return "(" + converted(at(path, tree.getTrueExpression()), type) + " if " + bare(at(path, tree.getCondition()))
                + " else " + converted(at(path, tree.getFalseExpression()), type) + ")";
    }

    @Override
    String variable(String name) {
        return TAKEN.contains(name) ? name + "_" : name;
    }

    @Override
    String part(String pair, String name) {
        return pair + "." + name;
    }

    @Override
    String literal(Object value) {
        return switch (value) {
            case Double x when x.isNaN() -> "math.nan";
            case Double x when x.isInfinite() -> x > 0 ? "math.inf" : "-math.inf";
            case Double x -> Double.toString(x);
            case Boolean b -> b ? "True" : "False";
            default -> value.toString();
        };
    }

    @Override
    String isInfinite(String x) {
        return "math.isinf(" + x + ")";
    }

    @Override
    String newPair(List<TreePath> parts) {
        return parts.stream().map(this::number).collect(Collectors.joining(", ", "DoubleDouble(", ")"));
    }

    @Override
    String newArray(TreePath path, NewArrayTree tree) {
        if (tree.getInitializers() == null) {
            return "[0.0] * (" + expression(at(path, tree.getDimensions().getFirst())) + ")";
        }
        boolean isOfNumbers = type(path).toString().equals("double[]");
        return tree.getInitializers().stream()
                .map(it -> isOfNumbers ? number(at(path, it)) : expression(at(path, it)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    String entry(TreePath array, TreePath index) {
        return expression(array) + "[" + expression(index) + "]";
    }

    @Override
    String length(TreePath array) {
        return "len(" + expression(array) + ")";
    }

    @Override
    String array(TreePath path) {
        return expression(path);
    }

    @Override
    String converted(TreePath path, TypeMirror target) {
        return target.getKind() == TypeKind.DOUBLE ? number(path) : expression(path);
    }

    /** Whole numbers become doubles where Java says so: only doubles have infinities and a zero with a sign. */
    private String number(TreePath path) {
        String text = expression(path);
        return !isWhole(path) ? text : text.matches("-?\\d+") ? text + ".0" : "float(" + text + ")";
    }
}
