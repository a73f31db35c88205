package deriv.algebra;

import deriv.core.Operation;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Division of sparse integer polynomials without remainder. The products of quotient and divisor that are still to be
 * taken away wait in a heap, one for each term of the divisor (Monagan and Pearce, Sparse polynomial division using a
 * heap, 2011): the dividend is never copied, and the first term that cannot be divided ends it.
 */
final class ExactDivision {
    private final IntegerPolynomial dividend;
    private final IntegerPolynomial divisor;
    private final int words;
    private final TermBuffer quotient;
    private final TermHeap heap;
    /** Which term of the quotient each term of the divisor meets next. */
    private final int[] next;
    private final Accumulator rest = new Accumulator();
    private final long[] key;

    private ExactDivision(IntegerPolynomial dividend, IntegerPolynomial divisor) {
        this.dividend = dividend;
        this.divisor = divisor;
        this.words = dividend.words();
        this.quotient = new TermBuffer(dividend.variables(), dividend.size());
        this.heap = new TermHeap(divisor.size(), words);
        this.next = new int[divisor.size()];
        this.key = new long[words];
    }

    /**
     * {@return the quotient if there is one with integer coefficients}
     *
     * @throws ArithmeticException if the divisor is 0
     */
    static Optional<IntegerPolynomial> quotient(IntegerPolynomial dividend, IntegerPolynomial divisor) {
        if (divisor.isZero()) {
            throw new ArithmeticException("the divisor is zero");
        }
        if (dividend.isZero() || divisor.isOne()) {
            return Optional.of(dividend);
        }
        return endsDivide(dividend, divisor) ? new ExactDivision(dividend, divisor).run() : Optional.empty();
    }

    /** Leading and trailing terms, and degrees: what most failing divisions fail at. */
    private static boolean endsDivide(IntegerPolynomial a, IntegerPolynomial b) {
        long[] ignored = new long[a.words()];
        int lastA = a.size() - 1;
        int lastB = b.size() - 1;
        if (!Exponents.difference(a.keys(), 0, b.keys(), 0, ignored, 0, a.words())
                || !Exponents.difference(a.keys(), lastA * a.words(), b.keys(), lastB * a.words(), ignored, 0, a
                        .words())) {
            return false;
        }
        int[] degreesA = a.degrees();
        int[] degreesB = b.degrees();
        for (int v = 0; v < degreesA.length; v++) {
            if (degreesA[v] < degreesB[v]) {
                return false;
            }
        }
        return divides(b, 0, a, 0) && divides(b, lastB, a, lastA);
    }

    private static boolean divides(IntegerPolynomial b, int j, IntegerPolynomial a, int i) {
        return a.isSmall() && b.isSmall() ? a.small(i) % b.small(j) == 0
                : a.coefficient(i).mod(b.coefficient(j).abs()).signum() == 0;
    }

    private Optional<IntegerPolynomial> run() {
        Operation.tick();
        int work = 0;
        int i = 0;
        long[] smallest = smallestOfQuotient();
        while (i < dividend.size() || !heap.isEmpty()) {
            boolean fromHeap = i == dividend.size() || !heap.isEmpty() && heap.compareTop(dividend.keys(), i
                    * words) > 0;
            if (fromHeap) {
                heap.readKey(key);
            } else {
                System.arraycopy(dividend.keys(), i * words, key, 0, words);
            }
            rest.clear();
            if (!fromHeap) {
                addDividend(i++);
            }
            while (heap.topIs(key)) {
                subtractTop();
                if ((++work & 63) == 0) {
                    Operation.tick();
                }
            }
            if (!rest.isZero() && !(divideTerm(smallest))) {
                return Optional.empty();
            }
        }
        return Optional.of(quotient.done());
    }

    private long[] smallestOfQuotient() {
        long[] smallest = new long[words];
        Exponents.difference(dividend.keys(), (dividend.size() - 1) * words, divisor.keys(), (divisor.size() - 1)
                * words, smallest, 0, words);
        return smallest;
    }

    private void addDividend(int i) {
        if (dividend.isSmall()) {
            rest.add(dividend.small(i));
        } else {
            rest.add(dividend.coefficient(i));
        }
    }

    private void subtractTop() {
        int row = heap.top();
        int q = next[row];
        if (divisor.isSmall() && !quotient.isBig()) {
            rest.subtractProduct(divisor.small(row), quotient.small(q));
        } else {
            rest.add(divisor.coefficient(row).multiply(quotient.coefficient(q)).negate());
        }
        if (++next[row] < quotient.size()) {
            heap.replaceTop(divisor.keys(), row * words, quotient.keys(), next[row] * words);
        } else {
            heap.removeTop();
        }
    }

    /** Appends what {@code rest} over the leading term of the divisor is. {@return false if it does not divide} */
    private boolean divideTerm(long[] smallest) {
        if (!Exponents.difference(key, 0, divisor.keys(), 0, key, 0, words)
                || Exponents.compare(key, 0, smallest, 0, words) < 0) {
            return false;
        }
        int at = quotient.size();
        if (divisor.isSmall() && rest.isSmall()) {
            if (rest.small() % divisor.small(0) != 0) {
                return false;
            }
            quotient.add(key, 0, rest.small() / divisor.small(0));
        } else {
            BigInteger[] parts = rest.value().divideAndRemainder(divisor.leading());
            if (parts[1].signum() != 0) {
                return false;
            }
            quotient.add(key, 0, parts[0]);
        }
        for (int row = 1; row < divisor.size(); row++) {
            if (next[row] == at) {
                heap.insert(row, divisor.keys(), row * words, quotient.keys(), at * words);
            }
        }
        return true;
    }
}
