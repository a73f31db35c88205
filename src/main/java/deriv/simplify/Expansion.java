package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Multiplies out products and positive integer powers of sums, outside functions and denominators. What would have
 * more terms than the limit is left as it is.
 */
public final class Expansion {
    private final int maxTerms;

    private Expansion(int maxTerms) {
        this.maxTerms = maxTerms;
    }

    public static Expr of(Expr e, int maxTerms) {
        return Fold.over(e, new Expansion(maxTerms)::step);
    }

    private Expr step(Expr e, Fold<Expr> d) {
        return switch (e.node()) {
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
                e;
            case Node.Sum(var constant, var terms) -> {
                SumBuilder sum = new SumBuilder(terms.size());
                sum.add(constant);
                for (Term t : terms) {
                    for (Term inner : Term.termsOf(d.at(t.expr()))) {
                        sum.add(t.coefficient().times(inner.coefficient()), inner.expr());
                    }
                }
                yield sum.build();
            }
            case Node.Product p -> product(e, p, d);
        };
    }

    private Expr product(Expr e, Node.Product p, Fold<Expr> d) {
        List<List<Term>> sums = new ArrayList<>();
        List<Expr> others = new ArrayList<>();
        long size = 1;
        for (Factor f : p.factors()) {
            boolean power = f.exponent().node() instanceof Node.Num(var n) && n.isInt() && n.signum() > 0;
            List<Term> terms = power ? Term.termsOf(d.at(f.base())) : List.of();
            if (terms.size() < 2) {
                others.add(Exprs.power(f.base(), f.exponent()));
                continue;
            }
            int n = ((Node.Num) f.exponent().node()).value().intValue();
            for (int i = 0; i < n; i++) {
                size *= terms.size();
                // The product of the sizes overestimates powers, whose like terms meet: (a + b)^6 has 7 terms, not 64.
                if (size > 4L * maxTerms) {
                    return e;
                }
                sums.add(terms);
            }
        }
        if (sums.isEmpty()) {
            return e;
        }
        others.add(Exprs.number(p.coefficient()));
        List<Term> product = Term.termsOf(Exprs.product(others));
        for (List<Term> sum : sums) {
            product = multiply(product, sum);
            if (product.size() > maxTerms) {
                return e;
            }
        }
        return sum(product);
    }

    private static List<Term> multiply(List<Term> left, List<Term> right) {
        SumBuilder sum = new SumBuilder(left.size() * right.size());
        for (Term a : left) {
            for (Term b : right) {
                Operation.tick();
                sum.add(a.coefficient().times(b.coefficient()), a.expr().times(b.expr()));
            }
        }
        return Term.termsOf(sum.build());
    }

    private static Expr sum(List<Term> terms) {
        SumBuilder sum = new SumBuilder(terms.size());
        terms.forEach(t -> sum.add(t.coefficient(), t.expr()));
        return sum.build();
    }
}
