package deriv.calculus;

import deriv.calculus.Derivative.Purpose;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.LimitException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All partial derivatives of one order of a function. Those that differ in the order of their symbols only are equal (Schwarz),
 * and are made once: of order k by n symbols there are C(n + k - 1, k), not n^k.
 */
public final class DerivativeTensor {
    /** Entries, equal ones counted as often as they stand there. */
    private static final long MOST_ENTRIES = 1_000_000;

    private final List<Expr> symbols;
    private final int order;

    /** By the places of the symbols, rising. */
    private final Map<List<Integer>, Expr> distinct;

    private DerivativeTensor(List<Expr> symbols, int order, Map<List<Integer>, Expr> distinct) {
        this.symbols = symbols;
        this.order = order;
        this.distinct = distinct;
    }

    /**
     * {@return the derivatives of this order of a number}
     *
     * @param order 0 for the function itself
     * @throws LimitException if there are too many
     * @throws UnsupportedOperationException if a function has no closed form of the derivative that is needed
     */
    public static DerivativeTensor of(Expr f, List<Expr> symbols, int order, Purpose purpose) {
        if (order * Math.log(Math.max(symbols.size(), 1)) > Math.log(MOST_ENTRIES)) {
            throw new LimitException("--order", "the derivatives of this order are too many to be listed");
        }
        List<Fold<Expr>> by = symbols.stream().map(x -> Derivative.fold(x, purpose)).toList();
        Map<List<Integer>, Expr> current = Map.of(List.of(), f);
        for (int k = 0; k < order; k++) {
            Map<List<Integer>, Expr> next = new LinkedHashMap<>();
            current.forEach((places, value) -> {
                for (int j = places.isEmpty() ? 0 : places.getLast(); j < symbols.size(); j++) {
                    List<Integer> longer = new ArrayList<>(places);
                    longer.add(j);
                    next.put(longer, by.get(j).at(value));
                }
            });
            current = next;
        }
        return new DerivativeTensor(List.copyOf(symbols), order, current);
    }

    /** {@return each derivative once} */
    public Collection<Expr> distinct() {
        return Collections.unmodifiableCollection(distinct.values());
    }

    /** {@return all of them as vectors in vectors, as deep as the order}: entry [i, j, k] is that by symbols i, j and k */
    public Expr dense() {
        return dense(List.of());
    }

    private Expr dense(List<Integer> places) {
        if (places.size() == order) {
            return distinct.get(places.stream().sorted().toList());
        }
        List<Expr> entries = new ArrayList<>(symbols.size());
        for (int j = 0; j < symbols.size(); j++) {
            List<Integer> longer = new ArrayList<>(places);
            longer.add(j);
            entries.add(dense(longer));
        }
        return Exprs.vector(entries);
    }
}
