package deriv.verify;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Substitution;
import deriv.core.Unrolling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers for the variables in the limits of sums: only between numbers can a sum be added up. Derivatives are taken term
 * by term, so a few terms show what many would.
 */
final class LimitValues {
    /** Lower limits begin here, upper ones a little later: no sum between two variables shall be empty. */
    private static final int LOWER = 1;

    private static final int UPPER = 4;

    private LimitValues() {}

    /** {@return the question for such numbers}; itself if no limit has a variable that is not differentiated by */
    static Question in(Question question) {
        List<Expr> all = new ArrayList<>();
        question.claims().forEach(claim -> {
            all.addAll(claim.functions());
            all.addAll(claim.derivatives());
        });
        Set<Expr> lower = Unrolling.limitSymbols(all, Unrolling.Limit.LOWER);
        Set<Expr> upper = Unrolling.limitSymbols(all, Unrolling.Limit.UPPER);
        Map<Expr, Expr> values = new HashMap<>();
        int next = LOWER;
        for (Expr symbol : lower) {
            values.put(symbol, Exprs.number(next++));
        }
        next = Math.max(UPPER, next);
        for (Expr symbol : upper) {
            values.put(symbol, Exprs.number(next++));
        }
        Set<Expr> active = new HashSet<>();
        question.claims().forEach(claim -> active.addAll(claim.symbols()));
        values.keySet().removeAll(active);
        return values.isEmpty() ? question : at(values, question);
    }

    private static Question at(Map<Expr, Expr> values, Question question) {
        List<Claim> claims = question.claims().stream()
                .map(c -> new Claim(put(c.functions(), values), c.symbols(), put(c.derivatives(), values)))
                .toList();
        return new Question(claims, conditions(question.guard(), values), conditions(question.domain(), values));
    }

    private static List<Expr> put(List<Expr> exprs, Map<Expr, Expr> values) {
        return exprs.stream().map(e -> Substitution.of(e, values)).toList();
    }

    private static List<Cond> conditions(List<Cond> conditions, Map<Expr, Expr> values) {
        return conditions.stream().map(c -> c.map(e -> Substitution.of(e, values))).toList();
    }
}
