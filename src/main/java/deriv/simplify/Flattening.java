package deriv.simplify;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.ProductBuilder;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.List;

/**
 * Splices all inner sums and products, however long, so that a result is the expression that its own text reads as.
 * Shared long lists are copied into each of their parents, so a pass that would pass the budget stops and leaves the
 * expression as it is; such answers are printed with definitions (CORE.md 1, rule 7).
 */
public final class Flattening {
    private static final int GROWTH = 4;
    private static final int ALWAYS_ALLOWED = 10_000;

    /** Most expressions are flat, and to see it costs a look at each node: a tenth of rebuilding it. */
    private final Fold<Boolean> flat = Fold.of(Flattening::isFlat);

    /** {@return the flat form, or the expression itself if that would be more than four times as large} */
    public static Expr of(Expr e) {
        return new Flattening().apply(e);
    }

    /** {@return the same as {@link #of}}; keeps what it has seen for the next expression */
    Expr apply(Expr e) {
        return flat.at(e) ? e : new Splicing(Math.max(ALWAYS_ALLOWED, GROWTH * entries(e))).of(e);
    }

    private static boolean isFlat(Expr e, Fold<Boolean> d) {
        boolean spliced = switch (e.node()) {
            case Node.Sum(_, var terms) -> {
                boolean none = true;
                for (Term t : terms) {
                    none &= !t.expr().isSum();
                }
                yield none;
            }
            case Node.Product(_, var factors) -> {
                boolean none = true;
                for (Factor f : factors) {
                    none &= !(f.base().isProduct() && f.exponent() == Exprs.ONE);
                }
                yield none;
            }
            case Node.Atom _, Node.Num _, Node.Undefined _ -> true;
        };
        List<Expr> parts = Children.of(e.node());
        for (int i = 0; i < parts.size() && spliced; i++) {
            spliced = d.at(parts.get(i));
        }
        return spliced;
    }

    private static long entries(Expr e) {
        long[] count = {0};
        Fold.<Boolean>over(e, (n, d) -> {
            List<Expr> parts = Children.of(n.node());
            count[0] += parts.size();
            parts.forEach(d::at);
            return true;
        });
        return count[0];
    }

    /** One rebuilding pass with its budget. */
    private static final class Splicing {
        private final long budget;
        private long entries;

        Splicing(long budget) {
            this.budget = budget;
        }

        Expr of(Expr e) {
            Expr spliced = Fold.over(e, this::step);
            return entries > budget ? e : spliced;
        }

        private Expr step(Expr e, Fold<Expr> d) {
            if (entries > budget) {
                return e;
            }
            return switch (e.node()) {
                case Node.Sum(var constant, var terms) -> {
                    SumBuilder sum = new SumBuilder(terms.size());
                    sum.add(constant);
                    for (Term t : terms) {
                        add(sum, t.coefficient(), d.at(t.expr()));
                    }
                    yield counted(sum.build());
                }
                case Node.Product(var coefficient, var factors) -> {
                    ProductBuilder product = new ProductBuilder(factors.size(), Integer.MAX_VALUE);
                    product.multiply(coefficient);
                    for (Factor f : factors) {
                        product.multiply(Exprs.power(d.at(f.base()), d.at(f.exponent())));
                    }
                    yield counted(product.build());
                }
                case Node.Num _,
                        Node.Sym _,
                        Node.Const _,
                        Node.Undefined _,
                        Node.Bound _,
                        Node.Index _,
                        Node.Reduce _,
                        Node.Apply _,
                        Node.Abstract _,
                        Node.Piecewise _,
                        Node.Vector _ ->
                    counted(Children.map(e, d::at));
            };
        }

        private void add(SumBuilder sum, Rational coefficient, Expr e) {
            if (e.node() instanceof Node.Sum(var constant, var terms)) {
                sum.add(coefficient.times(constant));
                terms.forEach(t -> sum.add(coefficient.times(t.coefficient()), t.expr()));
            } else {
                sum.add(coefficient, e);
            }
        }

        private Expr counted(Expr e) {
            entries += Children.of(e.node()).size();
            return e;
        }
    }
}
