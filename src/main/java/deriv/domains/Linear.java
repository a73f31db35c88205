package deriv.domains;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Substitution;
import java.util.Map;
import java.util.Optional;

/**
 * {@code slope·x + constant}.
 *
 * @param slope    not 0, without variables
 * @param constant without variables
 */
record Linear(Expr slope, Expr constant) {
    /** {@return the expression as one of first degree in the symbol}; empty if it is none */
    static Optional<Linear> of(Expr e, Expr symbol) {
        if (e == symbol) {
            return Optional.of(new Linear(Exprs.ONE, Exprs.ZERO));
        }
        boolean shape = switch (e.node()) {
            case Node.Sum(_, var terms) ->
                terms.stream().allMatch(t -> t.expr().isClosed() || isMultiple(t.expr(), symbol));
            case Node.Product _ -> isMultiple(e, symbol);
            case Node.Num _, Node.Atom _, Node.Undefined _ -> false;
        };
        if (!shape) {
            return Optional.empty();
        }
        Expr constant = Numbers.simple(Substitution.of(e, Map.of(symbol, Exprs.ZERO)));
        Expr slope = Numbers.simple(Substitution.of(e, Map.of(symbol, Exprs.ONE)).minus(constant));
        return slope == Exprs.ZERO ? Optional.empty() : Optional.of(new Linear(slope, constant));
    }

    private static boolean isMultiple(Expr e, Expr symbol) {
        return e == symbol || e.node() instanceof Node.Product && e.over(symbol).isClosed();
    }
}
