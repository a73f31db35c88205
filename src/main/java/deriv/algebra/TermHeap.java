package deriv.algebra;

/** A heap of products of monomials, the greatest on top, each with the number of the row it comes from. */
final class TermHeap {
    private final int words;
    private final int[] rows;
    /** The product of row r stands at {@code r·words}. */
    private final long[] products;
    private int size;

    TermHeap(int rows, int words) {
        this.words = words;
        this.rows = new int[rows];
        this.products = new long[Math.multiplyExact(rows, words)];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** {@return the row of the greatest product} */
    int top() {
        return rows[0];
    }

    void readKey(long[] key) {
        System.arraycopy(products, rows[0] * words, key, 0, words);
    }

    /** {@return whether there is a product on top, and this one} */
    boolean topIs(long[] key) {
        return size > 0 && Exponents.compare(products, rows[0] * words, key, 0, words) == 0;
    }

    int compareTop(long[] key, int at) {
        return Exponents.compare(products, rows[0] * words, key, at, words);
    }

    /** Puts the product of two monomials for a row that has none in the heap. */
    void insert(int row, long[] a, int i, long[] b, int j) {
        Exponents.sum(a, i, b, j, products, row * words, words);
        int at = size++;
        while (at > 0 && greater(row, rows[at - 1 >> 1])) {
            rows[at] = rows[at - 1 >> 1];
            at = at - 1 >> 1;
        }
        rows[at] = row;
    }

    /** Gives the row on top its next product. */
    void replaceTop(long[] a, int i, long[] b, int j) {
        Exponents.sum(a, i, b, j, products, rows[0] * words, words);
        sink(rows[0]);
    }

    void removeTop() {
        size--;
        if (size > 0) {
            sink(rows[size]);
        }
    }

    private void sink(int row) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && greater(rows[child + 1], rows[child])) {
                child++;
            }
            if (!greater(rows[child], row)) {
                break;
            }
            rows[at] = rows[child];
            at = child;
        }
        rows[at] = row;
    }

    private boolean greater(int row, int other) {
        return Exponents.compare(products, row * words, products, other * words, words) > 0;
    }
}
