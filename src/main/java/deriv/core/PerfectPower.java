package deriv.core;

import java.math.BigInteger;

/** {@code root^exponent}: an integer with its greatest exponent found. */
record PerfectPower(BigInteger root, int exponent) {
    /** Primes q that an exponent is tested with before a root is taken; a chance hit has probability 1/k each. */
    private static final int WITNESSES = 3;

    /** Roots with more bits are found by Newton's iteration, others bit by bit. */
    private static final int BITWISE = 64;

    /**
     * {@return this integer as a power with the greatest exponent}
     *
     * @param n         greater than 1
     * @param factorBits how many bits the least prime factor has at least, which bounds the exponent
     */
    static PerfectPower of(BigInteger n, int factorBits) {
        BigInteger root = n;
        int exponent = 1;
        for (int k = 2; k <= root.bitLength() / (factorBits - 1); k++) {
            while (isPrime(k) && mayBePower(root, k)) {
                BigInteger r = floorRoot(root, k);
                if (!r.pow(k).equals(root)) {
                    break;
                }
                root = r;
                exponent *= k;
            }
        }
        return new PerfectPower(root, exponent);
    }

    /** Whether n is a k-th power modulo some primes q = 2jk + 1, of which only one residue in k is. */
    private static boolean mayBePower(BigInteger n, int k) {
        int found = 0;
        for (int q = 2 * k + 1; found < WITNESSES; q += 2 * k) {
            if (isPrime(q)) {
                Operation.tick();
                found++;
                BigInteger modulus = BigInteger.valueOf(q);
                BigInteger power = n.mod(modulus).modPow(BigInteger.valueOf((q - 1) / k), modulus);
                if (power.bitLength() > 1) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isPrime(int n) {
        for (int d = 2; d * d <= n; d++) {
            if (n % d == 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return the greatest integer whose k-th power is at most n} */
    static BigInteger floorRoot(BigInteger n, int k) {
        if (k == 2) {
            return n.sqrt();
        }
        int bits = n.bitLength() / k + 1;
        return bits <= BITWISE ? bitwiseRoot(n, k, bits) : newtonRoot(n, k, bits / 2);
    }

    private static BigInteger bitwiseRoot(BigInteger n, int k, int bits) {
        BigInteger root = BigInteger.ZERO;
        for (int bit = bits - 1; bit >= 0; bit--) {
            BigInteger candidate = root.setBit(bit);
            if (candidate.pow(k).compareTo(n) <= 0) {
                root = candidate;
            }
        }
        return root;
    }

    /** From above: the upper half of the bits is a root itself, after which few steps are left. */
    private static BigInteger newtonRoot(BigInteger n, int k, int lower) {
        BigInteger x = floorRoot(n.shiftRight(lower * k), k).add(BigInteger.ONE).shiftLeft(lower);
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
