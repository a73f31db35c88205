package deriv.algebra;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Univariate polynomials over the integers, dense: the coefficient of x^i at index i, no leading zeros; 0 has length 0.
 * With a modulus coefficients are residues from 0 on. Arguments are not changed.
 */
final class Dense {
    /** Polynomials of a higher degree are not written out: memory would be short before time. */
    static final int MAX_DEGREE = 1 << 16;

    private Dense() {}

    /** {@return whether the degree in each variable is at most {@value #MAX_DEGREE}} */
    static boolean isShort(IntegerPolynomial p) {
        for (int degree : p.degrees()) {
            if (degree > MAX_DEGREE) {
                return false;
            }
        }
        return true;
    }

    static BigInteger[] of(IntegerPolynomial p, int variable) {
        BigInteger[] dense = new BigInteger[p.degree(variable) + 1];
        Arrays.fill(dense, BigInteger.ZERO);
        for (int i = 0; i < p.size(); i++) {
            dense[p.exponent(i, variable)] = p.coefficient(i);
        }
        return dense;
    }

    static IntegerPolynomial sparse(BigInteger[] a, int variables, int variable) {
        TermBuffer terms = new TermBuffer(variables, a.length);
        long[] key = new long[Exponents.words(variables)];
        for (int i = a.length - 1; i >= 0; i--) {
            Exponents.set(key, 0, variable, i);
            terms.add(key, 0, a[i]);
        }
        return terms.done();
    }

    static BigInteger[] trimmed(BigInteger[] a) {
        int n = a.length;
        while (n > 0 && a[n - 1].signum() == 0) {
            n--;
        }
        return n == a.length ? a : Arrays.copyOf(a, n);
    }

    static BigInteger leading(BigInteger[] a) {
        return a[a.length - 1];
    }

    static BigInteger[] primitive(BigInteger[] a) {
        BigInteger content = BigInteger.ZERO;
        for (int i = 0; i < a.length && !content.equals(BigInteger.ONE); i++) {
            content = content.gcd(a[i]);
        }
        BigInteger divisor = a.length > 0 && leading(a).signum() < 0 ? content.negate() : content;
        return divisor.equals(BigInteger.ONE) ? a : map(a, c -> c.divide(divisor));
    }

    private static BigInteger[] map(BigInteger[] a, UnaryOperator<BigInteger> f) {
        BigInteger[] image = new BigInteger[a.length];
        Arrays.setAll(image, i -> f.apply(a[i]));
        return image;
    }

    static long[] modular(BigInteger[] a, long p) {
        long[] image = new long[a.length];
        Arrays.setAll(image, i -> Modular.reduce(a[i], p));
        return Modular.trimmed(image);
    }

    static BigInteger[] of(long[] a) {
        BigInteger[] dense = new BigInteger[a.length];
        Arrays.setAll(dense, i -> BigInteger.valueOf(a[i]));
        return dense;
    }

    static BigInteger[] modulo(BigInteger[] a, BigInteger m) {
        return trimmed(map(a, c -> c.mod(m)));
    }

    static BigInteger[] scaled(BigInteger[] a, BigInteger by, BigInteger m) {
        return trimmed(map(a, c -> c.multiply(by).mod(m)));
    }

    /** {@return the residues of least magnitude} */
    static BigInteger[] symmetric(BigInteger[] a, BigInteger m) {
        BigInteger half = m.shiftRight(1);
        return map(a, c -> c.compareTo(half) > 0 ? c.subtract(m) : c);
    }

    static BigInteger[] plus(BigInteger[] a, BigInteger[] b, BigInteger m) {
        BigInteger[] longer = a.length >= b.length ? a : b;
        BigInteger[] shorter = a.length >= b.length ? b : a;
        BigInteger[] sum = longer.clone();
        for (int i = 0; i < shorter.length; i++) {
            sum[i] = sum[i].add(shorter[i]);
        }
        return modulo(sum, m);
    }

    static BigInteger[] minus(BigInteger[] a, BigInteger[] b, BigInteger m) {
        return plus(a, map(b, BigInteger::negate), m);
    }

    static BigInteger[] times(BigInteger[] a, BigInteger[] b, BigInteger m) {
        if (a.length == 0 || b.length == 0) {
            return new BigInteger[0];
        }
        BigInteger[] product = new BigInteger[a.length + b.length - 1];
        Arrays.fill(product, BigInteger.ZERO);
        for (int i = 0; i < a.length; i++) {
            Work.row(b.length);
            for (int j = 0; j < b.length; j++) {
                product[i + j] = product[i + j].add(a[i].multiply(b[j]));
            }
        }
        return modulo(product, m);
    }

    /** Quotient and remainder. */
    record Division(BigInteger[] quotient, BigInteger[] remainder) {}

    /** Division by a polynomial with leading coefficient 1. */
    static Division divide(BigInteger[] a, BigInteger[] monic, BigInteger m) {
        if (a.length < monic.length) {
            return new Division(new BigInteger[0], a);
        }
        BigInteger[] rest = a.clone();
        BigInteger[] quotient = new BigInteger[a.length - monic.length + 1];
        for (int i = quotient.length - 1; i >= 0; i--) {
            Work.row(monic.length);
            BigInteger q = rest[i + monic.length - 1].mod(m);
            quotient[i] = q;
            for (int j = 0; q.signum() != 0 && j < monic.length; j++) {
                rest[i + j] = rest[i + j].subtract(q.multiply(monic[j]));
            }
        }
        return new Division(trimmed(quotient), modulo(rest, m));
    }
}
