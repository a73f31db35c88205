package deriv.algebra;

import deriv.core.LimitException;

/**
 * Exponent vectors, packed two to a {@code long} so that comparing words is comparing exponents, variable 0 first. The
 * top bit of each half is a guard: free in a valid vector, set by an overflow or a negative difference. A vector lives
 * at a position of an array that holds many.
 */
final class Exponents {
    private static final long GUARDS = 0x8000_0000_8000_0000L;

    private Exponents() {}

    /** {@return how many words a vector takes} */
    static int words(int variables) {
        return Math.max(1, (variables + 1) / 2);
    }

    static int get(long[] keys, int at, int variable) {
        long word = keys[at + (variable >> 1)];
        return (int) ((variable & 1) == 0 ? word >>> 32 : word);
    }

    static void set(long[] keys, int at, int variable, int exponent) {
        int i = at + (variable >> 1);
        keys[i] = (variable & 1) == 0 ? keys[i] & 0xFFFF_FFFFL | (long) exponent << 32
                : keys[i] & ~0xFFFF_FFFFL | exponent;
    }

    static int[] unpack(long[] keys, int at, int variables) {
        int[] exponents = new int[variables];
        for (int v = 0; v < variables; v++) {
            exponents[v] = get(keys, at, v);
        }
        return exponents;
    }

    static int compare(long[] a, int i, long[] b, int j, int words) {
        for (int w = 0; w < words; w++) {
            int c = Long.compare(a[i + w], b[j + w]);
            if (c != 0) {
                return c;
            }
        }
        return 0;
    }

    /** Writes the sum. */
    static void sum(long[] a, int i, long[] b, int j, long[] sum, int k, int words) {
        for (int w = 0; w < words; w++) {
            long s = a[i + w] + b[j + w];
            if ((s & GUARDS) != 0) {
                throw tooLarge();
            }
            sum[k + w] = s;
        }
    }

    static LimitException tooLarge() {
        return new LimitException(LimitException.NUMBER_SIZE, "an exponent of more than 2^31 is needed");
    }

    /** Writes the difference. {@return false if an exponent would be negative} */
    static boolean difference(long[] a, int i, long[] b, int j, long[] difference, int k, int words) {
        for (int w = 0; w < words; w++) {
            long d = (a[i + w] | GUARDS) - b[j + w];
            if ((d & GUARDS) != GUARDS) {
                return false;
            }
            difference[k + w] = d & ~GUARDS;
        }
        return true;
    }

    /** Lowers each exponent at {@code i} to that at {@code j} where it is the greater one. */
    static void lower(long[] a, int i, long[] b, int j, int words) {
        for (int w = 0; w < words; w++) {
            long high = Math.min(a[i + w] >>> 32, b[j + w] >>> 32);
            long low = Math.min(a[i + w] & 0xFFFF_FFFFL, b[j + w] & 0xFFFF_FFFFL);
            a[i + w] = high << 32 | low;
        }
    }

    static boolean isZero(long[] a, int i, int words) {
        for (int w = 0; w < words; w++) {
            if (a[i + w] != 0) {
                return false;
            }
        }
        return true;
    }
}
