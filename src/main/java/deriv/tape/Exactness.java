package deriv.tape;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.Row;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which values people expect to be exact at points of few digits: {@code x/10} is 0.3 at 3, and {@code 0.1*x} is not.
 *
 * <p>A value may be exact if it is made of inputs and numbers by arithmetic, roots and functions with kinks, such as
 * {@code abs}; the results of smooth functions are rounded anyway. It shows if an output or a test is made of it in the same
 * way.
 */
final class Exactness {
    private final Values values;
    private final BitSet exact = new BitSet();
    private final BitSet shown = new BitSet();
    private final Map<Row, Boolean> kinks = new HashMap<>();

    Exactness(Graph graph) {
        values = graph.values();
        exact.set(0, values.inputs());
        for (int v = values.inputs(); v < values.end(); v++) {
            Pace.tick(v);
            exact.set(v, mayBeExact(graph, v));
        }
        for (int output : graph.outputs()) {
            show(output);
        }
        for (int v = values.end() - 1; v >= values.inputs(); v--) {
            Pace.tick(v);
            if (exact.get(v) && (shown.get(v) || isTest(values.op(v)))) {
                for (int operand : graph.operands(v)) {
                    show(operand);
                }
            }
        }
    }

    private void show(int value) {
        if (!Values.isConstant(value) && exact.get(value)) {
            shown.set(value);
        }
    }

    /** {@return whether rounding the value once more could be seen} */
    boolean isShown(int value) {
        return shown.get(value);
    }

    private static boolean isTest(Op op) {
        return op.compareTo(Op.POSITIVE) >= 0 && op.compareTo(Op.NONZERO) <= 0;
    }

    private boolean mayBeExact(Graph graph, int value) {
        return switch (values.op(value)) {
            case EXP -> false;
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC ->
                hasKinks(values.functionOf(value), values.arity(value)) && areOperandsExact(graph, value);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, MAX, SQRT, CBRT, POWER, HYPOT,
                    POSITIVE, NONNEGATIVE, ZERO, NONZERO, REQUIRE, IF, ELSE, END ->
                areOperandsExact(graph, value);
        };
    }

    private boolean hasKinks(Row row, int arity) {
        return kinks.computeIfAbsent(row, _ -> {
            List<Expr> args = IntStream.range(0, arity).mapToObj(i -> Exprs.symbol("x" + i)).toList();
            return !row.differentiable(args).equals(Cond.TRUE);
        });
    }

    private boolean areOperandsExact(Graph graph, int value) {
        for (int operand : graph.operands(value)) {
            if (!Values.isConstant(operand) && !exact.get(operand)) {
                return false;
            }
        }
        return true;
    }
}
