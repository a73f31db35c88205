package deriv.functions.kernels;

/**
 * Euler's beta function and the binomial coefficient of real arguments.
 *
 * <p>Both arguments are raised to at least 10 by exact factors, beta(a, b) = beta(a + 1, b) (a + b)/a; there the three
 * Stirling series (NIST DLMF 5.11.1) combine without cancelling. Sums of arguments are kept in two parts.
 */
public final class Beta {

    private static final double LARGE = 10;
    /** Beyond this ratio of a to b the limit gamma(b) a^-b (NIST DLMF 5.11.12) is as good as beta(a, b). */
    private static final double HUGE = 1e20;
    private static final double SQRT_TWO_PI = 2.5066282746310007;
    /** Shifts allowed for an argument; further left beta is the exponential of a sum of logarithms. */
    private static final double MOST_SHIFTS = 2000;

    private Beta() {}

    /**
     * gamma(a) gamma(b)/gamma(a + b); NaN where a or b is 0, -1, -2, … Left of -2000 the relative error grows to that
     * of the logarithms, some 1e-12.
     */
    public static double beta(double a, double b) {
        if (isPole(a) || isPole(b) || a != a || b != b) {
            return Double.NaN;
        }
        double larger = Math.max(a, b);
        double smaller = Math.min(a, b);
        if (larger > HUGE * Math.max(Math.abs(smaller), 1)) {
            return ofHuge(larger, smaller);
        }
        if (smaller < -MOST_SHIFTS) {
            return byLogarithms(a, b);
        }
        DoubleDouble x = new DoubleDouble(a, 0);
        DoubleDouble y = new DoubleDouble(b, 0);
        DoubleDouble product = DoubleDouble.ONE;
        for (; x.high < LARGE; x = x.plus(DoubleDouble.ONE)) {
            product = product.times(x.plus(y).over(x));
        }
        for (; y.high < LARGE; y = y.plus(DoubleDouble.ONE)) {
            product = product.times(x.plus(y).over(y));
        }
        return product.high == 0 ? 0 : product.high * large(x, y);
    }

    /**
     * The binomial coefficient n!/(k! (n - k)!) of real numbers; for whole k the product n (n - 1) … (n - k + 1)/k!.
     */
    public static double binomial(double n, double k) {
        if (n != n || k != k) {
            return Double.NaN;
        }
        boolean wholeN = n == Math.rint(n);
        boolean wholeK = k == Math.rint(k);
        if (wholeK && wholeN && n < 0) {
            // (n over k) = (-1)^k (k - n - 1 over k)
            double value = k < 0 ? Double.NaN : binomial(k - n - 1, k);
            return k % 2 == 0 ? value : -value;
        }
        if (wholeK && k < 0 || wholeK && wholeN && k > n) {
            return 0;
        }
        double fewest = wholeK && wholeN ? Math.min(k, n - k) : k;
        if (wholeK && fewest <= 1000) {
            return product(n, fewest);
        }
        if (wholeN && n < 0) {
            return Double.NaN;
        }
        return n > -1 && k > n + LARGE ? beyond(n, k) : throughBeta(n, k);
    }

    /** For k far above n, by the reflection of gamma(n - k + 1): sin(pi (k - n))/pi beta(n + 1, k - n). */
    private static double beyond(double n, double k) {
        DoubleDouble d = DoubleDouble.sum(k, -n);
        DoubleDouble a = DoubleDouble.sum(n, 1);
        double value = beta(a.high, d.high);
        double s = Polygamma.digamma(k + 1);
        double change = a.low * (Polygamma.digamma(a.high) - s) + d.low * (Polygamma.digamma(d.high) - s);
        return sineOfTurns(n, k, d) / Math.PI * (value + value * change);
    }

    /** sin(pi (k - n)); whole arguments are taken out exactly. */
    private static double sineOfTurns(double n, double k, DoubleDouble d) {
        if (k == Math.rint(k)) {
            double s = Math.sin(Math.PI * (n - 2 * Math.rint(n / 2)));
            return k % 2 == 0 ? -s : s;
        }
        double turns = d.high - 2 * Math.rint(d.high / 2);
        return Math.sin(Math.PI * (turns + d.low));
    }

    private static double throughBeta(double n, double k) {
        DoubleDouble a = DoubleDouble.sum(n, -k).plus(DoubleDouble.ONE);
        DoubleDouble b = DoubleDouble.sum(k, 1);
        if (isPole(a.high)) {
            return 0; // n - k is a negative whole number, up to rounding
        }
        double s = Polygamma.digamma(n + 2);
        double change = a.low * (Polygamma.digamma(a.high) - s) + b.low * (Polygamma.digamma(b.high) - s);
        double value = 1 / ((n + 1) * beta(a.high, b.high));
        return value - value * change;
    }

    private static double product(double n, double k) {
        DoubleDouble c = DoubleDouble.ONE;
        for (double j = 1; j <= k; j++) {
            DoubleDouble factor = DoubleDouble.sum(n, j - k);
            double estimate = c.high * factor.high;
            if (Math.abs(estimate) == Double.POSITIVE_INFINITY) {
                return estimate;
            }
            c = c.times(factor).over(new DoubleDouble(j, 0));
        }
        return c.value();
    }

    /** beta(x, y) for x, y >= 10. */
    private static double large(DoubleDouble x, DoubleDouble y) {
        DoubleDouble s = x.plus(y);
        double powers = power(x, y) * power(y, x);
        double correction = Gamma.stirlingCorrection(x.high) + Gamma.stirlingCorrection(y.high)
                - Gamma.stirlingCorrection(s.high);
        double w = SQRT_TWO_PI * Math.sqrt(s.high / x.high / y.high) * powers;
        return w + w * Math.expm1(correction);
    }

    /** (x/(x + y))^x for x, y >= 10. */
    private static double power(DoubleDouble x, DoubleDouble y) {
        DoubleDouble p = x.over(x.plus(y));
        double main = Math.pow(p.high, x.high);
        return main == 0 ? 0 : main * Math.exp(x.high * (p.low / p.high) + x.low * Math.log(p.high));
    }

    /** beta(a, b) for a beyond {@link #HUGE} times b; out of the range of double unless b is small. */
    private static double ofHuge(double a, double b) {
        if (Math.abs(b) < 100) {
            return Gamma.gamma(b) * Math.pow(a, -b);
        }
        return b > 0 ? 0 : signOfGamma(b) * Double.POSITIVE_INFINITY;
    }

    private static double byLogarithms(double a, double b) {
        double s = a + b;
        if (isPole(s)) {
            return 0;
        }
        return signOfGamma(a) * signOfGamma(b) * signOfGamma(s)
                * Math.exp(Gamma.logAbs(a) + Gamma.logAbs(b) - Gamma.logAbs(s));
    }

    private static double signOfGamma(double x) {
        return x > 0 || Math.floor(x) % 2 == 0 ? 1 : -1;
    }

    private static boolean isPole(double x) {
        return x <= 0 && x == Math.rint(x);
    }
}
