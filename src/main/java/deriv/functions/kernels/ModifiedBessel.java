package deriv.functions.kernels;

/**
 * Modified Bessel functions I and K of real order. Debye's expansion where order or argument is large, else a power series
 * for I, a power series or an integral for K and the recurrence NIST DLMF 10.29.1, which is stable upwards for K.
 */
public final class ModifiedBessel {

    private ModifiedBessel() {}

    /** I_n(x): all x for whole n, else x > 0, and x = 0 for n > 0; infinite at 0 for other n < 0. */
    public static double i(double n, double x) {
        if (n != n || x != x || Math.abs(n) == Double.POSITIVE_INFINITY) {
            return Double.NaN;
        }
        boolean whole = n == Math.rint(n);
        if (x < 0) {
            return !whole ? Double.NaN : n % 2 == 0 ? i(n, -x) : -i(n, -x);
        }
        if (whole || n > 0) {
            return firstKind(Math.abs(n), x);
        }
        if (x == 0) {
            return Math.floor(n) % 2 == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        // DLMF 10.27.2
        return firstKind(-n, x) - 2 / Math.PI * Circular.sinPi(n) * k(n, x);
    }

    /** K_n(x) for x > 0; infinite at 0. */
    public static double k(double n, double x) {
        if (n != n || !(x >= 0) || Math.abs(n) == Double.POSITIVE_INFINITY) {
            return Double.NaN;
        }
        if (x == 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double nu = Math.abs(n);
        if (UniformBessel.servesModified(nu, x)) {
            return UniformBessel.k(nu, x);
        }
        return upward(nu, x);
    }

    private static double upward(double nu, double x) {
        double steps = Math.rint(nu);
        double mu = nu - steps;
        boolean small = x < BesselIntegrals.SMALLEST;
        double[] start = small ? BesselSeries.k(mu, x)
                : new double[] {BesselIntegrals.scaledK(mu, x), BesselIntegrals.scaledK(mu + 1, x)};
        double scale = small ? 1 : Math.exp(-x);
        DoubleDouble here = DoubleDouble.of(start[0]);
        DoubleDouble next = DoubleDouble.of(start[1]);
        for (double k = 1; k < steps; k++) {
            if (next.high > 1e300 / (2 * (mu + k)) * x) {
                return Double.POSITIVE_INFINITY;
            }
            DoubleDouble above = next.times(DoubleDouble.sum(mu, k).times(2)).over(DoubleDouble.of(x)).plus(here);
            here = next;
            next = above;
        }
        return scale * (steps == 0 ? here.high : next.high);
    }

    private static double firstKind(double nu, double x) {
        if (x == 0) {
            return nu == 0 ? 1 : 0;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        return UniformBessel.servesModified(nu, x) ? UniformBessel.i(nu, x) : BesselSeries.first(nu, x, 1);
    }
}
