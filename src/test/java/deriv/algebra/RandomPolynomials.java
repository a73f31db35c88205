package deriv.algebra;

import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random polynomials for tests; the same for the same seed. */
final class RandomPolynomials {
    private final Random random;
    private final int variables;

    RandomPolynomials(long seed, int variables) {
        this.random = new Random(seed);
        this.variables = variables;
    }

    Polynomial next(int terms, int degree, int height) {
        List<Monomial> all = new ArrayList<>();
        for (int i = 0; i < terms; i++) {
            int[] exponents = new int[variables];
            for (int v = 0; v < variables; v++) {
                exponents[v] = random.nextInt(degree + 1);
            }
            all.add(new Monomial(exponents, Rational.of(random.nextInt(2 * height + 1) - height)));
        }
        return Polynomial.of(variables, all);
    }

    /** {@return one that is not constant} */
    Polynomial factor(int terms, int degree, int height) {
        Polynomial p = next(terms, degree, height);
        while (p.isConstant()) {
            p = next(terms, degree, height);
        }
        return p;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
