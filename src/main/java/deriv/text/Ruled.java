package deriv.text;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Unfolding;
import deriv.functions.Row;
import deriv.functions.UserRows;
import deriv.text.ExprBuilder.Coded;
import deriv.text.ExprBuilder.Differentiation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A function with rules for some of its derivatives. What the row of the function holds is published: it lives as long as
 * the expressions in which the function occurs. The rules are complete before the function is used.
 */
final class Ruled {
    /** In the parameters of the function; null where there is none. */
    private final Expr[] partials;
    private final String[] reasons;
    private Row row;

    private Ruled(int count) {
        this.partials = new Expr[count];
        this.reasons = new String[count];
    }

    /** A function of the text: where there is no rule, the derivative of its body holds. */
    static Ruled defined(String name, int count, Expr typed, Differentiation differentiation) {
        Ruled function = new Ruled(count);
        for (int i = 0; i < count; i++) {
            try {
                function.setPartial(i, differentiation.derivative(typed, Exprs.bound(i)));
            } catch (UnsupportedOperationException e) {
                function.reasons[i] = e.getMessage();
            }
        }
        Expr body = Operation.published(Unfolding.of(typed));
        function.row = UserRows.ofFormula(name, count, function::partial, args -> filled(body, args),
                args -> differentiation.domain(filled(body, args)));
        return function;
    }

    /** A function of which nothing is known but its derivatives, and perhaps how to compute it. */
    static Ruled declared(String name, int count, Optional<Coded> code) {
        Ruled function = new Ruled(count);
        for (int i = 0; i < count; i++) {
            int index = i;
            List<Integer> orders = IntStream.range(0, count).mapToObj(k -> k == index ? 1 : 0).toList();
            function.setPartial(i, Exprs.abstractCall(name, orders, UserFunctions.bound(count)));
        }
        function.row = code.map(c -> UserRows.ofCode(name, count, function::partial, c.kernel(), c.domain()))
                .orElseGet(() -> UserRows.unknown(name, count, function::partial));
        return function;
    }

    int arity() {
        return partials.length;
    }

    Row row() {
        return row;
    }

    /** @param derivative in the parameters of the function */
    void setPartial(int index, Expr derivative) {
        partials[index] = Operation.published(derivative);
    }

    private Expr partial(int index, List<Expr> args, Expr self) {
        if (partials[index] == null) {
            throw new UnsupportedOperationException(reasons[index]);
        }
        return filled(partials[index], args);
    }

    private static Expr filled(Expr e, List<Expr> args) {
        return UserFunctions.substitute(e, UserFunctions.bound(args.size()), args);
    }
}
