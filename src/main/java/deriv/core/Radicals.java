package deriv.core;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Powers of rational numbers: {@code 8^(1/2) = 2·2^(1/2)}, {@code (2/3)^(1/2) = 2^(1/2)·3^(1/2)/3}.
 *
 * <p>Roots are split into roots of primes with exponents in (0, 1), so that equal numbers are equal handles; printers
 * join them again. Only primes below a bound are looked for; what is left stays one base. A root of a negative number
 * keeps {@code (-1)^r}, which has no real value, and is never turned into a real or complex number behind the user's
 * back.
 */
final class Radicals {
    /** Results with more bits are refused: 9^9^9 has 1.2 billion. */
    static final int MAX_BITS = 1 << 18;

    private static final int PRIME_BOUND = 1000;

    private Radicals() {}

    static Expr power(Rational base, Rational exponent) {
        if (base.isZero()) {
            return exponent.signum() > 0 ? Exprs.ZERO : Exprs.UNDEFINED;
        }
        if (exponent.isZero() || base.isOne()) {
            return Exprs.ONE;
        }
        if (exponent.isInteger()) {
            return Exprs.number(integerPower(base, exponent));
        }
        ProductBuilder product = new ProductBuilder(4, Exprs.SPLICE);
        if (base.signum() < 0) {
            BigInteger whole = exponent.floor();
            product.multiply(whole.testBit(0) ? Rational.MINUS_ONE : Rational.ONE);
            product.push(Exprs.MINUS_ONE, Exprs.number(exponent.minus(Rational.of(whole))));
        }
        root(product, base.numerator().abs(), exponent);
        root(product, base.denominator(), exponent.negate());
        return product.build();
    }

    /** Multiplies by {@code n^exponent}, prime by prime. */
    private static void root(ProductBuilder product, BigInteger n, Rational exponent) {
        BigInteger rest = n;
        for (int p = 2; p < PRIME_BOUND && rest.bitLength() > 1; p++) {
            BigInteger prime = BigInteger.valueOf(p);
            int multiplicity = 0;
            for (BigInteger[] q = rest.divideAndRemainder(prime);
                    q[1].signum() == 0;
                    q = rest.divideAndRemainder(prime)) {
                rest = q[0];
                multiplicity++;
            }
            if (multiplicity > 0) {
                push(product, prime, exponent.times(Rational.of(multiplicity)));
            }
        }
        if (rest.bitLength() > 1) {
            PerfectPower whole = PerfectPower.of(rest);
            push(product, whole.root(), exponent.times(Rational.of(whole.exponent())));
        }
    }

    private static void push(ProductBuilder product, BigInteger base, Rational exponent) {
        Rational whole = Rational.of(exponent.floor());
        Rational b = Rational.of(base);
        product.multiply(integerPower(b, whole));
        Rational fraction = exponent.minus(whole);
        if (!fraction.isZero()) {
            product.push(Exprs.number(b), Exprs.number(fraction));
        }
    }

    private static Rational integerPower(Rational base, Rational exponent) {
        if (base.isOne() || exponent.isZero()) {
            return Rational.ONE;
        }
        if (base.isMinusOne()) {
            return exponent.isOdd() ? base : Rational.ONE;
        }
        if (!exponent.isInt() || (base.bitLength() - 1) * Math.abs((long) exponent.intValue()) > MAX_BITS) {
            throw new LimitException(
                    "number size", "a number with more than " + MAX_BITS + " bits is needed: a power with a huge exponent");
        }
        return base.pow(exponent.intValue());
    }

    /** {@code root^exponent} with the greatest exponent. */
    private record PerfectPower(BigInteger root, int exponent) {
        static PerfectPower of(BigInteger n) {
            List<Integer> exponents = new ArrayList<>();
            BigInteger root = n;
            // The least prime factor exceeds PRIME_BOUND, so an exponent k needs 9.9·k bits.
            for (int k = 2; k <= root.bitLength() / 9; k++) {
                BigInteger r = integerRoot(root, k);
                if (r.pow(k).equals(root)) {
                    root = r;
                    exponents.add(k);
                    k--;
                }
            }
            return new PerfectPower(root, exponents.stream().reduce(1, (a, b) -> a * b));
        }

        /** The floor of the k-th root by Newton's iteration from above. */
        private static BigInteger integerRoot(BigInteger n, int k) {
            BigInteger x = BigInteger.ONE.shiftLeft(n.bitLength() / k + 1);
            while (true) {
                BigInteger next = x.multiply(BigInteger.valueOf(k - 1))
                        .add(n.divide(x.pow(k - 1)))
                        .divide(BigInteger.valueOf(k));
                if (next.compareTo(x) >= 0) {
                    return x;
                }
                x = next;
            }
        }
    }
}
