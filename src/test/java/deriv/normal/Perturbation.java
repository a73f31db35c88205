package deriv.normal;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Expressions with one number changed a little: a planted mistake. */
final class Perturbation {
    private Perturbation() {}

    /** {@return so many variants of the expression, each different from it} */
    static List<Expr> of(Expr e, RandomGenerator random, int count) {
        List<Expr> variants = new ArrayList<>();
        for (int i = 0; i < 4 * count && variants.size() < count; i++) {
            int[] left = {random.nextInt(1 + numbers(e))};
            Rational by = random.nextBoolean() ? Rational.ONE : Rational.of(1, 3);
            Expr changed = Fold.over(e, (n, d) -> changed(n, d, left, by));
            if (changed != e && !changed.isUndefined()) {
                variants.add(changed);
            }
        }
        return variants;
    }

    private static int numbers(Expr e) {
        int[] count = {0};
        Fold.<Boolean>over(e, (n, d) -> {
            count[0] += places(n);
            Children.of(n.node()).forEach(d::at);
            return true;
        });
        return Math.max(0, count[0] - 1);
    }

    private static int places(Expr e) {
        return e.node() instanceof Node.Sum(_, var terms) ? terms.size() + 1
                : e.node() instanceof Node.Product(_, var factors) ? factors.size() + 1 : 0;
    }

    /** The coefficients of a sum, its constant; the number of a product, its exponents. */
    private static Expr changed(Expr e, Fold<Expr> d, int[] left, Rational by) {
        if (e.node() instanceof Node.Sum(var constant, var terms)) {
            SumBuilder sum = new SumBuilder();
            sum.add(step(constant, left, by));
            for (Term t : terms) {
                sum.add(step(t.coefficient(), left, by), d.at(t.expr()));
            }
            return sum.build();
        }
        if (e.node() instanceof Node.Product(var coefficient, var factors)) {
            List<Expr> product = new ArrayList<>();
            product.add(Exprs.number(step(coefficient, left, by)));
            for (Factor f : factors) {
                Rational more = step(Rational.ZERO, left, by);
                product.add(d.at(f.base()).pow(d.at(f.exponent()).plus(Exprs.number(more))));
            }
            return Exprs.product(product);
        }
        return Children.map(e, d::at);
    }

    private static Rational step(Rational number, int[] left, Rational by) {
        return left[0]-- == 0 ? number.plus(by) : number;
    }
}
