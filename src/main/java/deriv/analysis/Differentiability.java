package deriv.analysis;

import static deriv.calculus.Derivative.Purpose.TO_READ;

import deriv.calculus.Derivative;
import deriv.calculus.DerivativeTensor;
import deriv.calculus.Matrices;
import deriv.calculus.SparseMatrix;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
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

    /** {@return conditions for the first derivatives of a function or of each entry of a vector, by any of these symbols} */
    public static List<Cond> ofFirst(Expr function, Collection<Cond> domain, List<Expr> symbols) {
        List<Expr> functions = function.node() instanceof Node.Vector(var entries) ? entries : List.of(function);
        return between(function, vector(Matrices.jacobian(functions, symbols, TO_READ)), domain, symbols);
    }

    /** {@return conditions for the second derivatives of a function by any two of these symbols} */
    public static List<Cond> ofSecond(Expr function, Collection<Cond> domain, List<Expr> symbols) {
        Expr gradient = Matrices.gradient(function, symbols, TO_READ);
        Expr hessian = vector(Matrices.hessian(function, symbols, TO_READ));
        return between(gradient, hessian, between(function, gradient, domain, symbols), symbols);
    }

    /** {@return conditions for all derivatives of this order of a function, by any of these symbols} */
    public static List<Cond> ofOrder(int order, Expr function, Collection<Cond> domain, List<Expr> symbols) {
        List<Cond> conditions = List.copyOf(domain);
        Expr current = function;
        for (int k = 1; k <= order; k++) {
            Expr next = Exprs.vector(List.copyOf(DerivativeTensor.of(function, symbols, k, TO_READ).distinct()));
            conditions = between(current, next, conditions, symbols);
            current = next;
        }
        return conditions;
    }

    private static Expr vector(SparseMatrix matrix) {
        return Exprs.vector(matrix.values());
    }

    private static List<Cond> between(Expr function, Expr derivative, Collection<Cond> domain, List<Expr> symbols) {
        List<Cond> conditions = new ArrayList<>(Interior.of(domain, symbols));
        for (Cond smooth : Smoothness.of(function, symbols)) {
            boolean fits = symbols.size() == 1 && FittingKinks.fit(smooth, function, derivative, symbols.getFirst());
            if (!fits) {
                conditions.add(smooth);
            }
        }
        conditions.addAll(Domain.of(derivative));
        return conditions;
    }
}
