package deriv.algebra;

import deriv.core.Operation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Irreducible factors of a univariate polynomial over the integers: modulo a small prime, lifted until the coefficients
 * of true factors are unique, then recombined (Zassenhaus 1969; Knuth 4.6.2; Modern Computer Algebra, algorithm 15.19).
 */
final class Zassenhaus {
    /** So many primes are tried for the one with the fewest factors. */
    private static final int PRIMES = 5;
    /** So few that recombining them is less work than another prime. */
    private static final int FEW = 3;
    private static final int FIRST_PRIME = 50;

    private final BigInteger[] f;
    private long prime;
    private List<ModularFactors.OfDegree> byDegree;
    /** Which degrees a factor can have, as far as the primes tell. */
    private final BitSet degrees = new BitSet();

    private Zassenhaus(BigInteger[] f) {
        this.f = f;
        degrees.set(0, f.length);
    }

    /** {@return the factors of a primitive square-free polynomial with a positive leading coefficient} */
    static List<BigInteger[]> factors(BigInteger[] f) {
        if (f.length <= 2) {
            return List.<BigInteger[]>of(f);
        }
        return new Zassenhaus(f).run();
    }

    private List<BigInteger[]> run() {
        choosePrime();
        if (degrees.nextSetBit(1) == f.length - 1) {
            return List.<BigInteger[]>of(f);
        }
        HenselLifting lifting = new HenselLifting(prime, doublings());
        List<long[]> modular = new ModularFactors(prime).irreducible(byDegree);
        return recombined(lifting.lift(f, modular), lifting.modulus());
    }

    private void choosePrime() {
        int fewest = Integer.MAX_VALUE;
        long p = FIRST_PRIME;
        for (int tried = 0; tried < PRIMES && fewest > FEW && degrees.nextSetBit(1) < f.length - 1;) {
            Operation.tick();
            p = Primes.after(p);
            long[] image = Dense.modular(f, p);
            if (image.length < f.length || Modular.gcd(image, Modular.derivative(image, p), p).length > 1) {
                continue;
            }
            tried++;
            List<ModularFactors.OfDegree> parts = new ModularFactors(p).byDegree(Modular.monic(image, p));
            int count = parts.stream().mapToInt(ModularFactors.OfDegree::count).sum();
            degrees.and(sums(parts));
            if (count < fewest) {
                fewest = count;
                prime = p;
                byDegree = parts;
            }
        }
    }

    /** {@return the degrees of products of some of the factors} */
    private static BitSet sums(List<ModularFactors.OfDegree> parts) {
        BitSet sums = new BitSet();
        sums.set(0);
        for (ModularFactors.OfDegree part : parts) {
            for (int i = 0; i < part.count(); i++) {
                for (int s = sums.length() - 1; s >= 0; s = sums.previousSetBit(s - 1)) {
                    sums.set(s + part.degree());
                }
            }
        }
        return sums;
    }

    /**
     * How often the exponent of p is doubled until the modulus is more than twice each coefficient of a factor times
     * the leading coefficient of f: at most 2^n · |f| · lead, |f| the Euclidean norm (Mignotte 1974).
     */
    private int doublings() {
        BigInteger squares = BigInteger.ZERO;
        for (BigInteger c : f) {
            squares = squares.add(c.multiply(c));
        }
        int bits = 1 + f.length - 1 + (squares.bitLength() + 1) / 2 + Dense.leading(f).bitLength();
        int doublings = 0;
        while (BigInteger.valueOf(prime).pow(1 << doublings).bitLength() <= bits + 1) {
            doublings++;
        }
        return doublings;
    }

    private List<BigInteger[]> recombined(List<BigInteger[]> lifted, BigInteger m) {
        List<BigInteger[]> found = new ArrayList<>();
        List<BigInteger[]> open = new ArrayList<>(lifted);
        BigInteger[] rest = f;
        int size = 1;
        while (2 * size <= open.size()) {
            Trial trial = new Trial(rest, open, m);
            int[] subset = trial.firstFactor(size, degrees);
            if (subset == null) {
                size++;
                continue;
            }
            found.add(trial.factor());
            rest = trial.cofactor();
            for (int i = subset.length - 1; i >= 0; i--) {
                open.remove(subset[i]);
            }
        }
        if (rest.length > 1) {
            found.add(rest);
        }
        return found;
    }
}
