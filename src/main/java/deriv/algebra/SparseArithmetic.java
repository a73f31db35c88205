package deriv.algebra;

import deriv.core.Operation;
import java.math.BigInteger;

/**
 * Sums and products of sparse polynomials. Products come from a heap of the next products of each term of the shorter
 * factor, so that terms appear in order and nothing is sorted (S. C. Johnson 1974; Monagan and Pearce 2009).
 */
final class SparseArithmetic {
    private SparseArithmetic() {}

    /** {@return f·a + g·b} */
    static IntegerPolynomial combination(IntegerPolynomial a, BigInteger f, IntegerPolynomial b, BigInteger g) {
        int words = a.words();
        Operation.tick();
        TermBuffer sum = new TermBuffer(a.variables(), a.size() + b.size());
        boolean small = a.isSmall() && b.isSmall() && TermBuffer.fits(f) && TermBuffer.fits(g);
        Accumulator c = new Accumulator();
        int i = 0;
        int j = 0;
        for (int work = 1; i < a.size() || j < b.size(); work++) {
            if ((work & 63) == 0) {
                Operation.tick();
            }
            int order = i == a.size() ? -1
                    : j == b.size() ? 1 : Exponents.compare(a.keys(), i * words, b.keys(), j * words, words);
            long[] keys = order >= 0 ? a.keys() : b.keys();
            int at = (order >= 0 ? i : j) * words;
            c.clear();
            if (order >= 0) {
                add(c, a, i++, f, small);
            }
            if (order <= 0) {
                add(c, b, j++, g, small);
            }
            c.addTo(sum, keys, at);
        }
        return sum.done();
    }

    private static void add(Accumulator sum, IntegerPolynomial a, int i, BigInteger f, boolean small) {
        if (small) {
            sum.addProduct(a.small(i), f.longValue());
        } else {
            sum.add(a.coefficient(i).multiply(f));
        }
    }

    /** {@return this times a number and a monomial} */
    static IntegerPolynomial shifted(IntegerPolynomial a, long[] monomial, BigInteger by) {
        int words = a.words();
        Operation.tick();
        TermBuffer product = new TermBuffer(a.variables(), a.size());
        boolean small = a.isSmall() && TermBuffer.fits(by);
        Accumulator c = new Accumulator();
        long[] key = new long[words];
        for (int i = 0; i < a.size(); i++) {
            Exponents.sum(a.keys(), i * words, monomial, 0, key, 0, words);
            c.clear();
            add(c, a, i, by, small);
            c.addTo(product, key, 0);
        }
        return product.done();
    }

    static IntegerPolynomial product(IntegerPolynomial a, IntegerPolynomial b) {
        if (a.size() > b.size()) {
            return product(b, a);
        }
        if (a.size() == 0) {
            return a;
        }
        return a.size() == 1 ? shifted(b, a.keys(), a.coefficient(0)) : heapProduct(a, b);
    }

    private static IntegerPolynomial heapProduct(IntegerPolynomial a, IntegerPolynomial b) {
        int words = a.words();
        boolean small = a.isSmall() && b.isSmall();
        TermBuffer product = new TermBuffer(a.variables(), a.size() + b.size());
        TermHeap heap = new TermHeap(a.size(), words);
        for (int i = 0; i < a.size(); i++) {
            heap.insert(i, a.keys(), i * words, b.keys(), 0);
        }
        int[] next = new int[a.size()];
        long[] key = new long[words];
        Accumulator c = new Accumulator();
        Operation.tick();
        int work = 0;
        while (!heap.isEmpty()) {
            heap.readKey(key);
            c.clear();
            do {
                int i = heap.top();
                int j = next[i]++;
                if (small) {
                    c.addProduct(a.small(i), b.small(j));
                } else {
                    c.add(a.coefficient(i).multiply(b.coefficient(j)));
                }
                if (j + 1 < b.size()) {
                    heap.replaceTop(a.keys(), i * words, b.keys(), (j + 1) * words);
                } else {
                    heap.removeTop();
                }
                if ((++work & 63) == 0) {
                    Operation.tick();
                }
            } while (heap.topIs(key));
            c.addTo(product, key, 0);
        }
        return product.done();
    }
}
