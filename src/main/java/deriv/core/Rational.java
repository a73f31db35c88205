package deriv.core;

import java.math.BigInteger;
import java.util.Objects;

/**
 * An exact fraction in lowest terms with a positive denominator.
 *
 * <p>Values whose parts fit in {@code long} are always stored so, which makes equal values equal objects; the
 * {@link BigInteger} pair appears only on overflow (DESIGN 4 has the measurement). Parts of more than
 * {@value #MAX_BITS} bits are refused with a {@link LimitException}.
 */
public final class Rational implements Comparable<Rational> {
    public static final Rational ZERO = new Rational(0, 1);
    public static final Rational ONE = new Rational(1, 1);
    public static final Rational TWO = new Rational(2, 1);
    public static final Rational HALF = new Rational(1, 2);
    public static final Rational MINUS_ONE = new Rational(-1, 1);

    /**
     * The size of the largest numerator or denominator: 39,000 digits. Every operation on numbers of this size ends
     * within a second (the slowest, {@link BigInteger#gcd}, takes 0.6 s), so that a time limit is noticed in time.
     */
    public static final int MAX_BITS = 1 << 17;

    /** From this size on an operation may take longer than the question what time it is. */
    private static final int SLOW_BITS = 1 << 12;

    private final long num;
    private final long den;
    private final Big big;

    /** The parts of a value that does not fit in a pair of {@code long}. */
    private record Big(BigInteger num, BigInteger den) {}

    private Rational(long num, long den) {
        this.num = num;
        this.den = den;
        this.big = null;
    }

    private Rational(Big big) {
        this.num = 0;
        this.den = 0;
        this.big = big;
    }

    public static Rational of(long value) {
        return value == Long.MIN_VALUE ? of(BigInteger.valueOf(value)) : new Rational(value, 1);
    }

    /**
     * {@return the fraction in lowest terms}
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Rational of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("the denominator is zero");
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long g = gcd(numerator, denominator);
        return denominator < 0 ? new Rational(-numerator / g, -denominator / g)
                : new Rational(numerator / g, denominator / g);
    }

    public static Rational of(BigInteger value) {
        return of(value, BigInteger.ONE);
    }

    /**
     * {@return the fraction in lowest terms}
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("the denominator is zero");
        }
        BigInteger g = commonDivisor(numerator, denominator);
        BigInteger n = quotient(numerator, g);
        BigInteger d = quotient(denominator, g);
        return d.signum() < 0 ? reduced(n.negate(), d.negate()) : reduced(n, d);
    }

    /** A fraction in lowest terms with a positive denominator. */
    private static Rational reduced(BigInteger n, BigInteger d) {
        // 63 bits and not 64: Long.MIN_VALUE is kept big, so that negation and abs never overflow.
        if (n.bitLength() <= 63 && d.bitLength() <= 63 && n.longValue() != Long.MIN_VALUE) {
            return new Rational(n.longValue(), d.longValue());
        }
        if (Math.max(n.bitLength(), d.bitLength()) > MAX_BITS) {
            throw tooLarge();
        }
        return new Rational(new Big(n, d));
    }

    static LimitException tooLarge() {
        return new LimitException(LimitException.NUMBER_SIZE, "a number of more than " + MAX_BITS + " bits is needed");
    }

    private static BigInteger commonDivisor(BigInteger a, BigInteger b) {
        if (a.equals(BigInteger.ONE) || b.equals(BigInteger.ONE)) {
            return BigInteger.ONE;
        }
        if (Math.min(a.bitLength(), b.bitLength()) > SLOW_BITS) {
            Operation.checkpoint();
        }
        return a.gcd(b);
    }

    private static BigInteger quotient(BigInteger n, BigInteger divisor) {
        return divisor.equals(BigInteger.ONE) ? n : n.divide(divisor);
    }

