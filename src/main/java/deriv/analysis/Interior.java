package deriv.analysis;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Relation;
import deriv.core.Symbols;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The inside of a domain along some symbols. A derivative needs values on both sides, so {@code sqrt(x)^2} has the
 * derivative 1 for {@code x > 0} only. Sufficient, not necessary, like {@link Smoothness}.
 *
 * <p>Where the domain depends on another symbol too, as that of {@code x^n}, single points among the alternatives stay:
 * there the derivative may be one from the right.
 */
public final class Interior {
    private final Occurrence occurrence;

    private Interior(Collection<Expr> symbols) {
        this.occurrence = new Occurrence(symbols);
    }

    /** {@return conditions under which the domain reaches to both sides of a point in the direction of each symbol} */
    public static List<Cond> of(Collection<Cond> domain, Collection<Expr> symbols) {
        Interior along = new Interior(symbols);
        return domain.stream().map(along::of).toList();
    }

    private Cond of(Cond c) {
        return switch (c) {
            case Cond.Truth _ -> c;
            case Cond.Compare(var e, var relation) when occurrence.in(e) ->
                switch (relation) {
                    case POSITIVE, NONZERO -> c;
                    case NONNEGATIVE -> Cond.positive(e);
                    case ZERO -> IndexRange.ofEachTerm(e, this::of).orElse(Cond.FALSE);
                };
            case Cond.Compare _ -> c;
            case Cond.And(var parts) -> Cond.and(parts.stream().map(this::of).toList());
            case Cond.Or(var parts) -> ofAlternatives(parts);
        };
    }

    /** A single point counts if the other alternatives hold on both of its sides. */
    private Cond ofAlternatives(List<Cond> parts) {
        Set<Expr> symbols = Symbols.of(
                Exprs.vector(parts.stream().flatMap(p -> p.exprs().stream()).toList()));
        List<Cond> inside = new ArrayList<>();
        for (Cond part : parts) {
            boolean point = part.conjuncts().stream().anyMatch(this::isPoint);
            if (!point) {
                inside.add(of(part));
            } else if (symbols.size() > 1 || parts.stream().anyMatch(other -> surrounds(other, part))) {
                inside.add(part);
            }
        }
        return Cond.or(inside);
    }

    private boolean isPoint(Cond c) {
        return c instanceof Cond.Compare(var e, var relation) && relation == Relation.ZERO && occurrence.in(e);
    }

    /** Whether a condition certainly holds on both sides of a point {@code symbol == value}, if not at it. */
    private static boolean surrounds(Cond c, Cond point) {
        return point instanceof Cond.Compare(var zero, _)
                && c instanceof Cond.Compare(var e, var relation)
                && Point.ofZero(e).isPresent()
                && switch (relation) {
                    case ZERO -> false;
                    case NONZERO -> true;
                    case POSITIVE, NONNEGATIVE ->
                        Point.ofZero(zero).filter(at -> at.in(Cond.positive(e)).equals(Cond.TRUE)).isPresent();
                };
    }
}
