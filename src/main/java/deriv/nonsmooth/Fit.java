package deriv.nonsmooth;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

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
     * {@return the condition that the function is continuous where the derivative is taken, and that which piece it is there is
     * known or does not matter}
     *
     * @param beside the value of the piece that was chosen
     */
    Cond of(List<Branch> branches, Expr otherwise, Expr beside) {
        Set<Expr> boundaries = new LinkedHashSet<>();
        for (Branch b : branches) {
            b.condition().exprs().stream().filter(signs::mayVary).forEach(boundaries::add);
        }
        if (rule == TieRule.NONE) {
            return Cond.and(boundaries.stream().map(Cond::nonzero).toList());
        }
        List<Cond> away = boundaries.stream().map(Cond::nonzero).toList();
        List<Cond> known = boundaries.stream().map(e -> Cond.nonzero(signs.sign(e))).toList();
        List<Cond> sameValue = new ArrayList<>();
        List<Cond> sameTangents = new ArrayList<>();
        forNeighbours(branches, otherwise, (isNear, value) -> {
            sameValue.add(Cond.or(isNear.not(), isSame(value, beside)));
            sameTangents.add(Cond.or(isNear.not(), signs.isStill(value.minus(beside))));
        });
        if (rule == TieRule.LEFT || rule == TieRule.RIGHT) {
            // From the other side the function may come as it likes, if it is known which side is which.
            Cond fits = Cond.and(Cond.and(known), isSame(Exprs.piecewise(branches, otherwise), beside));
            return Cond.or(Cond.and(away), fits, Cond.and(Cond.and(sameValue), Cond.and(sameTangents)));
        }
        return Cond.or(
                Cond.and(away), Cond.and(Cond.and(sameValue), Cond.or(Cond.and(known), Cond.and(sameTangents))));
    }

    /** Names each piece with the condition that it is at or next to the point. */
    private void forNeighbours(List<Branch> branches, Expr otherwise, BiConsumer<Cond, Expr> piece) {
        Expr open = Exprs.ONE; // 1 where none of the pieces before is all that is near
        for (Branch b : branches) {
            piece.accept(Cond.and(Cond.nonzero(open), closed(b.condition())), b.value());
            open = Exprs.piecewise(closed(b.condition().not()), open, Exprs.ZERO);
        }
        piece.accept(Cond.nonzero(open), otherwise);
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
