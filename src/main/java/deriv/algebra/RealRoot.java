package deriv.algebra;

import deriv.core.Operation;
import deriv.core.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * A real algebraic number, exactly: an irreducible polynomial and an interval that holds one of its roots and no other.
 * A rational number is the two equal ends of its interval; any other one lies strictly inside. Immutable.
 */
public final class RealRoot implements Comparable<RealRoot> {
    private final BigInteger[] f;
    private final int multiplicity;
    private final Rational low;
    private final Rational high;
    /** The sign of f at the lower end; 0 for a rational number. */
    private final int signAtLow;

    private RealRoot(BigInteger[] f, int multiplicity, Rational low, Rational high, int signAtLow) {
        this.f = f;
        this.multiplicity = multiplicity;
        this.low = low;
        this.high = high;
        this.signAtLow = signAtLow;
    }

    static RealRoot rational(BigInteger[] linear, int multiplicity) {
        Rational value = Rational.of(linear[0].negate(), linear[1]);
        return new RealRoot(linear, multiplicity, value, value, 0);
    }

    static RealRoot between(BigInteger[] irreducible, int multiplicity, Descartes.Interval interval) {
        int sign = Values.sign(irreducible, interval.low());
        return new RealRoot(irreducible, multiplicity, interval.low(), interval.high(), sign);
    }

    /** {@return how often it is a root of the polynomial whose roots were asked for} */
    public int multiplicity() {
        return multiplicity;
    }

    public Rational low() {
        return low;
    }

    public Rational high() {
        return high;
    }

    /** {@return its minimal polynomial, in variable 0 of 1, primitive} */
    public Polynomial polynomial() {
        return Polynomial.of(Dense.sparse(f, 1, 0));
    }

    public boolean isRational() {
        return signAtLow == 0;
    }

    /** {@return its value if it is a rational number} */
    public Optional<Rational> rational() {
        return isRational() ? Optional.of(low) : Optional.empty();
    }

    /** {@return its value if it is a quadratic irrational} */
    public Optional<Surd> surd() {
        if (f.length != 3) {
            return Optional.empty();
        }
        BigInteger discriminant = f[1].multiply(f[1]).subtract(f[2].multiply(f[0]).shiftLeft(2));
        BigInteger twice = f[2].shiftLeft(1);
        Rational centre = Rational.of(f[1].negate(), twice);
        BigInteger even = discriminant.testBit(0) || discriminant.testBit(1) ? BigInteger.ONE : BigInteger.TWO;
        Rational factor = Rational.of(even, twice);
        return Optional.of(new Surd(centre, compareTo(centre) > 0 ? factor : factor.negate(),
                discriminant.divide(even.multiply(even))));
    }

    /** {@return the same number in half of the interval} */
    public RealRoot halved() {
        Operation.tick();
        if (isRational()) {
            return this;
        }
        Rational middle = low.plus(high).times(Rational.HALF);
        return Values.sign(f, middle) == signAtLow ? new RealRoot(f, multiplicity, middle, high, signAtLow)
                : new RealRoot(f, multiplicity, low, middle, signAtLow);
    }

    /** {@return the same number in an interval not longer than this} */
    public RealRoot within(Rational width) {
        RealRoot root = this;
        while (root.high.minus(root.low).compareTo(width) > 0) {
            root = root.halved();
        }
        return root;
    }

    /** {@return the nearest double} */
    public double doubleValue() {
        RealRoot root = this;
        while (root.low.doubleValue() != root.high.doubleValue()) {
            root = root.halved();
        }
        return root.low.doubleValue();
    }

    /** {@return the sign of this minus a rational number} */
    public int compareTo(Rational value) {
        if (isRational()) {
            return low.compareTo(value);
        }
        if (value.compareTo(low) <= 0) {
            return 1;
        }
        return value.compareTo(high) < 0 && Values.sign(f, value) == signAtLow ? 1 : -1;
    }

    /**
     * {@return the sign of a polynomial at this number}
     *
     * @param variable the only one that occurs in the polynomial
     * @throws IllegalArgumentException if another one does
     */
    public int sign(Polynomial p, int variable) {
        if (p.isZero()) {
            return 0;
        }
        RealRoots.checkOnly(p, variable);
        BigInteger[] g = Dense.of(p.primitivePart(), variable);
        if (isRational()) {
            return p.content().signum() * Values.sign(g, low);
        }
        if (Dense.sparse(g, 1, 0).quotient(Dense.sparse(f, 1, 0)).isPresent()) {
            return 0;
        }
        RealRoot root = this;
        int sign = Values.sign(g, root.low, root.high);
        while (sign == 0) {
            root = root.halved();
            sign = Values.sign(g, root.low, root.high);
        }
        return p.content().signum() * sign;
    }

    /** By value, whatever the multiplicities. Roots of the same polynomial are in the same interval or in disjoint ones. */
    @Override
    public int compareTo(RealRoot o) {
        RealRoot a = this;
        RealRoot b = o;
        boolean same = Arrays.equals(f, o.f);
        while (true) {
            if (a.high.compareTo(b.low) <= 0 && !(a.isRational() && b.isRational() && a.low.equals(b.low))) {
                return -1;
            }
            if (b.high.compareTo(a.low) <= 0 && !(a.isRational() && b.isRational() && a.low.equals(b.low))) {
                return 1;
            }
            if (same) {
                return 0;
            }
            a = a.halved();
            b = b.halved();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RealRoot r && compareTo(r) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(f);
    }

    /** {@return the rational number, or the polynomial and the interval} */
    @Override
    public String toString() {
        return isRational() ? low.toString() : "root of " + polynomial() + " in (" + low + ", " + high + ")";
    }
}
