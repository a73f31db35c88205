package deriv.calculus;

import deriv.core.Expr;
import deriv.core.Exprs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A matrix of which only the entries are kept that the structure of the functions does not make zero.
 *
 * @param rows    how many there are
 * @param columns how many there are
 * @param entries row by row, columns ascending; at most one for each place
 */
public record SparseMatrix(int rows, int columns, List<Entry> entries) {
    /** An entry that is not 0; rows and columns count from 0. */
    public record Entry(int row, int column, Expr value) {}

    public SparseMatrix {
        entries = List.copyOf(entries);
    }

    /** {@return the matrix as a vector of rows, with its zeros} */
    public Expr dense() {
        List<Expr> dense = new ArrayList<>(rows);
        int next = 0;
        for (int i = 0; i < rows; i++) {
            Expr[] row = new Expr[columns];
            Arrays.fill(row, Exprs.ZERO);
            for (; next < entries.size() && entries.get(next).row() == i; next++) {
                row[entries.get(next).column()] = entries.get(next).value();
            }
            dense.add(Exprs.vector(Arrays.asList(row)));
        }
        return Exprs.vector(dense);
    }

    /** {@return the values of the entries, in their order} */
    public List<Expr> values() {
        return entries.stream().map(Entry::value).toList();
    }
}
