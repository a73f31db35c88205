package deriv.algebra;

import java.util.List;

/** Irreducible factors of square-free polynomials in several variables. */
final class MultivariateFactors {
    private MultivariateFactors() {}

    static List<IntegerPolynomial> of(IntegerPolynomial f) {
        return List.of(f);
    }
}
