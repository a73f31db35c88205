package deriv.columns.kernels;

/** What a rounded sum or product has lost, exactly. */
final class RoundingErrors {
    private RoundingErrors() {}

    /** {@return the error of the sum s = a + b}, if |a| >= |b| or a is 0 (Dekker 1971) */
    static double ofFastSum(double a, double b, double s) {
        return b - (s - a);
    }

    /** {@return the error of the sum s = a + b} (Knuth, Seminumerical Algorithms, 4.2.2, theorem B) */
    static double ofSum(double a, double b, double s) {
        double shadow = s - a;
        return (a - (s - shadow)) + (b - shadow);
    }

    /** {@return the error of the product p = a*b}, unless it underflows */
    static double ofProduct(double a, double b, double p) {
        return Math.fma(a, b, -p);
    }
}
