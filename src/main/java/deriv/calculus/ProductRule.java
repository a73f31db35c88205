package deriv.calculus;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.ProductBuilder;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import java.util.List;

/**
 * The product rule for any number of factors: flat, as people write it, up to {@value #FLAT} factors; above, the list
 * is split in halves, {@code (LR)' = L'R + LR'}, which keeps n factors at O(n) new nodes instead of n². Never by
 * dividing by a factor, which is wrong where the factor is 0.
 */
final class ProductRule {
    private static final int FLAT = 16;
    private static final int CHUNK = 4;
    private static final int KEEP_TREE = 0;

    private final Fold<Expr> d;

    private ProductRule(Fold<Expr> d) {
        this.d = d;
    }

    static Expr derivative(Node.Product p, Fold<Expr> d) {
        ProductRule rule = new ProductRule(d);
        return p.factors().size() <= FLAT
                ? rule.flat(p.coefficient(), p.factors(), Exprs.CALCULUS_SPLICE)
                : rule.halves(p.factors()).derivative().times(Exprs.number(p.coefficient()));
    }

    private Expr flat(Rational coefficient, List<Factor> factors, int splice) {
        SumBuilder sum = new SumBuilder(factors.size());
        for (int i = 0; i < factors.size(); i++) {
            if (!PowerRule.isConstant(factors.get(i), d)) {
                ProductBuilder term = new ProductBuilder(factors.size() + 1, splice);
                term.multiply(coefficient);
                for (int j = 0; j < factors.size(); j++) {
                    if (j != i) {
                        term.multiply(factors.get(j));
                    }
                }
                PowerRule.multiply(term, factors.get(i), d);
                sum.add(term.build());
            }
        }
        return sum.build();
    }

    private record Half(Expr value, Expr derivative) {}

    private Half halves(List<Factor> factors) {
        if (factors.size() <= CHUNK) {
            ProductBuilder value = new ProductBuilder(factors.size(), KEEP_TREE);
            factors.forEach(value::multiply);
            return new Half(value.build(), flat(Rational.ONE, factors, KEEP_TREE));
        }
        int middle = factors.size() / 2;
        Half left = halves(factors.subList(0, middle));
        Half right = halves(factors.subList(middle, factors.size()));
        return new Half(
                treeProduct(left.value(), right.value()),
                treeProduct(left.derivative(), right.value()).plus(treeProduct(left.value(), right.derivative())));
    }

    private static Expr treeProduct(Expr left, Expr right) {
        return Exprs.product(List.of(left, right), KEEP_TREE);
    }
}
