package deriv.nonsmooth;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether pieces fit together at a point where some of their boundaries meet: only then is the derivative of a piece one of
 * the function. Decided by values at the point itself, in double, as the boundaries are.
 */
final class Fit {
    private final TieRule rule;
    private final TieSigns signs;

    Fit(TieRule rule, TieSigns signs) {
        this.rule = rule;
        this.signs = signs;
    }

    /**
     * {@return the condition that the function is continuous where the derivative is taken, and which piece it is there is
     * known}
     *
     * @param beside the value of the piece that was chosen
     */
    Cond of(List<Branch> branches, Expr otherwise, Expr beside) {
        Set<Expr> boundaries = new LinkedHashSet<>();
        for (Branch b : branches) {
            b.condition().exprs().stream().filter(signs::mayVary).forEach(boundaries::add);
        }
        List<Cond> away = boundaries.stream().map(Cond::nonzero).toList();
        List<Cond> fit = new ArrayList<>(boundaries.stream().map(e -> Cond.nonzero(signs.sign(e))).toList());
        switch (rule) {
            case LEFT, RIGHT -> fit.add(isSame(Exprs.piecewise(branches, otherwise), beside));
            case LEXICOGRAPHIC -> addNeighbours(branches, otherwise, beside, fit);
            case NONE -> fit.add(Cond.FALSE);
        }
        return Cond.or(Cond.and(away), Cond.and(fit));
    }

    /** All pieces that are at or next to the point must have the same value there. */
    private void addNeighbours(List<Branch> branches, Expr otherwise, Expr beside, List<Cond> fit) {
        Expr open = Exprs.ONE; // 1 where none of the pieces before is all that is near
        for (Branch b : branches) {
            Cond isNear = Cond.and(Cond.nonzero(open), closed(b.condition()));
            fit.add(Cond.or(isNear.not(), isSame(b.value(), beside)));
            open = Exprs.piecewise(closed(b.condition().not()), open, Exprs.ZERO);
        }
        fit.add(Cond.or(Cond.zero(open), isSame(otherwise, beside)));
    }

    private static Cond isSame(Expr a, Expr b) {
        return Cond.zero(a.minus(b));
    }

    /** {@return where the condition holds, or at points next to it} */
    private Cond closed(Cond c) {
        return switch (c) {
            case Cond.Truth _ -> c;
            case Cond.Compare(var e, var relation) when signs.mayVary(e) ->
                switch (relation) {
                    case POSITIVE, NONNEGATIVE -> Cond.nonnegative(e);
                    case NONZERO -> Cond.TRUE;
                    case ZERO -> c;
                };
            case Cond.Compare _ -> c;
            case Cond.And(var parts) -> Cond.and(parts.stream().map(this::closed).toList());
            case Cond.Or(var parts) -> Cond.or(parts.stream().map(this::closed).toList());
        };
    }
}
