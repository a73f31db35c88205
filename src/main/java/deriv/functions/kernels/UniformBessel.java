package deriv.functions.kernels;

/**
 * Debye's expansions of Bessel functions for large orders or arguments, NIST DLMF 10.41.3, 10.41.4 and 10.19.3. With
 * R^2 = x^2 + nu^2 (modified functions) or nu^2 - x^2 they are series in 1/R, and for nu = 0 the ones for large arguments.
 */
final class UniformBessel {
    private static final int TERMS = 22;

    /** Modified functions: from here on {@link #TERMS} terms suffice. */
    private static final double LARGE = 30;
    /** J and Y with nu > x: so large must R^3/nu^2 be, three times the variable of the Airy functions around nu = x. */
    private static final double FAR_FROM_TURNING_POINT = 75;
    /** Beyond this the exponent, a difference of numbers of this size, has no digits left behind the point. */
    private static final double LARGEST = 1e15;

    private UniformBessel() {}

    /** u[k][j] is the coefficient of p^(k + 2j) in U_k(p), by the recurrence 10.41.9. */
    private static final class Coefficients {
        static final double[][] U = new double[TERMS][];

        static {
            U[0] = new double[] {1};
            for (int k = 0; k + 1 < TERMS; k++) {
                U[k + 1] = new double[k + 2];
                for (int j = 0; j <= k; j++) {
                    double power = k + 2 * j;
                    U[k + 1][j] += U[k][j] * (power / 2 + 1 / (8 * (power + 1)));
                    U[k + 1][j + 1] -= U[k][j] * (power / 2 + 5 / (8 * (power + 3)));
                }
            }
        }
    }

    /** Whether {@link #i} and {@link #k} may be used. */
    static boolean servesModified(double nu, double x) {
        return nu > LARGE || x > LARGE || Math.hypot(nu, x) > LARGE;
    }

    /** Whether {@link #j} and {@link #y} may be used. */
    static boolean servesMonotone(double nu, double x) {
        if (nu <= x || nu < LARGE) {
            return false;
        }
        double ratio = x / nu;
        double squared = (1 - ratio) * (1 + ratio);
        return nu * squared * Math.sqrt(squared) > FAR_FROM_TURNING_POINT;
    }

    /** I_nu(x), nu >= 0, x > 0. */
    static double i(double nu, double x) {
        return modified(nu, x, 1);
    }

    /** K_nu(x), nu >= 0, x > 0. */
    static double k(double nu, double x) {
        return modified(nu, x, -1);
    }

    private static double modified(double nu, double x, int sign) {
        double size = Math.hypot(nu, x);
        if (size > LARGEST) {
            double exponent = sign * (size - nu * Math.log((nu + size) / x));
            return limit(exponent, size);
        }
        DoubleDouble r = Extended.sqrt(Extended.product(nu, nu).plus(Extended.product(x, x)));
        double factor = sign > 0 ? 1 / Math.sqrt(2 * Math.PI * r.high) : Math.sqrt(Math.PI / 2 / r.high);
        double ratio = nu / r.high;
        return Extended.exp(exponent(Extended.of(nu), x, r).times(sign), factor * sum(ratio * ratio, sign / r.high));
    }

    /** J_nu(x) where {@link #servesMonotone}; the order may need two parts. */
    static double j(DoubleDouble nu, double x) {
        return monotone(nu, x, 1);
    }

    /** Y_nu(x) where {@link #servesMonotone}. */
    static double y(double nu, double x) {
        return -2 * monotone(Extended.of(nu), x, -1);
    }

    private static double monotone(DoubleDouble nu, double x, int sign) {
        double order = nu.high;
        if (order > LARGEST) {
            double size = Math.sqrt(1 - x / order) * Math.sqrt(1 + x / order) * order;
            return limit(sign * (size - order * Math.log((order + size) / x)), order);
        }
        DoubleDouble r = Extended.sqrt(nu.plus(Extended.of(-x)).times(nu.plus(Extended.of(x))));
        double ratio = order / r.high;
        double factor = sum(ratio * ratio, sign / r.high) / Math.sqrt(2 * Math.PI * r.high);
        return Extended.exp(exponent(nu, x, r).times(sign), factor);
    }

    /** R - nu log((nu + R)/x). */
    private static DoubleDouble exponent(DoubleDouble nu, double x, DoubleDouble r) {
        if (nu.high == 0) {
            return r;
        }
        DoubleDouble logarithm = Extended.log(r.plus(nu)).plus(DoubleDouble.log(x).times(-1));
        return r.plus(logarithm.times(nu).times(-1));
    }

    /** 0 or infinity where the exponent leaves no doubt. */
    private static double limit(double exponent, double size) {
        double doubt = 1000 + 1e-14 * size;
        return exponent < -doubt ? 0 : exponent > doubt ? Double.POSITIVE_INFINITY : Double.NaN;
    }

    /** The sum of U_k(p)/nu^k, given p^2 and p/nu. */
    private static double sum(double square, double r) {
        double sum = 0;
        double power = 1;
        for (int k = 0; k < TERMS; k++) {
            double term = power * Horner.at(Coefficients.U[k], square);
            sum += term;
            if (Math.abs(term) < 1e-18) {
                break;
            }
            power *= r;
        }
        return sum;
    }
}
