package deriv.equality;

import deriv.analysis.Facts;
import deriv.analysis.Smoothness;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Symbols;
import deriv.simplify.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether two numbers are equal as functions.
 *
 * @param left  neither a vector, nor undefined everywhere
 * @param right the same
 */
public record Question(Side left, Side right, Policy policy) {
    /**
     * One of two expressions.
     *
     * @param domain where it is defined, as conditions; the expression itself may have lost some, as {@code x/x} has
     */
    public record Side(Expr expr, List<Cond> domain) {
        public Side {
            domain = List.copyOf(domain);
        }
    }

    /** {@return what may be taken for granted at points that count}: assumptions, and that both sides are defined */
    List<Cond> known() {
        Set<Cond> all = new LinkedHashSet<>(policy.assumptions());
        all.addAll(left.domain);
        all.addAll(right.domain);
        return withSigns(all);
    }

    /** Rules ask for signs of variables: {@code x >= 1} is also said as {@code x > 0}. */
    static List<Cond> withSigns(Collection<Cond> conditions) {
        Set<Cond> all = new LinkedHashSet<>(conditions);
        Facts facts = Facts.of(conditions);
        for (Expr x : Symbols.of(Exprs.vector(conditions.stream().flatMap(c -> c.exprs().stream()).toList()))) {
            Stream.of(Cond.positive(x), Cond.positive(x.negate()), Cond.nonnegative(x), Cond.nonnegative(x.negate()))
                    .filter(facts::imply).findFirst().ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /** {@return whether there certainly is no point where both sides are defined} */
    boolean isVacuous() {
        return Facts.of(known()).areContradictory();
    }

    /** {@return the variables of both sides and of their domains, in natural order} */
    SequencedSet<Expr> symbols() {
        List<Expr> all = new ArrayList<>(List.of(left.expr, right.expr));
        known().forEach(c -> all.addAll(c.exprs()));
        return Symbols.of(Exprs.vector(all));
    }

    /** {@return conditions whose ends are worth a look: those of the domain, and the kinks inside} */
    List<Cond> landmarks() {
        List<Cond> all = new ArrayList<>(known());
        all.addAll(Smoothness.of(Exprs.vector(List.of(left.expr, right.expr)), Set.copyOf(symbols())));
        return all;
    }

    /** {@return where one side is defined and the other is not, the other way round: what equality asks for} */
    List<Cond> conditions() {
        Set<Cond> all = new LinkedHashSet<>(beyond(right, left));
        all.addAll(beyond(left, right));
        return Facts.of(policy.assumptions()).newsIn(all);
    }

    /** {@return what one side asks for and the other does not} */
    private List<Cond> beyond(Side known, Side asking) {
        List<Cond> given = new ArrayList<>(policy.assumptions());
        given.addAll(known.domain);
        return Facts.of(given).newsIn(asking.domain);
    }
}
