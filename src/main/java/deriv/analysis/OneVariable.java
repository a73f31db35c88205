package deriv.analysis;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Symbols;
import deriv.domains.RealSet;
import deriv.domains.Solution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Conditions in one variable as the set of its values. Solved when it is first asked for; confined to one thread.
 */
final class OneVariable {
    /** More conditions are not solved: they are asked for one without the other. */
    private static final int MOST_CONDITIONS = 12;

    /** Nothing higher is solved for a single question. */
    private static final int MAX_HEIGHT = 24;

    private final List<Cond> conditions;
    private Optional<Expr> symbol;
    private Optional<RealSet> set;

    OneVariable(Collection<Cond> conditions) {
        this.conditions = List.copyOf(conditions);
    }

    /** {@return whether nothing satisfies the conditions} */
    boolean isEmpty() {
        return conditions.size() > 1 && set().filter(RealSet::isEmpty).isPresent();
    }

    /** {@return whether all values that are left satisfy a condition} */
    boolean contains(Cond c) {
        return !conditions.isEmpty()
                && isLow(c)
                && symbol().filter(x -> onlySymbol(List.of(c)).filter(x::equals).isPresent())
                        .flatMap(x -> Solution.of(List.of(c), x))
                        .filter(wanted -> set().filter(known -> Solution.isSubset(known, wanted)).isPresent())
                        .isPresent();
    }

    private static boolean isLow(Cond c) {
        return c.exprs().stream().allMatch(e -> e.height() <= MAX_HEIGHT);
    }

    private Optional<Expr> symbol() {
        if (symbol == null) {
            boolean few = conditions.size() <= MOST_CONDITIONS && conditions.stream().allMatch(OneVariable::isLow);
            symbol = few ? onlySymbol(conditions) : Optional.empty();
        }
        return symbol;
    }

    private static Optional<Expr> onlySymbol(List<Cond> conditions) {
        List<Expr> compared = new ArrayList<>();
        conditions.forEach(c -> c.forEachExpr(compared::add));
        Collection<Expr> symbols = Symbols.of(Exprs.vector(compared));
        return symbols.size() == 1 ? Optional.of(symbols.iterator().next()) : Optional.empty();
    }

    private Optional<RealSet> set() {
        if (set == null) {
            set = symbol().flatMap(x -> Solution.of(conditions, x));
        }
        return set;
    }
}
