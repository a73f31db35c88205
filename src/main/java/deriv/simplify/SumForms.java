package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ways to write a sum: it is arranged first, which decides what its terms are, and each arrangement is then drawn
 * together.
 */
final class SumForms {
    static final List<Candidate> ARRANGEMENTS = List.of(
            new Candidate("as built", (e, _) -> e),
            new Candidate("after the rules", (e, context) -> context.rewritten(e)),
            new Candidate("expanded", (e, context) -> context.expanded(e)),
            new Candidate("numbers out of inner sums", (e, _) -> CommonFactor.withPrimitiveFactors(e)),
            new Candidate("tangents as quotients", (e, context) -> Tangents.asQuotients(context.expanded(e))));

    static final List<Candidate> DRAWN_TOGETHER = List.of(
            new Candidate("grouped by functions", SumForms::grouped),
            new Candidate("common factors out", SumForms::commonFactorsOut),
            new Candidate("one fraction", (e, context) -> factored(CommonFactor.together(e), context)));

    /** By way of the normal form, which is the same for all arrangements. */
    static final List<Candidate> NORMAL = List.of(
            new Candidate("one fraction in lowest terms",
                    (e, context) -> context.polished(context.normalForms().fraction(e))),
            new Candidate("polynomial factored", SumForms::asProduct),
            new Candidate("by identities", (e, context) -> context.polished(context.normalForms().byIdentities(e))));

    private SumForms() {}

    /** {@return the sum in each arrangement, no two alike} */
    static Set<Expr> arrangements(Expr e, Context context) {
        Set<Expr> all = new LinkedHashSet<>();
        ARRANGEMENTS.forEach(c -> all.add(c.of(e, context)));
        return all;
    }

    /** A polynomial in symbols alone reads as a sum. */
    private static Expr asProduct(Expr e, Context context) {
        return Idioms.isPolynomial(e) ? e : context.normalForms().factored(e);
    }

    static Expr commonFactorsOut(Expr e, Context context) {
        return factored(CommonFactor.shared(e), context);
    }

    /** The cheapest way to write {@code factor · rest}. */
    private static Expr factored(CommonFactor common, Context context) {
        if (common.factor() == Exprs.ONE) {
            return common.rest();
        }
        Expr rest = context.ruled(common.rest());
        Expr expanded = context.expanded(rest);
        Expr best = context.polished(common.factor().times(rest));
        best = context.easier(best, context.polished(common.factor().times(grouped(rest, context))));
        best = context.easier(best, context.polished(common.factor().times(context.normalForms().factored(rest))));
        if (expanded != rest) {
            best = context.easier(best, context.polished(common.factor().times(grouped(expanded, context))));
            best = context.easier(
                    best, context.polished(common.factor().times(context.normalForms().factored(expanded))));
            CommonFactor again = CommonFactor.shared(expanded);
            best = context.easier(
                    best, context.polished(common.factor().times(again.factor()).times(again.rest())));
        }
        return best;
    }

    /** The sum with terms drawn together by their functions, as long as that makes it easier to read. */
    private static Expr grouped(Expr sum, Context context) {
        Expr best = sum;
        for (Expr before = Exprs.ZERO; before != best;) {
            before = best;
            for (Expr form : Grouping.variants(before)) {
                best = context.easier(best, form);
            }
        }
        return best;
    }
}
