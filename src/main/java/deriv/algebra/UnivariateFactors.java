package deriv.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Irreducible factors of square-free univariate polynomials: what is seen at once, then {@link Zassenhaus}. */
final class UnivariateFactors {
    private UnivariateFactors() {}

    static List<BigInteger[]> of(BigInteger[] f) {
        int step = step(f);
        if (step == 1) {
            return f.length == 3 ? quadratic(f) : Zassenhaus.factors(f);
        }
        // A polynomial in x^step: factors of the smaller one first, since each is a product of some of f.
        List<BigInteger[]> factors = new ArrayList<>();
        for (BigInteger[] part : of(deflated(f, step))) {
            factors.addAll(Zassenhaus.factors(inflated(part, step)));
        }
        return factors;
    }

    private static int step(BigInteger[] f) {
        int step = 0;
        for (int i = 1; i < f.length && step != 1; i++) {
            if (f[i].signum() != 0) {
                step = BigInteger.valueOf(step).gcd(BigInteger.valueOf(i)).intValue();
            }
        }
        return step;
    }

    private static BigInteger[] deflated(BigInteger[] f, int step) {
        BigInteger[] smaller = new BigInteger[(f.length - 1) / step + 1];
        Arrays.setAll(smaller, i -> f[i * step]);
        return smaller;
    }

    private static BigInteger[] inflated(BigInteger[] f, int step) {
        BigInteger[] larger = new BigInteger[(f.length - 1) * step + 1];
        Arrays.setAll(larger, i -> i % step == 0 ? f[i / step] : BigInteger.ZERO);
        return larger;
    }

    private static List<BigInteger[]> quadratic(BigInteger[] f) {
        BigInteger discriminant = f[1].multiply(f[1]).subtract(f[2].multiply(f[0]).shiftLeft(2));
        BigInteger root = discriminant.signum() < 0 ? BigInteger.ZERO : discriminant.sqrt();
        if (!root.multiply(root).equals(discriminant)) {
            return List.<BigInteger[]>of(f);
        }
        BigInteger twice = f[2].shiftLeft(1);
        return List.of(
                Dense.primitive(new BigInteger[] {f[1].subtract(root), twice}),
                Dense.primitive(new BigInteger[] {f[1].add(root), twice}));
    }
}