    private static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long t = x % y;
            x = y;
            y = t;
        }
        return x;
    }

    public BigInteger numerator() {
        return big == null ? BigInteger.valueOf(num) : big.num;
    }

    public BigInteger denominator() {
        return big == null ? BigInteger.valueOf(den) : big.den;
    }

    public boolean isZero() {
        return big == null && num == 0;
    }

    public boolean isOne() {
        return big == null && num == 1 && den == 1;
    }

    public boolean isMinusOne() {
        return big == null && num == -1 && den == 1;
    }

    public boolean isInteger() {
        return big == null ? den == 1 : big.den.equals(BigInteger.ONE);
    }

    /** {@return whether this is an integer that fits in {@code int}} */
    public boolean isInt() {
        return big == null && den == 1 && num == (int) num;
    }

    /** {@return whether the numerator is even and this is an integer} */
    public boolean isEven() {
        return isInteger() && !numerator().testBit(0);
    }

    /** {@return whether this is an odd integer} */
    public boolean isOdd() {
        return isInteger() && numerator().testBit(0);
    }

    /**
     * {@return this integer as an {@code int}}
     *
     * @throws ArithmeticException unless {@link #isInt()}
     */
    public int intValue() {
        if (!isInt()) {
            throw new ArithmeticException(this + " is not an int");
        }
        return (int) num;
    }

    public int signum() {
        return big == null ? Long.signum(num) : big.num.signum();
    }

    /** {@return the number of bits that numerator and denominator take together} */
    public long bitLength() {
        return big == null
                ? 128L - Long.numberOfLeadingZeros(Math.abs(num)) - Long.numberOfLeadingZeros(den)
                : (long) big.num.bitLength() + big.den.bitLength();
    }

    public Rational negate() {
        return big == null ? new Rational(-num, den) : reduced(big.num.negate(), big.den);
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    /**
     * {@return 1 divided by this}
     *
     * @throws ArithmeticException if this is zero
     */
    public Rational reciprocal() {
        return big == null ? of(den, num) : of(big.den, big.num);
    }

    public Rational plus(Rational o) {
        if (big == null && o.big == null) {
            if (den == 1 && o.den == 1) {
                long s = num + o.num;
                if (((num ^ s) & (o.num ^ s)) >= 0 && s != Long.MIN_VALUE) {
                    return new Rational(s, 1);
                }
            } else {
                // Knuth, The Art of Computer Programming 2, 4.5.1: reduce by gcd of the denominators first.
                long g = gcd(den, o.den);
                long left = multiply(num, o.den / g);
                long right = multiply(o.num, den / g);
                long bottom = multiply(den / g, o.den);
                long s = left + right;
                if (left != OVERFLOW && right != OVERFLOW && bottom != OVERFLOW && ((left ^ s) & (right ^ s)) >= 0) {
                    return of(s, bottom);
                }
            }
        }
        return bigPlus(o);
    }

    /** The same for large parts: linear in the size of one operand if the other is small, as in a running sum. */
    private Rational bigPlus(Rational o) {
        BigInteger g = commonDivisor(denominator(), o.denominator());
        BigInteger mine = quotient(denominator(), g);
        BigInteger theirs = quotient(o.denominator(), g);
        BigInteger n = numerator().multiply(theirs).add(o.numerator().multiply(mine));
        BigInteger rest = commonDivisor(n, g);
        return reduced(quotient(n, rest), mine.multiply(quotient(o.denominator(), rest)));
    }

    public Rational minus(Rational o) {
        return plus(o.negate());
    }

    public Rational times(Rational o) {
        if (isOne()) {
            return o;
        }
        if (o.isOne()) {
            return this;
        }
        if (big == null && o.big == null) {
            long g1 = gcd(num, o.den);
            long g2 = gcd(o.num, den);
            long n = multiply(num / g1, o.num / g2);
            long d = multiply(den / g2, o.den / g1);
            if (n != OVERFLOW && d != OVERFLOW) {
                return new Rational(n, d);
            }
        }
        BigInteger g1 = commonDivisor(numerator(), o.denominator());
        BigInteger g2 = commonDivisor(o.numerator(), denominator());
        return reduced(
                quotient(numerator(), g1).multiply(quotient(o.numerator(), g2)),
                quotient(denominator(), g2).multiply(quotient(o.denominator(), g1)));
    }

    /**
     * {@return this divided by the other}
     *
     * @throws ArithmeticException if the other is zero
     */
    public Rational over(Rational o) {
        return times(o.reciprocal());
    }

    /**
     * {@return this to an integer power}
     *
     * @throws ArithmeticException for a negative power of zero
     * @throws LimitException      if the power has more than {@link #MAX_BITS} bits
     */
    public Rational pow(int exponent) {
        Rational base = exponent < 0 ? reciprocal() : this;
        if (base.isZero() || base.isOne() || base.isMinusOne()) {
            return exponent == 0 || base.isMinusOne() && exponent % 2 == 0 ? ONE : base;
        }
        long n = Math.abs((long) exponent);
        // n bits to the power e take more than (n - 1)·e.
        if ((Math.max(base.numerator().bitLength(), base.denominator().bitLength()) - 1) * n > MAX_BITS) {
            throw tooLarge();
        }
        return reduced(base.numerator().pow((int) n), base.denominator().pow((int) n));
    }

    public BigInteger floor() {
        BigInteger[] q = numerator().divideAndRemainder(denominator());
        return q[1].signum() < 0 ? q[0].subtract(BigInteger.ONE) : q[0];
    }

    /** {@return the greatest rational of which both are integer multiples; the other's magnitude if one is zero} */
    public Rational gcd(Rational o) {
        if (big == null && o.big == null && den == 1 && o.den == 1) {
            return of(gcd(num, o.num));
        }
        return of(
                numerator().multiply(o.denominator()).gcd(o.numerator().multiply(denominator())),
                denominator().multiply(o.denominator()));
    }

    /** Marks a product that does not fit; never a valid value, since {@link Long#MIN_VALUE} is kept big. */
    private static final long OVERFLOW = Long.MIN_VALUE;

    private static long multiply(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high == low >> 63 ? low : OVERFLOW;
    }

    /** {@return the nearest double; halfway cases to even; infinite beyond the range} */
    public double doubleValue() {
        if (big == null && Math.abs(num) <= 1L << 53 && den <= 1L << 53) {
            return (double) num / den;
        }
        if (isInteger()) {
            return numerator().doubleValue();
        }
        BigInteger n = numerator().abs();
        // The exponent of the last place: 53 bits are kept, or 54 and one more step, fewer for subnormal numbers.
        int place = Math.max(n.bitLength() - denominator().bitLength() - 53, Double.MIN_EXPONENT - 52);
        BigInteger rounded = quotientAt(n, place);
        return signum() * (rounded.bitLength() <= 53 ? Math.scalb(rounded.doubleValue(), place)
                : Math.scalb(quotientAt(n, place + 1).doubleValue(), place + 1));
    }

    /** {@return the integer nearest to n / (denominator · 2^place), halfway cases to even} */
    private BigInteger quotientAt(BigInteger n, int place) {
        BigInteger divisor = denominator().shiftLeft(Math.max(place, 0));
        BigInteger[] q = n.shiftLeft(Math.max(-place, 0)).divideAndRemainder(divisor);
        int half = q[1].shiftLeft(1).compareTo(divisor);
        return half > 0 || half == 0 && q[0].testBit(0) ? q[0].add(BigInteger.ONE) : q[0];
    }

    /** {@return whether the decimal expansion ends} */
    public boolean isTerminating() {
        BigInteger odd = denominator().shiftRight(denominator().getLowestSetBit());
        // 5^k has more than 2k bits, so an odd part that divides a power of 5 divides this one.
        return BigInteger.valueOf(5).pow(odd.bitLength() / 2).mod(odd).signum() == 0;
    }

    @Override
    public int compareTo(Rational o) {
        if (big == null && o.big == null && den == 1 && o.den == 1) {
            return Long.compare(num, o.num);
        }
        return numerator().multiply(o.denominator()).compareTo(o.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Rational r && num == r.num && den == r.den && Objects.equals(big, r.big);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(contentHash());
    }

    /** {@return 64 well mixed bits that depend on the value alone} */
    long contentHash() {
        return big == null
                ? Hash.mix(Hash.mix(num) + den)
                : Hash.mix(Hash.bytes(big.num.toByteArray()) * 31 + Hash.bytes(big.den.toByteArray()));
    }

    /** {@return {@code 3}, {@code -1/2}, …} */
    @Override
    public String toString() {
        return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
    }
}
