package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forms of a sum in which the terms with one function are drawn together: {@code a·cos(x) + b·cos(x)} in a longer sum. */
final class Grouping {
    /** More different functions than this are not tried. */
    private static final int MAX_KERNELS = 5;

    private static final int MAX_EXPANSION = 12;

    private Grouping() {}

    /** {@return for each function that stands in several terms, but not in all, the sum with those terms as one} */
    static List<Expr> variants(Expr sum) {
        if (!(sum.node() instanceof Node.Sum(_, var terms)) || terms.size() < 3) {
            return List.of();
        }
        Map<Expr, Integer> counts = new LinkedHashMap<>();
        for (Term t : terms) {
            for (Factor f : Factor.factorsOf(t.expr())) {
                if (f.exponent() == Exprs.ONE && f.base().node() instanceof Node.Apply) {
                    counts.merge(f.base(), 1, Integer::sum);
                }
            }
        }
        List<Expr> variants = new ArrayList<>();
        counts.forEach((kernel, count) -> {
            if (count > 1 && variants.size() < MAX_KERNELS) {
                variants.add(grouped(sum, kernel));
            }
        });
        return variants;
    }

    private static boolean isMostlyNegative(Expr e) {
        List<Term> terms = Term.termsOf(e);
        return 2 * terms.stream().filter(t -> t.coefficient().signum() < 0).count() > terms.size();
    }

    private static Expr grouped(Expr sum, Expr kernel) {
        SumBuilder cofactor = new SumBuilder();
        SumBuilder rest = new SumBuilder();
        for (Term t : Term.termsOf(sum)) {
            boolean holds = Factor.factorsOf(t.expr()).stream()
                    .anyMatch(f -> f.base() == kernel && f.exponent() == Exprs.ONE);
            if (holds) {
                cofactor.add(t.coefficient(), t.expr().over(kernel));
            } else {
                rest.add(t.coefficient(), t.expr());
            }
        }
        CommonFactor content = CommonFactor.shared(Expansion.of(cofactor.build(), MAX_EXPANSION));
        Rational sign = isMostlyNegative(content.rest()) ? Rational.MINUS_ONE : Rational.ONE;
        Expr inner = content.rest().times(Exprs.number(sign));
        rest.add(sign, content.factor().times(inner).times(kernel));
        return rest.build();
    }
}
