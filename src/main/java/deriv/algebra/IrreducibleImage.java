package deriv.algebra;

import java.math.BigInteger;

/**
 * Shows that a polynomial has no factors: numbers for all variables but one that keep the degree leave a polynomial in
 * one variable, and factors of the whole would be factors of it (Hilbert's irreducibility theorem: most numbers do).
 */
final class IrreducibleImage {
    private static final int TRIALS = 3;
    private static final int MAX_DEGREE = 40;

    private IrreducibleImage() {}

    /** {@return whether an image shows it for a polynomial that is primitive in each of its variables} */
    static boolean shows(IntegerPolynomial f) {
        int[] degrees = f.degrees();
        int variable = -1;
        for (int v = 0; v < degrees.length; v++) {
            if (degrees[v] > 0 && (variable < 0 || degrees[v] < degrees[variable])) {
                variable = v;
            }
        }
        for (int trial = 1; trial <= TRIALS && degrees[variable] <= MAX_DEGREE; trial++) {
            IntegerPolynomial image = image(f, variable, trial);
            if (image.degree(variable) == degrees[variable] && isIrreducible(image.primitive(), variable)) {
                return true;
            }
        }
        return false;
    }

    private static IntegerPolynomial image(IntegerPolynomial f, int variable, int trial) {
        IntegerPolynomial image = f;
        for (int v = 0; v < f.variables(); v++) {
            if (v != variable && f.degree(v) > 0) {
                // Small numbers, other ones for each variable and trial.
                image = Terms.evaluate(image, v, BigInteger.valueOf(2L + 3 * v + 5 * trial));
            }
        }
        return image;
    }

    private static boolean isIrreducible(IntegerPolynomial image, int variable) {
        return Gcd.of(image, Terms.derivative(image, variable)).isConstant()
                && Factoring.univariate(image, variable).size() == 1;
    }
}
