package deriv;

import deriv.analysis.Differentiability;
import deriv.calculus.Derivative.Purpose;
import deriv.calculus.DerivativeTensor;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.verify.Claim;
import java.util.ArrayList;
import java.util.List;

/**
 * All partial derivatives of one order, as vectors in vectors; of each entry of a vector.
 *
 * @param order at least 1
 */
record TensorKind(List<Expr> symbols, int order) implements DerivativeKind {
    @Override
    public Expr of(Expr function, Purpose purpose) {
        return of(order, function, purpose);
    }

    private Expr of(int k, Expr function, Purpose purpose) {
        return function.node() instanceof Node.Vector(var entries)
                ? Exprs.vector(entries.stream().map(e -> of(k, e, purpose)).toList())
                : DerivativeTensor.of(function, symbols, k, purpose).dense();
    }

    @Override
    public List<Cond> conditions(Expr function, List<Cond> domain) {
        List<Cond> conditions = domain;
        for (Expr entry : DerivativeKind.entries(function)) {
            conditions = Differentiability.ofOrder(order, entry, conditions, symbols);
        }
        return conditions;
    }

    @Override
    public List<Claim> claims(Expr function, List<Expr> derivatives) {
        List<Claim> claims = new ArrayList<>();
        Expr before = function;
        for (int k = 1; k < order; k++) {
            Expr next = of(k, function, Purpose.TO_COMPUTE);
            claims.addAll(DerivativeKind.firstDerivatives(before, symbols, List.of(next)));
            before = next;
        }
        claims.addAll(DerivativeKind.firstDerivatives(before, symbols, derivatives));
        return claims;
    }
}
