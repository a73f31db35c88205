package deriv.analysis;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Relation;
import deriv.core.Symbols;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The inside of a domain along one symbol. A derivative needs values on both sides, so {@code sqrt(x)^2} has the
 * derivative 1 for {@code x > 0} only. Sufficient, not necessary, like {@link Smoothness}.
 *
 * <p>Where the domain depends on another symbol too, as that of {@code x^n}, single points among the alternatives stay:
 * there the derivative may be one from the right.
 */
public final class Interior {
    private final Expr symbol;
    private final Occurrence occurrence;

    private Interior(Expr symbol) {
        this.symbol = symbol;
        this.occurrence = new Occurrence(symbol);
    }

    /** {@return conditions under which the domain reaches to both sides of a point in the direction of the symbol} */
    public static List<Cond> of(Collection<Cond> domain, Expr symbol) {
        Interior along = new Interior(symbol);
        return domain.stream().map(along::of).toList();
    }

    private Cond of(Cond c) {
        return switch (c) {
            case Cond.Truth _ -> c;
            case Cond.Compare(var e, var relation) when occurrence.in(e) ->
                switch (relation) {
                    case POSITIVE, NONZERO -> c;
                    case NONNEGATIVE -> Cond.positive(e);
                    case ZERO -> Cond.FALSE;
                };
            case Cond.Compare _ -> c;
            case Cond.And(var parts) -> Cond.and(parts.stream().map(this::of).toList());
            case Cond.Or(var parts) -> ofAlternatives(c, parts);
        };
    }

    /** A single point counts if the other alternatives hold on both of its sides. */
    private Cond ofAlternatives(Cond c, List<Cond> parts) {
        List<Cond> inside = new ArrayList<>();
        for (Cond part : parts) {
            boolean point = part.conjuncts().stream().anyMatch(this::isPoint);
            if (!point) {
                inside.add(of(part));
            } else if (!dependsOnSymbolAlone(c) || parts.stream().anyMatch(other -> surrounds(other, part))) {
                inside.add(part);
            }
        }
        return Cond.or(inside);
    }

    private boolean isPoint(Cond c) {
        return c instanceof Cond.Compare(var e, var relation) && relation == Relation.ZERO && occurrence.in(e);
    }

    private boolean dependsOnSymbolAlone(Cond c) {
        return c.exprs().stream().flatMap(e -> Symbols.of(e).stream()).allMatch(s -> s == symbol);
    }

    /** Whether a condition certainly holds on both sides of a point {@code symbol == value}, if not at it. */
    private boolean surrounds(Cond c, Cond point) {
        return point instanceof Cond.Compare(var zero, _)
                && c instanceof Cond.Compare(var e, var relation)
                && Point.ofZero(e, symbol).isPresent()
                && switch (relation) {
                    case ZERO -> false;
                    case NONZERO -> true;
                    case POSITIVE, NONNEGATIVE ->
                        Point.ofZero(zero, symbol).filter(at -> at.in(Cond.positive(e)).equals(Cond.TRUE)).isPresent();
                };
    }
}
