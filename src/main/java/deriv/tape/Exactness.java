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
 * Which values may be exact at points of few digits: numbers, inputs, and what arithmetic, roots and functions with
 * kinks, such as {@code abs}, make of them. The results of smooth functions are rounded anyway.
 */
final class Exactness {
    private final Values values;
    private final Map<Row, Boolean> kinks = new HashMap<>();
    private final BitSet exact = new BitSet();
    private int known;

    Exactness(Values values) {
        this.values = values;
        this.known = values.inputs();
        exact.set(0, known);
    }

    boolean of(int value) {
        if (Values.isConstant(value)) {
            return true;
        }
        for (; known <= value; known++) {
            exact.set(known, compute(known));
        }
        return exact.get(value);
    }

    /** {@return whether all factors may be exact; what is divided by is not asked} */
    boolean ofDividend(int[] members) {
        for (int m : members) {
            if (!Members.isInverse(m) && !of(Members.value(m))) {
                return false;
            }
        }
        return true;
    }

    private boolean compute(int value) {
        return switch (values.op(value)) {
            case EXP -> false;
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC ->
                hasKinks(values.functionOf(value), values.arity(value)) && areOperands(value);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, MAX, SQRT, CBRT, POWER, HYPOT,
                    POSITIVE, NONNEGATIVE, ZERO, NONZERO, REQUIRE, IF, ELSE, END ->
                areOperands(value);
        };
    }

    private boolean hasKinks(Row row, int arity) {
        return kinks.computeIfAbsent(row, _ -> {
            List<Expr> args = IntStream.range(0, arity).mapToObj(i -> Exprs.symbol("x" + i)).toList();
            return !row.differentiable(args).equals(Cond.TRUE);
        });
    }

    private boolean areOperands(int value) {
        boolean group = values.isGroup(value, Op.ADD) || values.isGroup(value, Op.MULTIPLY);
        for (int k = 0; k < values.arity(value); k++) {
            int operand = values.operand(value, k);
            if (!known(group ? Members.value(operand) : operand)) {
                return false;
            }
        }
        return true;
    }

    private boolean known(int operand) {
        return Values.isConstant(operand) || exact.get(operand);
    }
}
