package deriv.functions.kernels;

/** Activation functions of neural networks. */
public final class Activation {

    private Activation() {}

    /** max(x, 0). */
    public static double relu(double x) {
        return Math.max(x, 0);
    }

    /** x for x > 0, a x otherwise. */
    public static double leakyRelu(double x, double a) {
        return x > 0 ? a == a ? x : a : a * x;
    }

    /** x for x > 0, a (exp(x) - 1) otherwise. Source: D.-A. Clevert and others, arXiv 1511.07289. */
    public static double elu(double x, double a) {
        return x > 0 ? a == a ? x : a : a * Math.expm1(x);
    }

    /** x sigmoid(x), also called swish. Source: P. Ramachandran and others, arXiv 1710.05941. */
    public static double silu(double x) {
        return x * Logistic.sigmoid(x);
    }

    /**
     * x times the normal distribution function, by erfc so that the left tail survives. Source: D. Hendrycks, arXiv
     * 1606.08415.
     */
    public static double gelu(double x) {
        return x * Gaussian.cdf(x);
    }

    /** x tanh(softplus(x)), as a quotient of polynomials in exp(-|x|). Source: D. Misra, arXiv 1908.08681. */
    public static double mish(double x) {
        return x * tanhSoftplus(x);
    }

    /** tanh(log(1 + exp(x))). Range (0, 1). */
    static double tanhSoftplus(double x) {
        double e = Math.exp(-Math.abs(x));
        return x > 0 ? (1 + 2 * e) / (1 + 2 * e * (1 + e)) : e * (2 + e) / (2 + e * (2 + e));
    }
}
