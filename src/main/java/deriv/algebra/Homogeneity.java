package deriv.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A polynomial all of whose terms have the same total degree is as good as one with a variable less: that variable is 1 while
 * the factors are found.
 */
record Homogeneity(IntegerPolynomial f, int variable) {
    static Optional<Homogeneity> of(IntegerPolynomial f) {
        long degree = degree(f, 0);
        for (int i = 1; i < f.size(); i++) {
            if (degree(f, i) != degree) {
                return Optional.empty();
            }
        }
        int variable = f.variables() - 1;
        while (f.degree(variable) == 0) {
            variable--;
        }
        return Optional.of(new Homogeneity(f, variable));
    }

    private static long degree(IntegerPolynomial f, int i) {
        long degree = 0;
        for (int v = 0; v < f.variables(); v++) {
            degree += f.exponent(i, v);
        }
        return degree;
    }

    /** {@return the factors of a polynomial that the variable does not divide} */
    List<IntegerPolynomial> factors() {
        List<IntegerPolynomial> factors = new ArrayList<>();
        for (IntegerPolynomial factor : MultivariateFactors.of(withoutVariable())) {
            factors.add(homogeneous(factor));
        }
        return factors;
    }

    private IntegerPolynomial withoutVariable() {
        // No variable occurs after this one: without it the terms are different still, and in the same order.
        TermBuffer terms = new TermBuffer(f.variables(), f.size());
        long[] key = new long[f.words()];
        for (int i = 0; i < f.size(); i++) {
            System.arraycopy(f.keys(), i * key.length, key, 0, key.length);
            Exponents.set(key, 0, variable, 0);
            terms.add(key, 0, f.coefficient(i));
        }
        return terms.done();
    }

    private IntegerPolynomial homogeneous(IntegerPolynomial factor) {
        long degree = PolynomialOrder.totalDegree(factor);
        TermBuffer terms = new TermBuffer(factor.variables(), factor.size());
        long[] key = new long[factor.words()];
        for (int i = 0; i < factor.size(); i++) {
            System.arraycopy(factor.keys(), i * key.length, key, 0, key.length);
            Exponents.set(key, 0, variable, Math.toIntExact(degree - degree(factor, i)));
            terms.add(key, 0, factor.coefficient(i));
        }
        return terms.done();
    }
}
