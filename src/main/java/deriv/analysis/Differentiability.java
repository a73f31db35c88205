package deriv.analysis;

import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where derivatives exist, as far as the structure of a function tells: inside its domain, away from its kinks, where
 * the derivative has a value. Sufficient, not necessary; another form of the same function may show more.
 */
public final class Differentiability {
    private Differentiability() {}

    /**
     * {@return conditions for the derivative by these symbols, one after the other}
     *
     * @param domain where the function is defined, perhaps less than its form tells
     */
    public static List<Cond> along(Expr function, Collection<Cond> domain, List<Expr> symbols) {
        List<Cond> conditions = List.copyOf(domain);
        Expr current = function;
        for (Expr x : symbols) {
            Expr derivative = Derivative.of(current, x);
            conditions = between(current, derivative, conditions, List.of(x));
            current = derivative;
        }
        return conditions;
    }

    /** {@return conditions for all derivatives of this order, by any of these symbols} */
    public static List<Cond> ofAll(Expr function, Collection<Cond> domain, List<Expr> symbols, int order) {
        List<Cond> conditions = List.copyOf(domain);
        Expr current = function;
        for (int i = 0; i < order; i++) {
            Expr before = current;
            Expr derivatives = Exprs.vector(symbols.stream().map(x -> Derivative.of(before, x)).toList());
            conditions = between(current, derivatives, conditions, symbols);
            current = derivatives;
        }
        return conditions;
    }

    private static List<Cond> between(Expr function, Expr derivative, List<Cond> domain, List<Expr> symbols) {
        List<Cond> conditions = new ArrayList<>(Interior.of(domain, symbols));
        conditions.addAll(Smoothness.of(function, symbols));
        conditions.addAll(Domain.of(derivative));
        return conditions;
    }
}
