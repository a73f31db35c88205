package deriv.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Irreducible factors over the rational numbers. */
final class Factoring {
    private Factoring() {}

    /** {@return the irreducible factors of a primitive polynomial, each once, with its exponent} */
    static List<IntegerPower> of(IntegerPolynomial p) {
        List<IntegerPower> factors = new ArrayList<>();
        for (IntegerPower part : SquareFree.of(p)) {
            irreducible(part.base()).forEach(f -> factors.add(new IntegerPower(f, part.exponent())));
        }
        return factors;
    }

    private static List<IntegerPolynomial> irreducible(IntegerPolynomial f) {
        if (!Dense.isShort(f)) {
            return List.of(f);
        }
        int variable = onlyVariable(f);
        return variable >= 0 ? univariate(f, variable) : MultivariateFactors.of(f);
    }

    /** {@return the one variable that occurs; -1 if there are several} */
    static int onlyVariable(IntegerPolynomial f) {
        int[] degrees = f.degrees();
        int variable = -1;
        for (int v = 0; v < degrees.length; v++) {
            if (degrees[v] > 0) {
                if (variable >= 0) {
                    return -1;
                }
                variable = v;
            }
        }
        return variable;
    }

    /** {@return the factors of a square-free primitive polynomial in one variable} */
    static List<IntegerPolynomial> univariate(IntegerPolynomial f, int variable) {
        List<IntegerPolynomial> factors = new ArrayList<>();
        for (BigInteger[] factor : UnivariateFactors.of(Dense.of(f, variable))) {
            factors.add(Dense.sparse(factor, f.variables(), variable));
        }
        return factors;
    }
}
