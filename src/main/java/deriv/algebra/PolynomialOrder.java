package deriv.algebra;

/** A total order of content: by total degree, number of terms, exponents, coefficients. */
final class PolynomialOrder {
    private PolynomialOrder() {}

    static int compare(IntegerPolynomial a, IntegerPolynomial b) {
        int c = Integer.compare(a.variables(), b.variables());
        c = c != 0 ? c : Long.compare(totalDegree(a), totalDegree(b));
        c = c != 0 ? c : Integer.compare(a.size(), b.size());
        for (int i = 0; c == 0 && i < a.size(); i++) {
            c = Exponents.compare(b.keys(), i * a.words(), a.keys(), i * a.words(), a.words());
        }
        for (int i = 0; c == 0 && i < a.size(); i++) {
            c = a.coefficient(i).compareTo(b.coefficient(i));
        }
        return c;
    }

    /** {@return the greatest sum of the exponents of a term; -1 for 0} */
    static long totalDegree(IntegerPolynomial p) {
        long degree = -1;
        for (int i = 0; i < p.size(); i++) {
            long sum = 0;
            for (int v = 0; v < p.variables(); v++) {
                sum += p.exponent(i, v);
            }
            degree = Math.max(degree, sum);
        }
        return degree;
    }
}
