package deriv;

/**
 * The places of a matrix that the structure of the functions does not make 0, row by row, columns ascending. Immutable.
 */
public final class Sparsity {
    private final int rows;
    private final int columns;
    private final int[] rowOf;
    private final int[] columnOf;

    Sparsity(int rows, int columns, int[] rowOf, int[] columnOf) {
        this.rows = rows;
        this.columns = columns;
        this.rowOf = rowOf;
        this.columnOf = columnOf;
    }

    /** {@return the number of rows of the matrix} */
    public int rows() {
        return rows;
    }

    /** {@return the number of columns of the matrix} */
    public int columns() {
        return columns;
    }

    /** {@return how many places there are} */
    public int count() {
        return rowOf.length;
    }

    /** {@return the row of place {@code k}, from 0} */
    public int row(int k) {
        return rowOf[k];
    }

    /** {@return the column of place {@code k}, from 0} */
    public int column(int k) {
        return columnOf[k];
    }

    /** {@return groups of columns without a row in common}: the matrix from one product with a vector for each group */
    public Coloring coloring() {
        return Coloring.ofColumns(this);
    }

    /**
     * {@return groups of columns of a symmetric matrix, such as a Hessian}, often fewer than those of {@link #coloring}: an entry
     * may be taken from its mirror image
     *
     * @throws IllegalArgumentException if the places are not symmetric
     */
    public Coloring starColoring() {
        return Coloring.ofSymmetric(this);
    }

    /** {@return the length of an array that holds the whole matrix} */
    int size() {
        return Math.multiplyExact(rows, columns);
    }

    /** {@return the places in an array that holds the whole matrix row by row} */
    int[] places() {
        int[] places = new int[count()];
        for (int k = 0; k < places.length; k++) {
            places[k] = rowOf[k] * columns + columnOf[k];
        }
        return places;
    }
}
