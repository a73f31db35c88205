package deriv.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Factors of a square-free monic polynomial modulo an odd prime: by degree, then those of one degree apart (Cantor and
 * Zassenhaus 1981; von zur Gathen and Gerhard, Modern Computer Algebra, 14.2 and 14.3). The random choices are fixed
 * ones: they change how long it takes, not what is found.
 */
final class ModularFactors {
    private final long p;
    private final Draws draws = new Draws();

    ModularFactors(long prime) {
        this.p = prime;
    }

    /** All factors of one degree, multiplied. */
    record OfDegree(long[] product, int degree) {
        int count() {
            return (product.length - 1) / degree;
        }
    }

    List<OfDegree> byDegree(long[] monic) {
        List<OfDegree> all = new ArrayList<>();
        long[] rest = monic;
        long[] x = {0, 1};
        long[] power = x;
        BigInteger prime = BigInteger.valueOf(p);
        for (int d = 1; 2 * d < rest.length; d++) {
            power = Modular.power(Modular.remainder(power, rest, p), prime, rest, p);
            long[] factor = Modular.gcd(rest, Modular.minus(power, x, p), p);
            if (factor.length > 1) {
                all.add(new OfDegree(factor, d));
                rest = Modular.quotient(rest, factor, p);
            }
        }
        if (rest.length > 1) {
            all.add(new OfDegree(rest, rest.length - 1));
        }
        return all;
    }

    /** {@return the irreducible factors, monic} */
    List<long[]> irreducible(List<OfDegree> byDegree) {
        List<long[]> factors = new ArrayList<>();
        for (OfDegree part : byDegree) {
            split(part, factors);
        }
        return factors;
    }

    private void split(OfDegree part, List<long[]> factors) {
        List<long[]> open = new ArrayList<>(List.of(part.product()));
        BigInteger exponent = BigInteger.valueOf(p).pow(part.degree()).shiftRight(1);
        while (!open.isEmpty()) {
            long[] f = open.removeLast();
            if (f.length - 1 == part.degree()) {
                factors.add(f);
                continue;
            }
            long[] one = {1};
            long[] power = Modular.power(random(f.length - 1), exponent, f, p);
            long[] factor = Modular.gcd(f, Modular.minus(power, one, p), p);
            if (factor.length > 1 && factor.length < f.length) {
                open.add(factor);
                open.add(Modular.quotient(f, factor, p));
            } else {
                open.add(f);
            }
        }
    }

    private long[] random(int length) {
        long[] a = new long[length];
        for (int i = 0; i < length; i++) {
            a[i] = draws.below(p);
        }
        return Modular.trimmed(a);
    }
}
