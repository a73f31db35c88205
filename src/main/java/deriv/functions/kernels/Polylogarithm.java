package deriv.functions.kernels;

/**
 * The polylogarithm of real order for real z up to 1, and its derivatives in z. Near 0 the power series (NIST DLMF 25.12.10);
 * elsewhere for s > -0.9 the integral of t^s e^t/(e^t - z)^2, whose terms are positive (DLMF 25.12.11 by parts), by the
 * trapezoidal rule with t = e^u; for lower orders the expansion about z = 1 (DLMF 25.12.12); far to the left Sommerfeld's.
 *
 * <p>NaN where none of them keeps its digits: for s <= -0.9, unless it is whole, between -e^40 and -1/2, and for s > 100
 * between -e^40 and -1.
 */
public final class Polylogarithm {

    private static final double LOWEST_ORDER_OF_INTEGRAL = -0.9;
    private static final double HIGHEST_ORDER_OF_INTEGRAL = 100;
    /** From here on the series is short up to |z| = 1. */
    private static final double HIGH_ORDER = 16;
    private static final double HIGHEST_DERIVATIVE = 30;
    /** -e^40: from here on the asymptotic series about minus infinity, exact up to 1/z, holds. */
    private static final double FAR_LEFT = -2.3538526683702e17;
    private static final int MOST_TERMS = 5000;
    private static final double TAIL = 40;
    private static final double STEP = 0.125;
    /** The sum of the sizes of the terms may be so much larger than the sum. */
    private static final double CANCELLED = 1e4;

    private Polylogarithm() {}

    /** Li_s(z) for z < 1, and for z > 1 if s is 0, -1, …; at z = 1 zeta(s) for s > 1, infinite for s <= 1. */
    public static double polylog(double s, double z) {
        if (s != s || !(z <= 1 || s <= 0 && s == Math.rint(s)) || s == Double.NEGATIVE_INFINITY) {
            return Double.NaN;
        }
        if (z == 0 || s == Double.POSITIVE_INFINITY) {
            return z;
        }
        if (Math.abs(z) == Double.POSITIVE_INFINITY) {
            return s > 0 ? z : s == 0 ? -1 : 0;
        }
        if (z == 1) {
            return s > 1 ? Zeta.zeta(s) : Double.POSITIVE_INFINITY;
        }
        if (s == 1) {
            return -Math.log1p(-z);
        }
        if (s == 0) {
            return z / (1 - z);
        }
        if (Math.abs(z) <= 0.5 || s >= HIGH_ORDER && z >= -1) {
            return series(0, s, z);
        }
        if (z < FAR_LEFT && !(s <= 0 && s == Math.rint(s))) {
            return farLeft(s, Math.log(-z));
        }
        if (s > LOWEST_ORDER_OF_INTEGRAL) {
            return s <= HIGHEST_ORDER_OF_INTEGRAL
                    ? z / Gamma.factorial(s) * integral(s, 1, 1, z)
                    : Double.NaN;
        }
        return z > 0 && z < 1 ? nearOne(s, z) : s == Math.rint(s) ? whole(-s, z) : Double.NaN;
    }

    /** The j-th derivative of Li_s in z, j = 1, 2, …; z < 1, or z > 1 if s is 0, -1, … */
    public static double derivative(double j, double s, double z) {
        if (!(j >= 1 && j <= HIGHEST_DERIVATIVE) || j != Math.rint(j) || s != s || z == 1) {
            return Double.NaN;
        }
        if (Math.abs(z) <= 0.5) {
            return series(j, s, z);
        }
        if (z < 1 && z >= FAR_LEFT && s > 0.1 && s <= HIGHEST_ORDER_OF_INTEGRAL) {
            return Gamma.factorial(j) / Gamma.gamma(s) * integral(s, 0, j, z);
        }
        // With the operator z d/dz: z^j (d/dz)^j = D (D - 1) … (D - j + 1), where D lowers the order by 1.
        double[] stirling = {1};
        for (int k = 0; k < j; k++) {
            double[] next = new double[stirling.length + 1];
            for (int i = 0; i < stirling.length; i++) {
                next[i + 1] += stirling[i];
                next[i] -= k * stirling[i];
            }
            stirling = next;
        }
        double sum = 0;
        for (int i = 1; i < stirling.length; i++) {
            sum += stirling[i] * polylog(s - i, z);
        }
        return sum * Math.pow(z, -j);
    }

