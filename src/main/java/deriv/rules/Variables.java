package deriv.rules;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Operation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The variables of patterns. {@link #A}, {@link #B} and {@link #C} stand for any expression, {@link #M} and {@link #N} for
 * numbers only: those of a coefficient, an exponent or a shift.
 *
 * <p>They are {@linkplain Exprs#bound bound parameters} with indices that no function body has, made once outside any
 * operation: they never occur in an expression that is matched.
 */
final class Variables {
    private static final int FIRST = 1_000;

    static final Expr A = variable(0);
    static final Expr B = variable(1);
    static final Expr C = variable(2);
    static final Expr M = variable(3);
    static final Expr N = variable(4);

    /** The names by which a list of rules calls the variables, in the order of their indices. */
    private static final List<String> NAMES = List.of("a", "b", "c", "m", "n");

    private Variables() {}

    private static Expr variable(int index) {
        return Operation.outside(() -> Exprs.bound(FIRST + index));
    }

    /** {@return whether the expression is a variable that stands for numbers only} */
    static boolean isNumber(Expr e) {
        return e == M || e == N;
    }

    /** {@return whether the expression is a variable that stands for anything} */
    static boolean isAny(Expr e) {
        return e == A || e == B || e == C;
    }

    static String name(Expr variable) {
        return NAMES.get(List.of(A, B, C, M, N).indexOf(variable));
    }

    /** {@return the variables that occur, in a fixed order} */
    static Set<Expr> in(Expr pattern) {
        Set<Expr> found = new LinkedHashSet<>();
        Fold.<Boolean>over(pattern, (e, d) -> {
            if (e.node() instanceof Node.Bound) {
                found.add(e);
            }
            Children.of(e.node()).forEach(d::at);
            return true;
        });
        return found;
    }
}
