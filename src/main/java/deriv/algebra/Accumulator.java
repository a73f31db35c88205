package deriv.algebra;

import java.math.BigInteger;

/** A sum of products of integers: in 128 bits while they last. For one thread. */
final class Accumulator {
    private long high;
    private long low;
    private BigInteger big;

    void clear() {
        high = 0;
        low = 0;
        big = null;
    }

    void add(long a) {
        add128(a >> 63, a);
    }

    void add(BigInteger a) {
        big = big == null ? a : big.add(a);
    }

    void addProduct(long a, long b) {
        add128(Math.multiplyHigh(a, b), a * b);
    }

    void subtractProduct(long a, long b) {
        addProduct(-a, b);
    }

    private void add128(long h, long l) {
        long sum = low + l;
        high += h + (Long.compareUnsigned(sum, l) < 0 ? 1 : 0);
        low = sum;
        // Each product is below 2^125: two bits from the top there is still room for one more.
        if (high >> 62 != high >> 63) {
            big = value();
            high = 0;
            low = 0;
        }
    }

    boolean isZero() {
        return big == null ? high == 0 && low == 0 : value().signum() == 0;
    }

    /** {@return whether the sum is a {@code long} with {@link TermBuffer#fits}} */
    boolean isSmall() {
        return big == null && high == low >> 63 && TermBuffer.fits(low);
    }

    /** {@return the sum} if it {@link #isSmall} */
    long small() {
        return low;
    }

    BigInteger value() {
        BigInteger sum = high == low >> 63
                ? BigInteger.valueOf(low)
                : BigInteger.valueOf(high).shiftLeft(64).add(
                        BigInteger.valueOf(low >>> 1).shiftLeft(1).add(BigInteger.valueOf(low & 1)));
        return big == null ? sum : big.add(sum);
    }

    void addTo(TermBuffer buffer, long[] key, int at) {
        if (isSmall()) {
            buffer.add(key, at, low);
        } else {
            buffer.add(key, at, value());
        }
    }
}
