package deriv.algebra;

import java.math.BigInteger;
import java.util.function.IntBinaryOperator;

/**
 * Polynomials in powers of their variables, with those powers as variables: common divisors and exact quotients are the
 * same, and degrees are smaller.
 *
 * @param steps the exponents of each variable are multiples of this; 1 at least
 */
record Deflation(int[] steps) {
    static Deflation of(IntegerPolynomial a, IntegerPolynomial b) {
        int[] steps = new int[a.variables()];
        for (int v = 0; v < steps.length; v++) {
            steps[v] = Math.max(1, step(b, v, step(a, v, 0)));
        }
        return new Deflation(steps);
    }

    private static int step(IntegerPolynomial p, int variable, int known) {
        int step = known;
        for (int i = 0; i < p.size() && step != 1; i++) {
            int e = p.exponent(i, variable);
            if (e != 0 && e != step) {
                step = BigInteger.valueOf(step).gcd(BigInteger.valueOf(e)).intValue();
            }
        }
        return step;
    }

    boolean isIdentity() {
        for (int step : steps) {
            if (step != 1) {
                return false;
            }
        }
        return true;
    }

    IntegerPolynomial deflated(IntegerPolynomial p) {
        return mapped(p, (e, step) -> e / step);
    }

    IntegerPolynomial inflated(IntegerPolynomial p) {
        return mapped(p, Math::multiplyExact);
    }

    /** The order of terms stays: the exponents of each variable keep theirs. */
    private IntegerPolynomial mapped(IntegerPolynomial p, IntBinaryOperator f) {
        TermBuffer terms = new TermBuffer(p.variables(), p.size());
        long[] key = new long[p.words()];
        for (int i = 0; i < p.size(); i++) {
            for (int v = 0; v < steps.length; v++) {
                Exponents.set(key, 0, v, f.applyAsInt(p.exponent(i, v), steps[v]));
            }
            terms.add(key, 0, p.coefficient(i));
        }
        return terms.done();
    }
}
