package deriv.analysis;

import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Symbols;
import deriv.domains.Intervals;
import deriv.domains.RealNumber;
import deriv.domains.RealSet;
import deriv.domains.SetConditions;
import deriv.domains.Solution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where something holds.
 *
 * @param conditions readable, none superfluous as far as that is known; none if it holds everywhere, a single {@link
 *     Cond#FALSE} if nowhere
 * @param set        the values of the only variable, if there is one and they are known
 */
public record Region(List<Cond> conditions, Optional<RealSet> set) {
    /** So many single points are looked into. */
    private static final int MOST_POINTS = 50;

    public Region {
        conditions = List.copyOf(conditions);
    }

    /**
     * {@return where an expression is defined}
     *
     * @param typed   conditions that the expression itself may have lost
     * @param symbols the variables, those that the expression has lost too
     */
    public static Region defined(Expr e, Collection<Cond> typed, List<Expr> symbols) {
        List<Cond> all = new ArrayList<>(typed);
        all.addAll(Domain.of(e));
        return of(all, symbols);
    }

    /**
     * {@return where the function has all partial derivatives of first order by these symbols, as far as that is known}: with
     * one variable the kinks that cancel do not count
     */
    public static Region differentiable(Expr function, Collection<Cond> typed, List<Expr> symbols) {
        List<Cond> domain = new ArrayList<>(typed);
        domain.addAll(Domain.of(function));
        List<Expr> all = new ArrayList<>(List.of(function));
        domain.forEach(c -> all.addAll(c.exprs()));
        boolean hasParameters = !symbols.containsAll(Symbols.of(Exprs.vector(all)));
        Region rough = of(Differentiability.ofFirst(function, domain, symbols), hasParameters ? List.of() : symbols);
        if (hasParameters || symbols.size() != 1 || function.node() instanceof Node.Vector) {
            return rough;
        }
        Optional<RealSet> defined = Solution.of(domain, symbols.getFirst());
        return defined.flatMap(d -> sharp(function, d, symbols.getFirst()))
                .map(set -> of(set, symbols.getFirst(), rough.conditions()))
                .orElse(rough);
    }

    private static Optional<RealSet> sharp(Expr function, RealSet defined, Expr symbol) {
        List<Cond> smooth = new ArrayList<>(Smoothness.of(function, List.of(symbol)));
        smooth.addAll(Domain.of(Derivative.of(function, symbol)));
        return Solution.of(smooth, symbol).map(certain -> {
            RealSet inside = defined.interior();
            RealSet doubtful = inside.and(certain.not());
            return inside.and(certain).or(RealSet.of(fitting(function, doubtful, symbol)));
        });
    }

    /** {@return the single points in doubt at which the function certainly has a derivative} */
    private static Intervals fitting(Expr function, RealSet doubtful, Expr symbol) {
        Intervals found = Intervals.NONE;
        for (RealNumber at : doubtful.intervals().points().stream().limit(MOST_POINTS).toList()) {
            if (at.form().filter(a -> FittingKinks.slope(function, new Point(symbol, a)).isPresent()).isPresent()) {
                found = found.or(Intervals.point(at));
            }
        }
        return found;
    }

    /** {@return the same, with the conditions alone that do not follow from facts} */
    public Region given(Collection<Cond> facts) {
        return facts.isEmpty() ? this : new Region(Facts.of(facts).newsIn(conditions), set);
    }

    private static Region of(List<Cond> conditions, List<Expr> symbols) {
        List<Cond> readable = Facts.of(List.of()).newsIn(new Normalization().conjuncts(conditions));
        Optional<RealSet> set = symbols.size() == 1 ? Solution.of(conditions, symbols.getFirst()) : Optional.empty();
        return set.map(s -> of(s, symbols.getFirst(), readable))
                .orElseGet(() -> new Region(readable, Optional.empty()));
    }

    /** The set has the shorter conditions, if it can be written. */
    private static Region of(RealSet set, Expr symbol, List<Cond> otherwise) {
        return new Region(SetConditions.of(set, symbol).orElse(otherwise), Optional.of(set));
    }
}
