import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
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
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Kernels in C11. A pair of doubles is a structure, an array made in a kernel a structure with its length, an array that is
 * passed on a pointer and a length.
 */
final class CKernels extends KernelTranslation {
    CKernels(Trees trees) {
        super(trees);
    }

    @Override
    Map<String, Support> support() {
        return CSupport.FUNCTIONS;
    }

    @Override
    String number(String name, double value) {
        return "static const double " + name + " = " + literal(value) + ";";
    }

    @Override
    String whole(String name, int value) {
        return "static const int " + name + " = " + value + ";";
    }

    @Override
    String table(String name, double[] values) {
        return "static const double " + name + "[" + values.length + "] = {" + list(values) + "};\n"
                + "static const int " + name + "_length = " + values.length + ";";
    }

    @Override
    String table(String name, double[][] rows) {
        int longest = Arrays.stream(rows).mapToInt(row -> row.length).max().orElseThrow();
        return "static const double " + name + "[" + rows.length + "][" + longest + "] = {\n"
                + Arrays.stream(rows).map(row -> "    {" + list(row) + "}").collect(Collectors.joining(",\n"))
                + "\n};\n"
                + "static const int " + name + "_length = " + rows.length + ";\n"
                + table(name + "_lengths", Arrays.stream(rows).mapToInt(row -> row.length).toArray());
    }

