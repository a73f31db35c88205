package deriv.calculus;

import deriv.calculus.Derivative.Purpose;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Products of derivative matrices with vectors, without the matrices: each costs a few times the function. */
public final class Directional {
    private Directional() {}

    /**
     * {@return the Jacobian times a direction}: the tangents of the functions, in one forward pass
     *
     * @param direction as many as there are symbols
     * @throws UnsupportedOperationException if a function has no closed form of the derivative that is needed
     */
    public static List<Expr> jvp(List<Expr> functions, List<Expr> symbols, List<Expr> direction, Purpose purpose) {
        Map<Expr, Expr> seeds = new HashMap<>();
        for (int j = 0; j < symbols.size(); j++) {
            seeds.put(symbols.get(j), direction.get(j));
        }
        Fold<Expr> tangent = Derivative.along(seeds, purpose);
        return functions.stream().map(tangent::at).toList();
    }

    /**
     * {@return the transposed Jacobian times a cotangent}: the gradient of the weighted sum of the functions, in one
     * reverse pass
     *
     * @param weights as many as there are functions
     * @throws UnsupportedOperationException if a function has no closed form of the derivative that is needed
     */
    public static List<Expr> vjp(List<Expr> functions, List<Expr> symbols, List<Expr> weights, Purpose purpose) {
        if (functions.size() == 1) {
            return Matrices.partials(functions.getFirst(), symbols, purpose).stream()
                    .map(partial -> times(weights.getFirst(), partial))
                    .toList();
        }
        if (symbols.size() == 1) {
            Fold<Expr> derivative = Derivative.fold(symbols.getFirst(), purpose);
            List<Expr> terms = new ArrayList<>();
            for (int i = 0; i < functions.size(); i++) {
                terms.add(times(weights.get(i), derivative.at(functions.get(i))));
            }
            return List.of(Exprs.sum(terms));
        }
        List<Expr> weighted = new ArrayList<>();
        for (int i = 0; i < functions.size(); i++) {
            weighted.add(times(weights.get(i), functions.get(i)));
        }
        return Matrices.partials(Exprs.sum(weighted), symbols, purpose);
    }

    private static Expr times(Expr weight, Expr e) {
        return Exprs.product(List.of(weight, e), Exprs.CALCULUS_SPLICE);
    }

    /**
     * {@return the Hessian of a function times a direction}: forward over reverse (Pearlmutter, Fast exact
     * multiplication by the Hessian, Neural Computation 6, 1994)
     *
     * @throws UnsupportedOperationException if a function has no closed form of the derivative that is needed
     */
    public static List<Expr> hvp(Expr f, List<Expr> symbols, List<Expr> direction, Purpose purpose) {
        return jvp(Matrices.partials(f, symbols, purpose), symbols, direction, purpose);
    }
}
