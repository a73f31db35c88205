package deriv.functions.kernels;

/** Polynomials with constant coefficients. */
final class Horner {

    private Horner() {}

    /** The sum of {@code c[k] x^k}, by Horner's rule. */
    static double at(double[] c, double x) {
        double sum = 0;
        for (int k = c.length - 1; k >= 0; k--) {
            sum = sum * x + c[k];
        }
        return sum;
    }
}
