package deriv.algebra;

import deriv.core.LimitException;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Collects the terms of an {@link IntegerPolynomial} in falling order. Coefficients are {@code long} until one needs
 * more. For one thread.
 */
final class TermBuffer {
    /** So many take some hundred megabytes. */
    private static final int MAX_TERMS = 1 << 22;

    private final int variables;
    private final int words;
    private int size;
    private long[] keys;
    private long[] small;
    private BigInteger[] big;

    TermBuffer(int variables, int expected) {
        this.variables = variables;
        this.words = Exponents.words(variables);
        int capacity = Math.clamp(expected, 4, MAX_TERMS);
        this.keys = new long[capacity * words];
        this.small = new long[capacity];
    }

    /** {@return whether a coefficient is kept as a {@code long}}: 63 bits, so that sums of two do not overflow */
    static boolean fits(long c) {
        return c << 1 >> 1 == c;
    }

    static boolean fits(BigInteger c) {
        return c.bitLength() <= 62;
    }

    int size() {
        return size;
    }

    /** {@return the words of the vectors added so far}; they move when a term is added */
    long[] keys() {
        return keys;
    }

    /** Adds a term with the vector at {@code key[at]}; nothing if the coefficient is 0. */
    void add(long[] key, int at, long coefficient) {
        if (coefficient == 0) {
            return;
        }
        if (big != null || !fits(coefficient)) {
            addBig(key, at, BigInteger.valueOf(coefficient));
            return;
        }
        reserve();
        System.arraycopy(key, at, keys, size * words, words);
        small[size++] = coefficient;
    }

    void add(long[] key, int at, BigInteger coefficient) {
        if (big == null && fits(coefficient)) {
            add(key, at, coefficient.longValue());
        } else if (coefficient.signum() != 0) {
            addBig(key, at, coefficient);
        }
    }

    private void addBig(long[] key, int at, BigInteger coefficient) {
        if (big == null) {
            big = new BigInteger[small.length];
            Arrays.setAll(big, i -> i < size ? BigInteger.valueOf(small[i]) : null);
            small = null;
        }
        reserve();
        System.arraycopy(key, at, keys, size * words, words);
        big[size++] = coefficient;
    }

    private void reserve() {
        if (size * words < keys.length) {
            return;
        }
        if (size > MAX_TERMS) {
            throw new LimitException(LimitException.NUMBER_SIZE, "a polynomial of more than " + MAX_TERMS
                    + " terms is needed");
        }
        int capacity = 2 * size;
        keys = Arrays.copyOf(keys, Math.multiplyExact(capacity, words));
        if (big == null) {
            small = Arrays.copyOf(small, capacity);
        } else {
            big = Arrays.copyOf(big, capacity);
        }
    }

    boolean isBig() {
        return big != null;
    }

    long small(int i) {
        return small[i];
    }

    BigInteger coefficient(int i) {
        return big == null ? BigInteger.valueOf(small[i]) : big[i];
    }

    /** {@return the polynomial}; the buffer must not be used any more */
    IntegerPolynomial done() {
        boolean full = size * words == keys.length;
        return new IntegerPolynomial(variables, size, full ? keys : Arrays.copyOf(keys, size * words),
                big != null ? null : full ? small : Arrays.copyOf(small, size),
                big == null ? null : full ? big : Arrays.copyOf(big, size));
    }
}
