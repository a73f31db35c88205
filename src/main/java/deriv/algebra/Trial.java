package deriv.algebra;

import deriv.core.Operation;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;

/** The search for a set of lifted factors whose product is a factor over the integers. For one thread. */
final class Trial {
    private final BigInteger[] f;
    private final List<BigInteger[]> lifted;
    private final BigInteger m;
    private final BigInteger half;
    private BigInteger[] factor;
    private BigInteger[] cofactor;

    Trial(BigInteger[] f, List<BigInteger[]> lifted, BigInteger m) {
        this.f = f;
        this.lifted = lifted;
        this.m = m;
        this.half = m.shiftRight(1);
    }

    BigInteger[] factor() {
        return factor;
    }

    BigInteger[] cofactor() {
        return cofactor;
    }

    /** {@return the first set of this size, as rising indices; null if there is none} */
    int[] firstFactor(int size, BitSet degrees) {
        int[] subset = new int[size];
        for (int i = 0; i < size; i++) {
            subset[i] = i;
        }
        do {
            Operation.tick();
            if (degrees.get(degree(subset)) && endDivides(subset) && divides(subset)) {
                return subset;
            }
        } while (advance(subset, lifted.size()));
        return null;
    }

    /** {@return whether there is a next set in lexicographic order, which is written} */
    static boolean advance(int[] subset, int n) {
        int i = subset.length - 1;
        while (i >= 0 && subset[i] == n - subset.length + i) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        subset[i]++;
        for (int j = i + 1; j < subset.length; j++) {
            subset[j] = subset[j - 1] + 1;
        }
        return true;
    }

    private int degree(int[] subset) {
        int degree = 0;
        for (int i : subset) {
            degree += lifted.get(i).length - 1;
        }
        return degree;
    }

    /** The constant term of lead(f)·factor/lead(factor) divides that of lead(f)·f: most sets fail at it. */
    private boolean endDivides(int[] subset) {
        BigInteger end = Dense.leading(f);
        for (int i : subset) {
            end = end.multiply(lifted.get(i)[0]).mod(m);
        }
        end = end.compareTo(half) > 0 ? end.subtract(m) : end;
        BigInteger whole = f[0].multiply(Dense.leading(f));
        return end.signum() == 0 ? whole.signum() == 0 : whole.mod(end.abs()).signum() == 0;
    }

    private boolean divides(int[] subset) {
        BigInteger[] product = {Dense.leading(f)};
        for (int i : subset) {
            product = Dense.times(product, lifted.get(i), m);
        }
        BigInteger[] candidate = Dense.primitive(Dense.symmetric(product, m));
        IntegerPolynomial sparse = Dense.sparse(candidate, 1, 0);
        cofactor = Dense.sparse(f, 1, 0).quotient(sparse).map(q -> Dense.of(q, 0)).orElse(null);
        factor = candidate;
        return cofactor != null;
    }
}
