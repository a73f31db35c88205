package deriv.algebra;

import deriv.core.Operation;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * A sparse polynomial with integer coefficients: terms in falling lexicographic order, vectors packed, coefficients
 * {@code long} if all fit. Immutable; the arrays never leave the package.
 */
final class IntegerPolynomial {
    private static final long[] NO_KEYS = {};
    private static final long[] NO_COEFFICIENTS = {};

    private final int variables;
    private final int size;
    private final long[] keys;
    /** One of the two is null: {@code big} unless a coefficient does not {@link TermBuffer#fits fit}. */
    private final long[] small;
    private final BigInteger[] big;

    IntegerPolynomial(int variables, int size, long[] keys, long[] small, BigInteger[] big) {
        this.variables = variables;
        this.size = size;
        this.keys = keys;
        this.small = small;
        this.big = big;
    }

    static IntegerPolynomial zero(int variables) {
        return new IntegerPolynomial(variables, 0, NO_KEYS, NO_COEFFICIENTS, null);
    }

    static IntegerPolynomial constant(int variables, BigInteger value) {
        TermBuffer term = new TermBuffer(variables, 1);
        term.add(new long[Exponents.words(variables)], 0, value);
        return term.done();
    }

    static IntegerPolynomial one(int variables) {
        return constant(variables, BigInteger.ONE);
    }

    /** {@return coefficient · variable^exponent} */
    static IntegerPolynomial power(int variables, int variable, int exponent, BigInteger coefficient) {
        TermBuffer term = new TermBuffer(variables, 1);
        long[] key = new long[Exponents.words(variables)];
        if (exponent > 0) {
            Exponents.set(key, 0, variable, exponent);
        }
        term.add(key, 0, coefficient);
        return term.done();
    }

    int variables() {
        return variables;
    }

    int words() {
        return Exponents.words(variables);
    }

    int size() {
        return size;
    }

    long[] keys() {
        return keys;
    }

    boolean isSmall() {
        return big == null;
    }

    /** {@return the coefficient} of a polynomial that {@link #isSmall} */
    long small(int i) {
        return small[i];
    }

    BigInteger coefficient(int i) {
        return big == null ? BigInteger.valueOf(small[i]) : big[i];
    }

    int exponent(int i, int variable) {
        return Exponents.get(keys, i * words(), variable);
    }

    boolean isZero() {
        return size == 0;
    }

    boolean isConstant() {
        return size == 0 || size == 1 && Exponents.isZero(keys, 0, words());
    }

    boolean isOne() {
        return isConstant() && size == 1 && big == null && small[0] == 1;
    }

    int signum() {
        return size == 0 ? 0 : big == null ? Long.signum(small[0]) : big[0].signum();
    }

    BigInteger leading() {
        return size == 0 ? BigInteger.ZERO : coefficient(0);
    }

    /** {@return the degree in one variable; -1 for 0} */
    int degree(int variable) {
        int degree = -1;
        int words = words();
        for (int at = 0; at < size * words; at += words) {
            degree = Math.max(degree, Exponents.get(keys, at, variable));
        }
        return degree;
    }

    /** {@return the degrees in all variables; all -1 for 0} */
    int[] degrees() {
        int[] degrees = new int[variables];
        Arrays.fill(degrees, -1);
        int words = words();
        for (int at = 0; at < size * words; at += words) {
            for (int v = 0; v < variables; v++) {
                degrees[v] = Math.max(degrees[v], Exponents.get(keys, at, v));
            }
        }
        return degrees;
    }

    /** {@return the greatest number of bits of a coefficient} */
    int bits() {
        int bits = 0;
        for (int i = 0; i < size; i++) {
            bits = Math.max(bits, big == null ? 64 - Long.numberOfLeadingZeros(Math.abs(small[i]))
                    : big[i].bitLength());
        }
        return bits;
    }

