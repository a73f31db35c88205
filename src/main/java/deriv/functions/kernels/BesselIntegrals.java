package deriv.functions.kernels;

/**
 * Bessel functions of the second kind as integrals over paths of steepest descent, by the trapezoidal rule, which
 * converges exponentially for them (NIST DLMF 3.5(i), 10.74(iii)).
 *
 * <p>K_nu(z) is the integral of exp(-z cosh t) cosh(nu t) over t > 0 (DLMF 10.32.9). For z = x the path is real. For z =
 * -ix, which gives J + iY (DLMF 10.27.8), it is t = u + i gd(u), where the exponent ix cosh(t) is ix - x sinh(u) tanh(u).
 * All terms are positive or slowly varying: nothing cancels.
 */
final class BesselIntegrals {

    /** Below this the functions bend too sharply for the step. */
    static final double SMALLEST = 1;

    private static final double STEP = 0.078125;
    private static final int NODES = 60;
    /** exp(-40) adds nothing. */
    private static final double LARGEST_EXPONENT = 40;

    private BesselIntegrals() {}

    /** Functions of the nodes u = STEP k. */
    private static final class Nodes {
        static final double[] COSH_LESS_1 = new double[NODES];
        static final double[] DESCENT = new double[NODES];
        static final double[] SECH = new double[NODES];
        static final double[] ANGLE = new double[NODES];

        static {
            for (int k = 0; k < NODES; k++) {
                double u = STEP * k;
                double half = Math.sinh(u / 2);
                COSH_LESS_1[k] = 2 * half * half;
                DESCENT[k] = Math.sinh(u) * Math.tanh(u);
                SECH[k] = 1 / Math.cosh(u);
                ANGLE[k] = Math.atan(Math.sinh(u));
            }
        }
    }

    /** exp(x) K_nu(x) for x >= {@link #SMALLEST} and small nu. */
    static double scaledK(double nu, double x) {
        double sum = 0.5;
        for (int k = 1; k < NODES; k++) {
            double exponent = x * Nodes.COSH_LESS_1[k];
            if (exponent > LARGEST_EXPONENT) {
                break;
            }
            sum += Math.exp(-exponent) * (nu == 0 ? 1 : Math.cosh(nu * (STEP * k)));
        }
        return STEP * sum;
    }

    /** {J_nu(x), Y_nu(x)} for x >= {@link #SMALLEST} and small nu. */
    static double[] jy(double nu, double x) {
        double real = 0.5;
        double imaginary = 0.5;
        for (int k = 1; k < NODES; k++) {
            double exponent = x * Nodes.DESCENT[k];
            if (exponent > LARGEST_EXPONENT) {
                break;
            }
            double weight = Math.exp(-exponent);
            double angle = nu * Nodes.ANGLE[k];
            double a = weight * Math.cosh(nu * (STEP * k)) * Math.cos(angle);
            double b = weight * Math.sinh(nu * (STEP * k)) * Math.sin(angle);
            real += a - b * Nodes.SECH[k];
            imaginary += b + a * Nodes.SECH[k];
        }
        return turned(nu, x, STEP * imaginary * 2 / Math.PI, -STEP * real * 2 / Math.PI);
    }

    /** The parts of exp(i (x - nu pi/2)) (a + ib). */
    static double[] turned(double nu, double x, double a, double b) {
        double c = Circular.sinPi(0.5 * (1 + nu));
        double s = Circular.sinPi(0.5 * nu);
        double cosine = Math.cos(x) * c + Math.sin(x) * s;
        double sine = Math.sin(x) * c - Math.cos(x) * s;
        return new double[] {cosine * a - sine * b, sine * a + cosine * b};
    }
}
