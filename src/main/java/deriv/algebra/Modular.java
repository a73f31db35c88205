package deriv.algebra;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Univariate polynomials modulo a prime below 2^31: dense, the coefficient of x^i at index i, none leading zeros; 0 has
 * length 0. Arguments are not changed.
 */
final class Modular {
    /** The largest prime below 2^31. */
    static final long PRIME = Integer.MAX_VALUE;

    private Modular() {}

    static long reduce(BigInteger a, long p) {
        long r = a.bitLength() < 63 ? a.longValue() % p : a.mod(BigInteger.valueOf(p)).longValue();
        return r < 0 ? r + p : r;
    }

    static long inverse(long a, long p) {
        return power(a, p - 2, p);
    }

    static long power(long a, long exponent, long p) {
        long power = 1;
        long square = a;
        for (long e = exponent; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                power = power * square % p;
            }
            square = square * square % p;
        }
        return power;
    }

    static long[] trimmed(long[] a) {
        int n = a.length;
        while (n > 0 && a[n - 1] == 0) {
            n--;
        }
        return n == a.length ? a : Arrays.copyOf(a, n);
    }

    static long[] monic(long[] a, long p) {
        return a.length == 0 || a[a.length - 1] == 1 ? a : scaled(a, inverse(a[a.length - 1], p), p);
    }

    static long[] scaled(long[] a, long by, long p) {
        long[] scaled = new long[a.length];
        for (int i = 0; i < a.length; i++) {
            scaled[i] = a[i] * by % p;
        }
        return scaled;
    }

    static long[] minus(long[] a, long[] b, long p) {
        long[] difference = Arrays.copyOf(a, Math.max(a.length, b.length));
        for (int i = 0; i < b.length; i++) {
            long d = difference[i] - b[i];
            difference[i] = d < 0 ? d + p : d;
        }
        return trimmed(difference);
    }

    static long[] plus(long[] a, long[] b, long p) {
        long[] sum = Arrays.copyOf(a, Math.max(a.length, b.length));
        for (int i = 0; i < b.length; i++) {
            sum[i] = (sum[i] + b[i]) % p;
        }
        return trimmed(sum);
    }

    static long[] times(long[] a, long[] b, long p) {
        if (a.length == 0 || b.length == 0) {
            return new long[0];
        }
        long[] product = new long[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            Work.row(b.length);
            for (int j = 0; j < b.length; j++) {
                product[i + j] = (product[i + j] + a[i] * b[j]) % p;
            }
        }
        return trimmed(product);
    }

    static long[] remainder(long[] a, long[] b, long p) {
        return divide(a, b, p, null);
    }

    static long[] quotient(long[] a, long[] b, long p) {
        long[] quotient = new long[Math.max(a.length - b.length + 1, 0)];
        divide(a, b, p, quotient);
        return trimmed(quotient);
    }

    /** {@return the remainder}; the quotient is written if there is a place for it */
    private static long[] divide(long[] a, long[] b, long p, long[] quotient) {
        if (a.length < b.length) {
            return a;
        }
        long[] rest = a.clone();
        long inverse = inverse(b[b.length - 1], p);
        for (int i = a.length - b.length; i >= 0; i--) {
            Work.row(b.length);
            long q = rest[i + b.length - 1] * inverse % p;
            if (quotient != null) {
                quotient[i] = q;
            }
            if (q != 0) {
                for (int j = 0; j < b.length; j++) {
                    rest[i + j] = (rest[i + j] + (p - q) * b[j]) % p;
                }
            }
        }
        return trimmed(rest);
    }

    /** {@return the monic greatest common divisor} */
    static long[] gcd(long[] a, long[] b, long p) {
        long[] x = a;
        long[] y = b;
        while (y.length > 0) {
            long[] rest = remainder(x, y, p);
            x = y;
            y = rest;
        }
        return monic(x, p);
    }

    static long[] derivative(long[] a, long p) {
        long[] derivative = new long[Math.max(a.length - 1, 0)];
        for (int i = 1; i < a.length; i++) {
            derivative[i - 1] = a[i] * (i % p) % p;
        }
        return trimmed(derivative);
    }

    /** {@return base^exponent modulo another polynomial} */
    static long[] power(long[] base, BigInteger exponent, long[] modulus, long p) {
        long[] power = {1};
        for (int i = exponent.bitLength() - 1; i >= 0; i--) {
            power = remainder(times(power, power, p), modulus, p);
            if (exponent.testBit(i)) {
                power = remainder(times(power, base, p), modulus, p);
            }
        }
        return power;
    }
}
