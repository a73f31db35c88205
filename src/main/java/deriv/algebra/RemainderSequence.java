package deriv.algebra;

import java.math.BigInteger;

/**
 * Pseudo-remainders in one variable, other variables in the coefficients (Knuth 4.6.1; Geddes, Czapor, Labahn 7.3).
 */
final class RemainderSequence {
    private RemainderSequence() {}

    /** {@return the divisor of two polynomials that are not 0, by the primitive sequence in a variable of both} */
    static IntegerPolynomial gcd(IntegerPolynomial a, IntegerPolynomial b) {
        int variable = variableOf(a, b);
        if (variable < 0) {
            return Gcd.of(a, b);
        }
        IntegerPolynomial contentA = Gcd.content(a, variable);
        IntegerPolynomial contentB = Gcd.content(b, variable);
        IntegerPolynomial x = a.quotient(contentA).orElseThrow().primitive();
        IntegerPolynomial y = b.quotient(contentB).orElseThrow().primitive();
        if (x.degree(variable) < y.degree(variable)) {
            IntegerPolynomial t = x;
            x = y;
            y = t;
        }
        while (y.degree(variable) > 0) {
            IntegerPolynomial rest = remainder(x, y, variable);
            x = y;
            y = rest.isZero() ? rest : rest.quotient(Gcd.content(rest, variable)).orElseThrow().primitive();
        }
        IntegerPolynomial common = Gcd.of(contentA, contentB);
        return y.isZero() ? common.times(x) : common;
    }

    /** {@return the variable of both with the least degree; -1 if there is none} */
    private static int variableOf(IntegerPolynomial a, IntegerPolynomial b) {
        int[] degreesA = a.degrees();
        int[] degreesB = b.degrees();
        int best = -1;
        for (int v = 0; v < degreesA.length; v++) {
            if (degreesA[v] > 0 && degreesB[v] > 0 && (best < 0 || Math.max(degreesA[v], degreesB[v]) < Math.max(
                    degreesA[best], degreesB[best]))) {
                best = v;
            }
        }
        return best;
    }

    /** {@return the remainder of a times a power of the leading coefficient of b} */
    static IntegerPolynomial remainder(IntegerPolynomial a, IntegerPolynomial b, int variable) {
        int degree = b.degree(variable);
        IntegerPolynomial leading = Terms.leading(b, variable);
        IntegerPolynomial rest = a;
        while (rest.degree(variable) >= degree) {
            IntegerPolynomial shift = Terms.leading(rest, variable).times(IntegerPolynomial.power(a.variables(),
                    variable, rest.degree(variable) - degree, BigInteger.ONE));
            rest = rest.times(leading).minus(b.times(shift));
        }
        return rest;
    }
}
