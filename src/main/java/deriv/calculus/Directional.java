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
        List<Expr> weighted = new ArrayList<>();
        for (int i = 0; i < functions.size(); i++) {
            weighted.add(Exprs.product(List.of(weights.get(i), functions.get(i)), Exprs.CALCULUS_SPLICE));
        }
        return Matrices.partials(Exprs.sum(weighted), symbols, purpose);
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
