package deriv.functions.kernels;

/**
 * Differences of polygamma functions, which keep their digits where the two arguments are close: every power a^-s in
 * the sums for {@link Polygamma} is replaced by (a + y)^-s - a^-s = a^-s expm1(-s log1p(y/a)).
 */
public final class PolygammaDifference {

    /** B(2k), k = 1, 2, … */
    private static final double[] BERNOULLI = {
        1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510, 43867.0 / 798,
        -174611.0 / 330
    };

    /** Shifts that are tried for an argument on the left; beyond, the difference is taken as it stands. */
    private static final double MOST_SHIFTS = 1000;

    private PolygammaDifference() {}

    /**
     * polygamma(n, x + y) - polygamma(n, x) for whole n from 0 to 100; NaN where one of them has a pole. Sources: NIST
     * DLMF 5.7.6 and 5.11.2 for n = 0, 25.11.28 (Euler-Maclaurin) above.
     */
    public static double at(double n, double x, double y) {
        if (!(n >= 0 && n <= 100) || n != Math.rint(n) || isPole(x) || isPole(x + y)) {
            return Double.NaN;
        }
        if (x + y < x) {
            return -at(n, x + y, -y);
        }
        if (x < -MOST_SHIFTS) {
            return Polygamma.polygamma(n, x + y) - Polygamma.polygamma(n, x);
        }
        double s = n + 1;
        double a = x;
        double sum = 0;
        for (; a < 10 + 2 * n; a += 1) {
            sum += powerDifference(-s, a, y);
        }
        // The term 1/(s - 1) a^(1 - s) of the tail is -log(a) for s = 1.
        double tail = n == 0 ? -Math.log1p(y / a) : powerDifference(-n, a, y) / n;
        tail += 0.5 * powerDifference(-s, a, y);
        double factor = s / 2;
        for (int k = 0; k < BERNOULLI.length; k++) {
            double m = 2 * k + 3;
            tail += BERNOULLI[k] * factor * powerDifference(-s - 2 * k - 1, a, y);
            factor *= (s + m - 2) * (s + m - 1) / (m * (m + 1));
        }
        double value = Gamma.factorial(n) * (sum + tail);
        return n % 2 == 0 ? -value : value;
    }

    /** (a + y)^p - a^p. */
    private static double powerDifference(double p, double a, double y) {
        double ratio = y / a;
        if (Math.abs(ratio) > 0.5) {
            return Math.pow(a + y, p) - Math.pow(a, p);
        }
        return p == -1 ? -ratio / (a + y) : Math.pow(a, p) * Math.expm1(p * Math.log1p(ratio));
    }

    private static boolean isPole(double x) {
        return x <= 0 && x == Math.rint(x);
    }
}
