package deriv.simplify;

import deriv.core.Binder;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.ProductBuilder;
import deriv.core.Rational;
import deriv.rules.Signs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sums and integrals of what depends on the index alone, times what does not: {@code 2*sum(i, 1, n, x(i))}. A sum is
 * defined where each of its terms is, so nothing is lost in front of it.
 *
 * @param index the symbol in the place of the index
 * @param signs what is known outside
 */
record ConstantFactors(Node.Reduce r, Expr index, Signs signs) {

    Expr inFrontOf(Expr body) {
        if (!body.mayContain(index)) {
            return of(body);
        }
        if (body.isSum()) {
            CommonFactor common = CommonFactor.shared(body);
            return common.factor() == Exprs.ONE ? around(body) : split(common.factor(), common.rest());
        }
        return split(body, Exprs.ONE);
    }

    private Expr split(Expr product, Expr rest) {
        List<Factor> factors = Factor.factorsOf(product);
        // x^(i - 1) is kept as x^i/x, and x may be 0.
        Set<Expr> changing = new HashSet<>();
        factors.stream().filter(this::changes).forEach(f -> changing.add(f.base()));
        ProductBuilder outside = new ProductBuilder(factors.size(), Exprs.SPLICE);
        ProductBuilder inside = new ProductBuilder(factors.size(), Exprs.SPLICE);
        outside.multiply(coefficient(product));
        inside.multiply(rest);
        for (Factor f : factors) {
            (changing.contains(f.base()) ? inside : outside).multiply(Exprs.power(f.base(), f.exponent()));
        }
        return outside.build().times(around(inside.build()));
    }

    private static Rational coefficient(Expr product) {
        return switch (product.node()) {
            case Node.Num(var value) -> value;
            case Node.Product(var coefficient, _) -> coefficient;
            case Node.Sum _, Node.Atom _, Node.Undefined _ -> Rational.ONE;
        };
    }

    private boolean changes(Factor f) {
        return f.base().mayContain(index) || f.exponent().mayContain(index);
    }

    private Expr around(Expr body) {
        return Binder.over(r.kind(), index, r.lower(), r.upper(), body);
    }

    /** A sum without terms is 0, so there must be known to be as many as the limits say. */
    private Expr of(Expr constant) {
        Expr length = r.upper().minus(r.lower());
        return switch (r.kind()) {
            case INTEGRAL -> constant.times(length);
            case SUM -> {
                Expr count = length.plus(1);
                yield signs.of(count).isNonnegative() ? constant.times(count)
                        : constant.times(around(Exprs.ONE));
            }
        };
    }
}
