package deriv.normal;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.List;

/** Angles and exponents as sums of rational multiples, a fraction term by term of its numerator. */
final class LinearTerms {
    private LinearTerms() {}

    static List<Term> of(Expr e) {
        if (!(e.node() instanceof Node.Product(var coefficient, var factors))) {
            return Term.termsOf(e);
        }
        Factor sum = null;
        List<Expr> others = new ArrayList<>();
        for (Factor f : factors) {
            if (sum == null && f.exponent() == Exprs.ONE && f.base().isSum()) {
                sum = f;
            } else {
                others.add(Exprs.power(f.base(), f.exponent()));
            }
        }
        if (sum == null) {
            return Term.termsOf(e);
        }
        List<Term> terms = new ArrayList<>();
        Expr rest = Exprs.product(others);
        for (Term t : Term.termsOf(sum.base())) {
            Rational outer = t.coefficient().times(coefficient);
            for (Term inner : Term.termsOf(t.expr().times(rest))) {
                terms.add(new Term(inner.coefficient().times(outer), inner.expr()));
            }
        }
        return terms;
    }
}
