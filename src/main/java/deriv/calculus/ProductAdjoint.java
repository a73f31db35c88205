package deriv.calculus;

import deriv.calculus.Inflow.Adjoint;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.ProductBuilder;
import deriv.core.Rational;
import java.util.List;

/**
 * The adjoints of the factors of a product: of few factors each by itself, the adjoint times the others; of many by
 * halves, up with the products of sublists and down with their adjoints. That takes about 3n multiplications at depth
 * log n, as many as products of prefixes and suffixes take at depth n, and never divides by a factor, which is wrong
 * where the factor is 0.
 */
final class ProductAdjoint {
    /** So many factors count as few. */
    private static final int FLAT = 8;

    /** Runs of so many factors are not halved. */
    private static final int CHUNK = 4;

    /** No half is spliced into the next product, so that both sides share it. */
    private static final int KEEP_TREE = 0;

    private final Activity activity;
    private final AdjointStep.Flow flow;

    ProductAdjoint(Activity activity, AdjointStep.Flow flow) {
        this.activity = activity;
        this.flow = flow;
    }

    void backward(Node.Product p, Adjoint a) {
        List<Factor> factors = p.factors();
        if (factors.size() <= FLAT) {
            flat(p.coefficient(), factors, a, Exprs.CALCULUS_SPLICE);
        } else {
            halves(tree(factors), a.times(Exprs.number(p.coefficient())));
        }
    }

    private void flat(Rational coefficient, List<Factor> factors, Adjoint a, int splice) {
        for (int i = 0; i < factors.size(); i++) {
            Factor f = factors.get(i);
            if (activity.of(f.base())) {
                ProductBuilder product = others(factors, i, a, splice);
                PowerRule.multiplyByBase(product, f);
                flow.into(f.base(), coefficient, new Adjoint(a.region(), product.build()));
            }
            if (activity.of(f.exponent())) {
                ProductBuilder product = others(factors, i, a, splice);
                PowerRule.multiplyByExponent(product, f);
                flow.into(f.exponent(), coefficient, new Adjoint(a.region(), product.build()));
            }
        }
    }

    private static ProductBuilder others(List<Factor> factors, int i, Adjoint a, int splice) {
        ProductBuilder product = new ProductBuilder(factors.size() + 1, splice);
        product.multiply(a.value());
        for (int j = 0; j < factors.size(); j++) {
            if (j != i) {
                product.multiply(factors.get(j));
            }
        }
        return product;
    }

    /** A run of factors, its product, and its halves unless it is short. */
    private record Tree(List<Factor> factors, Expr value, List<Tree> halves) {}

    private static Tree tree(List<Factor> factors) {
        if (factors.size() <= CHUNK) {
            ProductBuilder value = new ProductBuilder(factors.size(), KEEP_TREE);
            factors.forEach(value::multiply);
            return new Tree(factors, value.build(), List.of());
        }
        int middle = factors.size() / 2;
        Tree left = tree(factors.subList(0, middle));
        Tree right = tree(factors.subList(middle, factors.size()));
        return new Tree(factors, treeProduct(left.value, right.value), List.of(left, right));
    }

    private void halves(Tree tree, Adjoint a) {
        if (tree.halves.isEmpty()) {
            flat(Rational.ONE, tree.factors, a, KEEP_TREE);
        } else {
            Tree left = tree.halves.getFirst();
            Tree right = tree.halves.getLast();
            halves(left, new Adjoint(a.region(), treeProduct(a.value(), right.value)));
            halves(right, new Adjoint(a.region(), treeProduct(a.value(), left.value)));
        }
    }

    private static Expr treeProduct(Expr left, Expr right) {
        return Exprs.product(List.of(left, right), KEEP_TREE);
    }
}
