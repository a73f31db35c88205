package deriv.simplify;

import deriv.core.Effort;
import deriv.core.Expr;
import deriv.core.Node;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The choice at one node, whose parts are in their final form: of all candidates the one that is easiest to read. Where
 * the steps for a node run out, the best so far. Confined to one thread.
 */
final class Search {
    private final Context context;
    private Expr best;
    private boolean complete = true;

    private Search(Expr first, Context context) {
        this.best = first;
        this.context = context;
    }

    /** @param complete whether all candidates have been looked at */
    record Found(Expr expr, boolean complete) {}

    /** @param given the product before its parts were simplified, and how they were */
    static Found product(Expr e, Expr given, UnaryOperator<Expr> simplified, Context context) {
        return new Search(e, context).run(search -> {
            search.products();
            if (search.complete) {
                TermByTerm.of(given, simplified, context).ifPresent(search::consider);
            }
        });
    }

    static Found sum(Expr e, Context context) {
        return new Search(e, context).run(Search::sums);
    }

    private interface Strategy {
        void tryAll(Search search);
    }

    private Found run(Strategy strategy) {
        boolean finished = Effort.within(context.bounds().node(), () -> {
            strategy.tryAll(this);
            return true;
        }).isPresent();
        return new Found(best, finished && complete);
    }

    private void consider(Expr e) {
        best = context.easier(best, e);
    }

    private boolean isPassedOver() {
        complete = !context.isTooLarge(best);
        return !complete;
    }

    private void products() {
        Expr given = best;
        best = context.arranged(given);
        if (!(best.node() instanceof Node.Product) || isPassedOver()) {
            return;
        }
        for (Expr start : best == given ? List.of(given) : List.of(given, best)) {
            for (Candidate c : ProductForms.ALL) {
                consider(context.polished(c.of(start, context)));
            }
        }
    }

    private void sums() {
        Expr ruled = context.ruled(Pieces.joined(best));
        best = ruled;
        if (!(ruled.node() instanceof Node.Sum) || isPassedOver()) {
            return;
        }
        for (Expr arranged : SumForms.arrangements(ruled, context)) {
            for (Candidate c : SumForms.DRAWN_TOGETHER) {
                consider(c.of(arranged, context));
            }
        }
        SumForms.NORMAL.forEach(c -> consider(c.of(ruled, context)));
        Expr expanded = context.expanded(ruled);
        for (Expr form : Pythagoras.variants(expanded, context.bounds().expansion())) {
            // Trading sin² for cos² is worth it only if terms meet: cos² - sin² reads better than 2·cos² - 1.
            if (Context.terms(form) < Context.terms(expanded)) {
                consider(context.ruled(form));
                consider(SumForms.commonFactorsOut(form, context));
            }
        }
    }
}
