package deriv.analysis;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Relation;
import java.util.Collection;
import java.util.List;

/**
 * The inside of a domain along one symbol. A derivative needs values on both sides, so {@code sqrt(x)^2} has the
 * derivative 1 for {@code x > 0} only. Sufficient, not necessary, like {@link Smoothness}.
 */
public final class Interior {
    private final Expr symbol;

    private Interior(Expr symbol) {
        this.symbol = symbol;
    }

    /** {@return conditions under which the domain reaches to both sides of a point in the direction of the symbol} */
    public static List<Cond> of(Collection<Cond> domain, Expr symbol) {
        Interior along = new Interior(symbol);
        return domain.stream().map(along::whole).toList();
    }

    /** A domain that is given by an equation has no inside; one alternative among others may be, as in {@code x^n}. */
    private Cond whole(Cond c) {
        return c instanceof Cond.Compare(var e, var relation) && relation == Relation.ZERO && e.mayContain(symbol)
                ? Cond.FALSE
                : part(c);
    }

    private Cond part(Cond c) {
        return switch (c) {
            case Cond.Truth _ -> c;
            case Cond.Compare(var e, var relation) ->
                relation == Relation.NONNEGATIVE && e.mayContain(symbol) ? Cond.positive(e) : c;
            case Cond.And(var parts) -> Cond.and(parts.stream().map(this::part).toList());
            case Cond.Or(var parts) -> Cond.or(parts.stream().map(this::part).toList());
        };
    }
}
