package deriv.functions.kernels;

/**
 * Bessel functions J and Y of real order. Up to x = 30 power series and integrals; beyond, Hankel's expansion for small
 * orders, Debye's for large ones, and between them the recurrence NIST DLMF 10.6.1 in the direction in which it is stable
 * (DLMF 10.74(iv)). Negative orders by DLMF 10.4.7 and 10.4.8.
 *
 * <p>The error is a few units in the last place of sqrt(J^2 + Y^2) where the functions oscillate, and of the value where
 * they do not. NaN beside the region of oscillation beyond {@link #MOST_STEPS} orders, where no expansion here serves.
 */
public final class Bessel {

    private static final double FAR = 30;
    private static final double MOST_STEPS = 20000;
    private static final int TERMS_OF_HANKEL = 40;

    private Bessel() {}

    /** J_n(x): all x for whole n, else x > 0, and x = 0 for n > 0; infinite at 0 for other n < 0. */
    public static double j(double n, double x) {
        if (n != n || x != x || Math.abs(n) == Double.POSITIVE_INFINITY) {
            return Double.NaN;
        }
        boolean whole = n == Math.rint(n);
        if (x < 0) {
            return !whole ? Double.NaN : n % 2 == 0 ? j(n, -x) : -j(n, -x);
        }
        if (n >= 0) {
            return firstKind(n, x);
        }
        if (whole) {
            return n % 2 == 0 ? firstKind(-n, x) : -firstKind(-n, x);
        }
        if (x == 0) {
            return Math.floor(n) % 2 == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double c = Circular.sinPi(0.5 - n);
        double first = c == 0 ? 0 : c * firstKind(-n, x);
        return first + Circular.sinPi(n) * secondKind(-n, x);
    }

    /** Y_n(x) for x > 0; infinite at 0. */
    public static double y(double n, double x) {
        if (n != n || !(x >= 0) || Math.abs(n) == Double.POSITIVE_INFINITY) {
            return Double.NaN;
        }
        if (n >= 0) {
            return secondKind(n, x);
        }
        if (x == 0) {
            return Circular.sinPi(0.5 + n) * Double.NEGATIVE_INFINITY;
        }
        double c = Circular.sinPi(0.5 + n);
        double second = c == 0 ? 0 : c * secondKind(-n, x);
        double s = Circular.sinPi(n);
        return s == 0 ? second : second - s * firstKind(-n, x);
    }

    private static double firstKind(double nu, double x) {
        if (x == 0) {
            return nu == 0 ? 1 : 0;
        }
        if (x <= FAR) {
            return BesselSeries.first(nu, x, -1);
        }
        if (servesHankel(nu, x)) {
            return hankel(nu, x)[0];
        }
        if (UniformBessel.servesMonotone(nu, x)) {
            return UniformBessel.j(DoubleDouble.of(nu), x);
        }
        return nu < x ? upward(nu, x)[0] : downward(nu, x);
    }

    private static double secondKind(double nu, double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (servesHankel(nu, x)) {
            return hankel(nu, x)[1];
        }
        return UniformBessel.servesMonotone(nu, x) ? UniformBessel.y(nu, x) : upward(nu, x)[1];
    }

    private static boolean servesHankel(double nu, double x) {
        return x > FAR && nu * nu <= x;
    }

    /** {J, Y} from orders in [-1/2, 3/2], where J is right only for nu < x. */
    private static double[] upward(double nu, double x) {
        double steps = Math.rint(nu);
        if (steps > MOST_STEPS) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double mu = nu - steps;
        double[] here = new double[2];
        double[] next = new double[2];
        if (x < BesselIntegrals.SMALLEST) {
            double[] y = BesselSeries.y(mu, x);
            here[1] = y[0];
            next[1] = y[1];
        } else {
            here = x > FAR ? hankel(mu, x) : BesselIntegrals.jy(mu, x);
            next = x > FAR ? hankel(mu + 1, x) : BesselIntegrals.jy(mu + 1, x);
        }
        return new double[] {raised(here[0], next[0], mu, steps, x), raised(here[1], next[1], mu, steps, x)};
    }

    /** The solution of the recurrence at order mu + steps, given those at mu and mu + 1. */
    private static double raised(double atMu, double atNext, double mu, double steps, double x) {
        DoubleDouble here = DoubleDouble.of(atMu);
        DoubleDouble next = DoubleDouble.of(atNext);
        for (double k = 1; k < steps; k++) {
            if (Math.abs(next.high) > 1e300 / (2 * (mu + k)) * x) {
                return Math.signum(next.high) * Double.POSITIVE_INFINITY;
            }
            DoubleDouble above = next.times(DoubleDouble.sum(mu, k).times(2)).over(DoubleDouble.of(x));
            above = above.plus(here.times(-1));
            here = next;
            next = above;
        }
        return steps == 0 ? atMu : next.high;
    }

    /** J for nu >= x near x, from orders so large that Debye's expansion holds. */
    private static double downward(double nu, double x) {
        double steps = 1;
        while (!UniformBessel.servesMonotone(nu + steps, x)) {
            steps++;
            if (steps > MOST_STEPS) {
                return Double.NaN;
            }
        }
        DoubleDouble here = DoubleDouble.of(UniformBessel.j(DoubleDouble.sum(nu, steps), x));
        DoubleDouble above = DoubleDouble.of(UniformBessel.j(DoubleDouble.sum(nu, steps + 1), x));
        for (double k = steps; k > 0; k--) {
            DoubleDouble below = here.times(DoubleDouble.sum(nu, k).times(2)).over(DoubleDouble.of(x));
            below = below.plus(above.times(-1));
            above = here;
            here = below;
        }
        return here.value();
    }

    /** {J, Y} by DLMF 10.17.5: the sum of i^k a_k(nu)/x^k. */
    private static double[] hankel(double nu, double x) {
        if (x == Double.POSITIVE_INFINITY) {
            return new double[2];
        }
        double real = 1;
        double imaginary = 0;
        double term = 1;
        double square = 4 * nu * nu;
        for (int k = 1; k < TERMS_OF_HANKEL; k++) {
            double odd = 2 * k - 1;
            term *= (square - odd * odd) / (8 * k * x);
            if (k % 2 == 0) {
                real += k % 4 == 0 ? term : -term;
            } else {
                imaginary += k % 4 == 1 ? term : -term;
            }
            if (Math.abs(term) < 1e-18) {
                break;
            }
        }
        double scale = 1 / Math.sqrt(Math.PI * x);
        // (real + i imaginary)(1 - i), the turn by pi/4
        return BesselIntegrals.turned(nu, x, scale * (real + imaginary), scale * (imaginary - real));
    }
}
