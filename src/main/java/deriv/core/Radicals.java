package deriv.core;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
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
    private static final int PRIME_BOUND = 1000;

    /** The bits of the least prime above the bound. */
    private static final int PRIME_BITS = 10;

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
        for (int p = 2; p < PRIME_BOUND && rest.bitLength() > 1; p += p == 2 ? 1 : 2) {
            if (rest.bitLength() < 2 * PRIME_BITS && p * p > rest.intValue()) {
                break; // what is left is a prime
            }
            BigInteger prime = BigInteger.valueOf(p);
            if (rest.mod(prime).signum() == 0) {
                PerfectPower power = dividing(rest, prime);
                rest = rest.divide(prime.pow(power.exponent()));
                push(product, prime, exponent.times(Rational.of(power.exponent())));
            }
        }
        if (rest.bitLength() > 1) {
            PerfectPower whole = PerfectPower.of(rest, PRIME_BITS);
            push(product, whole.root(), exponent.times(Rational.of(whole.exponent())));
        }
    }

    /** The greatest power of a prime that divides n; by squaring, so that 3^80000 is not divided 80,000 times. */
    private static PerfectPower dividing(BigInteger n, BigInteger prime) {
        int exponent = 0;
        BigInteger rest = n;
        Deque<BigInteger> squares = new ArrayDeque<>();
        BigInteger power = prime;
        for (BigInteger[] q = rest.divideAndRemainder(power);
                q[1].signum() == 0;
                q = rest.divideAndRemainder(power)) {
            rest = q[0];
            exponent += 1 << squares.size();
            squares.push(power);
            power = power.pow(2);
        }
        while (!squares.isEmpty()) {
            BigInteger[] q = rest.divideAndRemainder(squares.pop());
            if (q[1].signum() == 0) {
                rest = q[0];
                exponent += 1 << squares.size();
            }
        }
        return new PerfectPower(prime, exponent);
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
        if (!exponent.isInt()) {
            throw Rational.tooLarge();
        }
        return base.pow(exponent.intValue());
    }
}