    /** {@return the greatest magnitude of a coefficient} */
    BigInteger height() {
        BigInteger height = BigInteger.ZERO;
        for (int i = 0; i < size; i++) {
            height = height.max(coefficient(i).abs());
        }
        return height;
    }

    /** {@return the greatest common divisor of the coefficients, with the sign of the leading one; 0 for 0} */
    BigInteger content() {
        if (big == null) {
            long content = 0;
            for (int i = 0; i < size && content != 1; i++) {
                content = gcd(content, small[i]);
            }
            return BigInteger.valueOf(signum() * content);
        }
        BigInteger content = BigInteger.ZERO;
        for (int i = 0; i < size && !content.equals(BigInteger.ONE); i++) {
            Operation.tick();
            content = content.gcd(big[i]);
        }
        return signum() < 0 ? content.negate() : content;
    }

    private static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /** {@return this without its content: coefficients without common divisor, the leading one positive} */
    IntegerPolynomial primitive() {
        return dividedBy(content());
    }

    /** {@return this over a number that divides all coefficients; this itself if it is 0} */
    IntegerPolynomial dividedBy(BigInteger divisor) {
        if (size == 0 || divisor.equals(BigInteger.ONE)) {
            return this;
        }
        TermBuffer quotient = new TermBuffer(variables, size);
        for (int i = 0; i < size; i++) {
            if (big == null && TermBuffer.fits(divisor)) {
                quotient.add(keys, i * words(), small[i] / divisor.longValue());
            } else {
                quotient.add(keys, i * words(), coefficient(i).divide(divisor));
            }
        }
        return quotient.done();
    }

    IntegerPolynomial scaled(BigInteger by) {
        return by.equals(BigInteger.ONE) ? this : SparseArithmetic.shifted(this, new long[words()], by);
    }

    IntegerPolynomial plus(IntegerPolynomial o) {
        return SparseArithmetic.combination(this, BigInteger.ONE, o, BigInteger.ONE);
    }

    IntegerPolynomial minus(IntegerPolynomial o) {
        return SparseArithmetic.combination(this, BigInteger.ONE, o, BigInteger.ONE.negate());
    }

    IntegerPolynomial times(IntegerPolynomial o) {
        return SparseArithmetic.product(this, o);
    }

    /** {@return the quotient if there is one with integer coefficients} */
    Optional<IntegerPolynomial> quotient(IntegerPolynomial divisor) {
        return ExactDivision.quotient(this, divisor);
    }

    /** {@return the greatest monomial that divides this, as a packed vector; all zero for 0} */
    long[] commonMonomial() {
        int words = words();
        long[] common = size == 0 ? new long[words] : Arrays.copyOf(keys, words);
        for (int at = words; at < size * words && !Exponents.isZero(common, 0, words); at += words) {
            Exponents.lower(common, 0, keys, at, words);
        }
        return common;
    }

    /** {@return this over a monomial that divides it} */
    IntegerPolynomial without(long[] monomial) {
        int words = words();
        if (Exponents.isZero(monomial, 0, words)) {
            return this;
        }
        long[] lower = new long[size * words];
        for (int at = 0; at < lower.length; at += words) {
            Exponents.difference(keys, at, monomial, 0, lower, at, words);
        }
        return new IntegerPolynomial(variables, size, lower, small, big);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntegerPolynomial p && p.variables == variables && Arrays.equals(p.keys, keys)
                && Arrays.equals(p.small, small) && Arrays.equals(p.big, big);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + (big == null ? Arrays.hashCode(small) : Arrays.hashCode(big));
    }

    /** {@return {@code 3·x0^2·x1 - 1}, for messages of tests} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : " + ").append(coefficient(i));
            for (int v = 0; v < variables; v++) {
                int e = exponent(i, v);
                text.append(e == 0 ? "" : "*x" + v + (e == 1 ? "" : "^" + e));
            }
        }
        return size == 0 ? "0" : text.toString();
    }
}