    /** The sum of k (k - 1) … (k - j + 1) k^-s z^(k - j). */
    private static double series(double j, double s, double z) {
        double first = Math.max(1, j);
        double power = j == 0 ? z : 1;
        double falling = Gamma.factorial(j);
        double sum = 0;
        double sizes = 0;
        double last = 0;
        for (double k = first; k < first + MOST_TERMS; k++) {
            double term = falling * power * Math.pow(k, -s);
            sum += term;
            double size = Math.abs(term);
            sizes += size;
            if (size <= 1e-18 * Math.abs(sum) && size <= last) {
                break;
            }
            last = size;
            power *= z;
            falling *= (k + 1) / (k + 1 - j);
        }
        return sizes > CANCELLED * Math.abs(sum) ? Double.NaN : sum;
    }

    /** The integral of t^(s + more - 1) e^t/(e^t - z)^(j + 1) over t > 0, more being 0 or 1: s + 1 would be rounded. */
    private static double integral(double s, double more, double j, double z) {
        // The nearest pole is t = log(z), one turn away from the real line if z > 0, and half a turn if z < 0.
        double step = s > HIGH_ORDER ? STEP / 2 : STEP;
        if (z < -1) {
            step *= Math.atan2(Math.PI, Math.log(-z)) / (Math.PI / 2);
        }
        double high = Math.log(2 * (TAIL + Math.max(0, s) + Math.max(0, Math.log(Math.abs(z)))));
        double low = -TAIL / (s + more) - (z > 0 ? -Math.log(1 - z) : 0);
        double sum = 0;
        double lost = 0;
        for (double k = Math.ceil(low / step); k * step <= high; k++) {
            double t = Math.exp(k * step);
            double decay = Math.exp(-t);
            double gap = z > 0 ? (1 - z) - z * Math.expm1(-t) : 1 - z * decay;
            double ratio = j == 1 ? decay / (gap * gap) : Math.pow(decay / gap, j) / gap;
            double term = Math.pow(t, s) * (more == 0 ? ratio : t * ratio) - lost;
            double next = sum + term;
            lost = next - sum - term;
            sum = next;
        }
        return step * sum;
    }

    /** Li_s(-e^y) for y > 40: the sum of -2 eta(2k) y^(s - 2k)/gamma(s + 1 - 2k), A. Sommerfeld's expansion. */
    private static double farLeft(double s, double y) {
        double term = BesselSeries.leading(s, 2 * y);
        double sum = term / 2;
        for (int k = 1; k < 20 && Math.abs(term) > 1e-18 * Math.abs(sum); k++) {
            term *= (s - 2 * k + 2) * (s - 2 * k + 1) / (y * y);
            sum += (1 - Math.scalb(2.0, -2 * k)) * Zeta.zeta(2 * k) * term;
        }
        return -2 * sum;
    }

    /** The expansion about z = 1 for s < 0, 1/2 < z < 1. */
    private static double nearOne(double s, double z) {
        double logarithm = Math.log(z);
        double sum = 0;
        double power = 1;
        for (int k = 0; k < 60; k++) {
            sum += Zeta.zeta(s - k) * power;
            power *= logarithm / (k + 1);
            if (Math.abs(power) * Gamma.gamma(Math.min(160, 1 - s + k)) < 1e-18) {
                break;
            }
        }
        return Gamma.gamma(1 - s) * Math.pow(-logarithm, s - 1) + sum;
    }

    /** Li_(-n)(z) for whole n > 0 and z < -1/2 or z > 1: the derivatives (z d/dz)^n of z/(1 - z), as Eulerian polynomials. */
    private static double whole(double n, double z) {
        if (Math.abs(z) > 1) {
            return n % 2 == 0 ? -polylog(-n, 1 / z) : polylog(-n, 1 / z);
        }
        if (n > 20) {
            return Double.NaN;
        }
        double[] eulerian = {1};
        for (int m = 2; m <= n; m++) {
            double[] next = new double[m];
            for (int k = 0; k < m; k++) {
                next[k] = (k < m - 1 ? (k + 1) * eulerian[k] : 0) + (k > 0 ? (m - k) * eulerian[k - 1] : 0);
            }
            eulerian = next;
        }
        return z * Horner.at(eulerian, z) / Math.pow(1 - z, n + 1);
    }
}