    @Override
    String table(String name, int[] values) {
        return "static const int " + name + "[" + values.length + "] = {"
                + Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(", ")) + "};";
    }

    private String list(double[] values) {
        return Arrays.stream(values).mapToObj(this::literal).collect(Collectors.joining(", "));
    }

    @Override
    String pair(String name, double high, double low) {
        return "static const DoubleDouble " + name + " = {" + literal(high) + ", " + literal(low) + "};";
    }

    @Override
    String comment(List<String> lines) {
        return lines.isEmpty() ? "" : "/* " + String.join("\n * ", lines) + " */\n";
    }

    @Override
    String function(KernelMember member, MethodTree tree) {
        TreePath path = member.path();
        String self = member.isStatic() ? "" : "DoubleDouble self" + (tree.getParameters().isEmpty() ? "" : ", ");
        String parameters = tree.getParameters().stream().map(it -> {
            String name = variable(it.getName().toString());
            TypeMirror type = element(at(path, it)).asType();
            return isArray(type) ? "const double *" + name + ", int " + name + "_length" : type(type) + " " + name;
        }).collect(Collectors.joining(", "));
        String body = block(at(path, tree.getBody()), "");
        String ignored = tree.getParameters().stream().filter(it -> isArray(element(at(path, it)).asType()))
                .map(it -> variable(it.getName().toString()) + "_length").filter(length -> !body.contains(length))
                .map(length -> "    (void) " + length + ";\n").collect(Collectors.joining());
        return "static " + type(type(at(path, tree.getReturnType()))) + " " + functionName(member) + "(" + self
                + parameters
                + ") {\n" + ignored + body.substring("{\n".length());
    }

    private String type(TypeMirror type) {
        return switch (type.getKind()) {
            case DOUBLE -> "double";
            case INT, BOOLEAN -> "int";
            case LONG -> "long long";
            case ARRAY ->
                switch (KernelMember.simple(type.toString())) {
                    case "double[]" -> "Numbers";
                    case PAIR + "[]" -> "Pairs";
                    default -> throw fault("the type " + type + " has no translation");
                };
            default -> {
                if (!KernelMember.simple(type.toString()).equals(PAIR)) {
                    throw fault("the type " + type + " has no translation");
                }
                yield PAIR;
            }
        };
    }

    private String block(TreePath path, String margin) {
        var tree = (BlockTree) path.getLeaf();
        StringBuilder out = new StringBuilder("{\n");
        tree.getStatements().forEach(it -> out.append(statement(at(path, it), margin + "    ")));
        return out.append(margin).append("}").toString();
    }

    private String nested(TreePath path, String margin) {
        return path.getLeaf() instanceof BlockTree ? block(path, margin)
                : "{\n" + statement(path, margin + "    ") + margin + "}";
    }

    private String statement(TreePath path, String margin) {
        return margin + switch ((StatementTree) path.getLeaf()) {
            case VariableTree it -> declaration(path, it) + ";";
            case ExpressionStatementTree it -> expression(at(path, it.getExpression())) + ";";
            case ReturnTree it -> "return " + value(at(path, it.getExpression())) + ";";
            case IfTree it -> "if " + expression(at(path, it.getCondition())) + " " + nested(at(path, it
                    .getThenStatement()), margin)
                    + (it.getElseStatement() == null ? ""
                            : " else " + (it.getElseStatement() instanceof IfTree
                                    ? statement(at(path, it.getElseStatement()), margin).strip()
                                    : nested(at(path, it.getElseStatement()), margin)));
            case WhileLoopTree it -> "while " + expression(at(path, it.getCondition())) + " "
                    + nested(at(path, it.getStatement()), margin);
            case DoWhileLoopTree it -> "do " + nested(at(path, it.getStatement()), margin) + " while "
                    + expression(at(path, it.getCondition())) + ";";
            case ForLoopTree it -> "for (" + head(path, it.getInitializer()) + "; "
                    + (it.getCondition() == null ? "" : expression(at(path, it.getCondition()))) + "; "
                    + head(path, it.getUpdate()) + ") " + nested(at(path, it.getStatement()), margin);
            case BlockTree _ -> block(path, margin);
            case BreakTree it when it.getLabel() == null -> "break;";
            case ContinueTree it when it.getLabel() == null -> "continue;";
            case EmptyStatementTree _ -> ";";
            case StatementTree it -> throw fault(statementFault(it));
        } + "\n";
    }

    private String head(TreePath path, List<? extends StatementTree> statements) {
        return statements.stream().map(it -> it instanceof VariableTree variable
                ? declaration(at(path, it), variable)
                : expression(at(at(path, it), ((ExpressionStatementTree) it).getExpression())))
                .collect(Collectors.joining(", "));
    }

    private String declaration(TreePath path, VariableTree tree) {
        String declared = type(element(path).asType()) + " " + variable(tree.getName().toString());
        return tree.getInitializer() == null ? declared : declared + " = " + value(at(path, tree.getInitializer()));
    }

    /** {@return what is stored}: an array as a structure */
    private String value(TreePath path) {
        return expression(path);
    }

    @Override
    String operation(TreePath path) {
        return switch ((ExpressionTree) path.getLeaf()) {
            case LiteralTree it -> literal(it.getValue());
            case BinaryTree it -> binary(path, it);
            case UnaryTree it -> unary(path, it);
            case AssignmentTree it ->
                expression(at(path, it.getVariable())) + " = " + value(at(path, it.getExpression()));
            case CompoundAssignmentTree it -> compound(path, it);
            case TypeCastTree it -> "(" + type(type(path)) + ") " + expression(at(path, it.getExpression()));
            case ExpressionTree it -> throw fault(expressionFault(it));
        };
    }

    private String binary(TreePath path, BinaryTree tree) {
        String left = expression(at(path, tree.getLeftOperand()));
        String right = expression(at(path, tree.getRightOperand()));
        return switch (tree.getKind()) {
            case PLUS -> left + " + " + right;
            case MINUS -> left + " - " + right;
            case MULTIPLY -> left + " * " + right;
            case DIVIDE -> left + " / " + right;
            case REMAINDER -> isWhole(path) ? left + " % " + right : "fmod(" + left + ", " + right + ")";
            case LESS_THAN -> left + " < " + right;
            case LESS_THAN_EQUAL -> left + " <= " + right;
            case GREATER_THAN -> left + " > " + right;
            case GREATER_THAN_EQUAL -> left + " >= " + right;
            case EQUAL_TO -> left + " == " + right;
            case NOT_EQUAL_TO -> left + " != " + right;
            case CONDITIONAL_AND -> "(" + left + " && " + right + ")";
            case CONDITIONAL_OR -> "(" + left + " || " + right + ")";
            case AND -> left + " & " + right;
            default -> throw fault(expressionFault(tree));
        };
    }

    private String unary(TreePath path, UnaryTree tree) {
        String x = expression(at(path, tree.getExpression()));
        return switch (tree.getKind()) {
            case UNARY_MINUS -> x.startsWith("-") ? "-(" + x + ")" : "-" + x;
            case LOGICAL_COMPLEMENT -> "!" + x;
            case POSTFIX_INCREMENT -> x + "++";
            case POSTFIX_DECREMENT -> x + "--";
            default -> throw fault(expressionFault(tree));
        };
    }

    private String compound(TreePath path, CompoundAssignmentTree tree) {
        String sign = switch (tree.getKind()) {
            case PLUS_ASSIGNMENT -> " += ";
            case MINUS_ASSIGNMENT -> " -= ";
            case MULTIPLY_ASSIGNMENT -> " *= ";
            case DIVIDE_ASSIGNMENT -> " /= ";
            default -> throw fault(expressionFault(tree));
        };
        return expression(at(path, tree.getVariable())) + sign + expression(at(path, tree.getExpression()));
    }

    @Override
    String conditional(TreePath path, ConditionalExpressionTree tree) {
        return expression(at(path, tree.getCondition())) + " ? " + value(at(path, tree.getTrueExpression())) + " : "
                + value(at(path, tree.getFalseExpression()));
    }

    @Override
    String variable(String name) {
        return CSupport.isTaken(name) ? name + "_" : name;
    }

    @Override
    String part(String pair, String name) {
        return pair + "." + name;
    }

    @Override
    String literal(Object value) {
        return switch (value) {
            case Double x when x.isNaN() -> "NAN";
            case Double x when x.isInfinite() -> x > 0 ? "INFINITY" : "-INFINITY";
            case Double x -> Double.toString(x);
            case Boolean b -> b ? "1" : "0";
            default -> value.toString();
        };
    }

    @Override
    String isInfinite(String x) {
        return "isinf(" + x + ")";
    }

    @Override
    String newPair(List<TreePath> parts) {
        return parts.stream().map(this::expression).collect(Collectors.joining(", ", "(DoubleDouble) {", "}"));
    }

    @Override
    String newArray(TreePath path, NewArrayTree tree) {
        if (tree.getInitializers() == null) {
            return "(" + type(type(path)) + ") {{0}, " + expression(at(path, tree.getDimensions().getFirst())) + "}";
        }
        return "(" + type(type(path)) + ") {{" + initializers(path, tree) + "}, " + tree.getInitializers().size() + "}";
    }

    private String initializers(TreePath path, NewArrayTree tree) {
        return tree.getInitializers().stream().map(it -> expression(at(path, it))).collect(Collectors.joining(", "));
    }

    @Override
    String entry(TreePath array, TreePath index) {
        return (isStructure(array) ? expression(array) + ".at" : expression(array)) + "[" + expression(index) + "]";
    }

    /** {@return whether it is an array made in a kernel}, not a parameter, a table or a row of one */
    private boolean isStructure(TreePath array) {
        Element named = element(array);
        return switch (array.getLeaf().getKind()) {
            case METHOD_INVOCATION -> true;
            case IDENTIFIER -> named.getKind() == ElementKind.LOCAL_VARIABLE;
            default -> false;
        };
    }

    @Override
    String length(TreePath array) {
        if (isStructure(array)) {
            return expression(array) + ".length";
        }
        return switch (array.getLeaf()) {
            case com.sun.source.tree.ArrayAccessTree row ->
                expression(at(array, row.getExpression())) + "_lengths[" + expression(at(array, row.getIndex())) + "]";
            default -> expression(array) + "_length";
        };
    }

    @Override
    String array(TreePath path) {
        if (path.getLeaf() instanceof NewArrayTree tree && tree.getInitializers() != null) {
            return "(const double[]) {" + initializers(path, tree) + "}, " + tree.getInitializers().size();
        }
        if (isStructure(path) && !(path.getLeaf() instanceof IdentifierTree)) {
            throw fault("an array that a call returns must have a name before it is passed on");
        }
        return (isStructure(path) ? expression(path) + ".at" : expression(path)) + ", " + length(path);
    }

    @Override
    String converted(TreePath path, TypeMirror target) {
        return expression(path);
    }
}
