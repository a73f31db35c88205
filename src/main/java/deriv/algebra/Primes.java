package deriv.algebra;

/** Primes below 2^31, by trial division: at most 23,000 divisions, and few for small ones. */
final class Primes {
    private Primes() {}

    /** {@return the next greater prime} */
    static long after(long n) {
        long p = n + 1;
        while (!isPrime(p)) {
            p++;
        }
        return p;
    }

    /** {@return the next smaller prime} */
    static long before(long n) {
        long p = n - 1;
        while (!isPrime(p)) {
            p--;
        }
        return p;
    }

    private static boolean isPrime(long n) {
        if (n % 2 == 0) {
            return n == 2;
        }
        for (long d = 3; d * d <= n; d += 2) {
            if (n % d == 0) {
                return false;
            }
        }
        return n > 1;
    }
}
