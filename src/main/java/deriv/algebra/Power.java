package deriv.algebra;

import deriv.core.LimitException;
import deriv.core.Operation;
import java.math.BigInteger;

/** Powers of sparse polynomials. */
final class Power {
    /** All coefficients of a power: 128 megabytes. */
    private static final long MAX_BITS = 1L << 30;

    private Power() {}

    /** @param exponent at least 1 */
    static IntegerPolynomial of(IntegerPolynomial base, int exponent) {
        return switch (base.size()) {
            case 0 -> base;
            case 1 -> monomial(base, exponent);
            case 2 -> binomial(base, exponent);
            default -> repeated(base, exponent);
        };
    }

    private static IntegerPolynomial monomial(IntegerPolynomial base, int exponent) {
        refuseBeyond((base.bits() - 1L) * exponent);
        TermBuffer term = new TermBuffer(base.variables(), 1);
        term.add(multiple(base.keys(), 0, exponent, base), 0, base.coefficient(0).pow(exponent));
        return term.done();
    }

    private static void refuseBeyond(long bits) {
        if (bits > MAX_BITS) {
            throw new LimitException(LimitException.NUMBER_SIZE, "a power with coefficients of " + bits
                    + " bits together is needed");
        }
    }

    private static long[] multiple(long[] keys, int at, int factor, IntegerPolynomial base) {
        long[] multiple = new long[base.words()];
        for (int v = 0; v < base.variables(); v++) {
            long e = (long) Exponents.get(keys, at, v) * factor;
            if (e > Integer.MAX_VALUE) {
                throw Exponents.tooLarge();
            }
            Exponents.set(multiple, 0, v, (int) e);
        }
        return multiple;
    }

    /** The binomial theorem: the terms appear in order, because the first monomial is the greater one. */
    private static IntegerPolynomial binomial(IntegerPolynomial base, int n) {
        int words = base.words();
        // The coefficients of (x + y)^n have n bits in the middle.
        refuseBeyond((long) n * n / 2 + (long) n * n * (base.bits() - 1));
        TermBuffer power = new TermBuffer(base.variables(), n + 1);
        BigInteger[] second = powers(base.coefficient(1), n);
        BigInteger[] first = powers(base.coefficient(0), n);
        BigInteger choices = BigInteger.ONE;
        multiple(base.keys(), 0, n, base);
        multiple(base.keys(), words, n, base);
        long[] key = new long[words];
        for (int k = 0; k <= n; k++) {
            Operation.tick();
            long[] a = multiple(base.keys(), 0, n - k, base);
            long[] b = multiple(base.keys(), words, k, base);
            Exponents.sum(a, 0, b, 0, key, 0, words);
            power.add(key, 0, choices.multiply(first[n - k]).multiply(second[k]));
            choices = choices.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        }
        return power.done();
    }

    private static BigInteger[] powers(BigInteger base, int n) {
        BigInteger[] powers = new BigInteger[n + 1];
        powers[0] = BigInteger.ONE;
        for (int k = 1; k <= n; k++) {
            Operation.tick();
            powers[k] = powers[k - 1].multiply(base);
        }
        return powers;
    }

    /**
     * One factor after the other: for sparse polynomials less work than squaring, whose last step multiplies two large
     * ones (Fateman, On the computation of powers of sparse polynomials, 1974).
     */
    private static IntegerPolynomial repeated(IntegerPolynomial base, int exponent) {
        IntegerPolynomial power = base;
        for (int i = 1; i < exponent; i++) {
            power = power.times(base);
        }
        return power;
    }
}
