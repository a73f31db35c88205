package deriv;

import java.util.List;

/**
 * A matrix of derivatives of which only the entries are kept that the structure of the function does not make 0.
 * Immutable and safe to share between threads.
 *
 * @param rows how many there are: one for each entry of the function, or each variable of a Hessian
 * @param columns how many there are: one for each variable
 * @param entries row by row, columns ascending; none is 0
 * @param values the values of the entries as a vector: what they have in common, such as conditions and verification
 */
public record SparseAnswer(int rows, int columns, List<Entry> entries, Answer values) {
    public SparseAnswer {
        entries = List.copyOf(entries);
    }

    /** An entry; rows and columns count from 0. */
    public record Entry(int row, int column, Answer value) {}

    /** {@return the places of the entries}, whose {@linkplain Sparsity#coloring colourings} say how few products give the matrix */
    public Sparsity sparsity() {
        return new Sparsity(rows, columns, entries.stream().mapToInt(Entry::row).toArray(),
                entries.stream().mapToInt(Entry::column).toArray());
    }
}
