package deriv.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Objects;

/**
 * An exact fraction in lowest terms with a positive denominator.
 *
 * <p>Values whose parts fit in {@code long} are always stored so, which makes equal values equal objects; the
 * {@link BigInteger} pair appears only on overflow (DESIGN 4 has the measurement).
 */
public final class Rational implements Comparable<Rational> {
    public static final Rational ZERO = new Rational(0, 1);
    public static final Rational ONE = new Rational(1, 1);
    public static final Rational TWO = new Rational(2, 1);
    public static final Rational HALF = new Rational(1, 2);
    public static final Rational MINUS_ONE = new Rational(-1, 1);

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
        return denominator < 0 ? new Rational(-numerator / g, -denominator / g) : new Rational(numerator / g, denominator / g);
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
        BigInteger g = numerator.gcd(denominator);
        BigInteger n = g.equals(BigInteger.ONE) ? numerator : numerator.divide(g);
        BigInteger d = g.equals(BigInteger.ONE) ? denominator : denominator.divide(g);
        if (d.signum() < 0) {
            n = n.negate();
            d = d.negate();
        }
        // 63 bits and not 64: Long.MIN_VALUE is kept big, so that negation and abs never overflow.
        return n.bitLength() <= 63 && d.bitLength() <= 63 && n.longValue() != Long.MIN_VALUE
                ? new Rational(n.longValue(), d.longValue())
                : new Rational(new Big(n, d));
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
        return big == null ? new Rational(-num, den) : of(big.num.negate(), big.den);
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
        BigInteger d = denominator().multiply(o.denominator());
        return of(numerator().multiply(o.denominator()).add(o.numerator().multiply(denominator())), d);
    }

    public Rational minus(Rational o) {
        return plus(o.negate());
    }

    public Rational times(Rational o) {
        if (big == null && o.big == null) {
            long g1 = gcd(num, o.den);
            long g2 = gcd(o.num, den);
            long n = multiply(num / g1, o.num / g2);
            long d = multiply(den / g2, o.den / g1);
            if (n != OVERFLOW && d != OVERFLOW) {
                return new Rational(n, d);
            }
        }
        return of(numerator().multiply(o.numerator()), denominator().multiply(o.denominator()));
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
     */
    public Rational pow(int exponent) {
        if (exponent < 0) {
            return reciprocal().pow(-exponent);
        }
        return of(numerator().pow(exponent), denominator().pow(exponent));
    }

    public BigInteger floor() {
        BigInteger[] q = numerator().divideAndRemainder(denominator());
        return q[1].signum() < 0 ? q[0].subtract(BigInteger.ONE) : q[0];
    }

    /** {@return the greatest positive rational of which both are integer multiples; the other if one is zero} */
    public Rational gcd(Rational o) {
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
        // Scale so that the quotient has 66 bits or more, keep what was cut off as a sticky bit, and round once.
        BigInteger n = numerator().abs();
        int shift = 66 - (n.bitLength() - denominator().bitLength());
        BigInteger[] q = (shift >= 0 ? n.shiftLeft(shift) : n)
                .divideAndRemainder(shift >= 0 ? denominator() : denominator().shiftLeft(-shift));
        BigInteger sticky = q[1].signum() == 0 ? q[0] : q[0].setBit(0);
        BigDecimal exact = new BigDecimal(sticky);
        BigDecimal scaled = shift >= 0
                ? exact.divide(new BigDecimal(BigInteger.TWO.pow(shift)), MathContext.UNLIMITED)
                : exact.multiply(new BigDecimal(BigInteger.TWO.pow(-shift)));
        return signum() * scaled.doubleValue();
    }

    /** {@return whether the decimal expansion ends} */
    public boolean isTerminating() {
        BigInteger d = denominator();
        d = d.shiftRight(d.getLowestSetBit());
        BigInteger five = BigInteger.valueOf(5);
        for (BigInteger[] q = d.divideAndRemainder(five); q[1].signum() == 0; q = d.divideAndRemainder(five)) {
            d = q[0];
        }
        return d.equals(BigInteger.ONE);
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
        return this == other || other instanceof Rational r && num == r.num && den == r.den && Objects.equals(big, r.big);
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
