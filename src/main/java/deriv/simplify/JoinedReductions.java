package deriv.simplify;

import deriv.core.Binder;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Reduction;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums and integrals between the same limits as one, and minus signs in front of them moved inside. */
final class JoinedReductions {
    private record Range(Reduction kind, Expr lower, Expr upper) {}

    /** {@code others * reduction}. */
    private record Multiple(Expr others, Node.Reduce reduction) {
        Range range() {
            return new Range(reduction.kind(), reduction.lower(), reduction.upper());
        }
    }

    private JoinedReductions() {}

    /** {@return the sum with terms joined}; itself if there is nothing to join */
    static Expr sum(Expr e) {
        Map<Range, List<Multiple>> groups = new LinkedHashMap<>();
        SumBuilder rest = new SumBuilder();
        rest.add(((Node.Sum) e.node()).constant());
        for (Term t : ((Node.Sum) e.node()).terms()) {
            Optional<Multiple> multiple = multiple(t.expr().times(Exprs.number(t.coefficient())));
            multiple.ifPresentOrElse(
                    m -> groups.computeIfAbsent(m.range(), _ -> new ArrayList<>()).add(m),
                    () -> rest.add(t.coefficient(), t.expr()));
        }
        if (groups.values().stream().allMatch(group -> group.size() == 1)) {
            return e;
        }
        groups.forEach((range, group) -> rest.add(joined(range, group)));
        return rest.build();
    }

    /** {@return the product with its sign moved inside}: {@code -sum(i, 1, n, m - x(i))} as {@code sum(i, 1, n, x(i) - m)} */
    static Expr product(Expr e) {
        return e.isNegative()
                ? multiple(e).filter(m -> m.reduction().body().isSum())
                        .map(m -> m.others().negate().times(joined(m.range(), List.of(
                                new Multiple(Exprs.MINUS_ONE, m.reduction())))))
                        .orElse(e)
                : e;
    }

    private static Expr joined(Range range, List<Multiple> group) {
        if (group.size() == 1 && group.getFirst().others() == Exprs.ONE) {
            Node.Reduce r = group.getFirst().reduction();
            return Exprs.reduce(r.kind(), r.body(), r.lower(), r.upper());
        }
        int binders = group.stream().mapToInt(m -> m.reduction().body().binders()).max().orElse(0);
        Expr index = Exprs.symbol("%" + binders);
        SumBuilder body = new SumBuilder(group.size());
        group.forEach(m -> body.add(m.others().times(Binder.open(m.reduction().body(), index))));
        return Binder.over(range.kind(), index, range.lower(), range.upper(), body.build());
    }

    /** A single factor to the first power; two of them in one product are no sum. */
    private static Optional<Multiple> multiple(Expr e) {
        Node.Reduce found = null;
        for (Factor f : Factor.factorsOf(e)) {
            if (f.base().node() instanceof Node.Reduce r) {
                if (found != null || f.exponent() != Exprs.ONE) {
                    return Optional.empty();
                }
                found = r;
            }
        }
        if (found == null) {
            return Optional.empty();
        }
        Expr reduction = Exprs.reduce(found.kind(), found.body(), found.lower(), found.upper());
        return Optional.of(new Multiple(e.over(reduction), found));
    }
}
