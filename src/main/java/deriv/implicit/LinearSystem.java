package deriv.implicit;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A system of linear equations with expressions as coefficients, solved by Cramer's rule without a division: minors of the
 * first rows are made from those of one row less (Laplace), each once, and none of those that are 0. So no pivot has to be
 * told from 0, and sparse systems have few minors.
 *
 * @param numerators what the determinant times each unknown is
 */
record LinearSystem(Expr determinant, List<Expr> numerators) {
    /** Minors of all sizes together: those of eleven dense equations. */
    private static final int MOST_MINORS = 10_000;

    private static final int MOST_EQUATIONS = 60;

    LinearSystem {
        numerators = List.copyOf(numerators);
    }

    /**
     * {@return the solution of {@code matrix·u = right}}
     *
     * @param matrix row by row, as many columns as rows
     * @throws LimitException if there are too many minors
     */
    static LinearSystem of(List<List<Expr>> matrix, List<Expr> right) {
        int size = right.size();
        if (size > MOST_EQUATIONS) {
            throw tooLarge();
        }
        Map<Long, Expr> minors = Map.of(0L, Exprs.ONE);
        int count = 0;
        for (int row = 0; row < size; row++) {
            List<Expr> entries = new ArrayList<>(matrix.get(row));
            entries.add(right.get(row));
            minors = extended(minors, entries);
            count += minors.size();
            if (count > MOST_MINORS) {
                throw tooLarge();
            }
        }
        long all = (1L << size + 1) - 1;
        List<Expr> numerators = new ArrayList<>();
        for (int j = 0; j < size; j++) {
            // The right side stands in the last column instead of in column j.
            Expr minor = minors.getOrDefault(all & ~(1L << j), Exprs.ZERO);
            numerators.add((size - 1 - j) % 2 == 0 ? minor : minor.negate());
        }
        return new LinearSystem(minors.getOrDefault(all >> 1, Exprs.ZERO), numerators);
    }

    /** {@return the minors with one more row, by the sets of their columns}, expanded by that row; none is 0 */
    private static Map<Long, Expr> extended(Map<Long, Expr> minors, List<Expr> row) {
        Map<Long, List<Expr>> terms = new HashMap<>();
        minors.forEach((columns, minor) -> {
            for (int j = 0; j < row.size(); j++) {
                Operation.tick();
                long column = 1L << j;
                if ((columns & column) == 0 && row.get(j) != Exprs.ZERO) {
                    Expr term = row.get(j).times(minor);
                    boolean odd = Long.bitCount(columns & -column) % 2 != 0;
                    terms.computeIfAbsent(columns | column, _ -> new ArrayList<>()).add(odd ? term.negate() : term);
                }
            }
            if (terms.size() > MOST_MINORS) {
                throw tooLarge();
            }
        });
        Map<Long, Expr> next = new HashMap<>();
        terms.forEach((columns, list) -> {
            Expr sum = Exprs.sum(list);
            if (sum != Exprs.ZERO) {
                next.put(columns, sum);
            }
        });
        return next;
    }

    private static LimitException tooLarge() {
        return new LimitException("system size", "the system of equations is too large");
    }
}
