package deriv.functions.kernels;

/**
 * Partial derivatives of beta and binomial: function times difference of digammas (NIST DLMF 5.12.1, 5.2.2), also where
 * the function is 0 because a gamma function below the line has a pole, and the digamma function has it too. There the
 * derivative of 1/gamma at -m is (-1)^m m!.
 */
public final class BetaSlope {

    /** Up to this k the binomial coefficient is differentiated as a product of k factors. */
    private static final double LONGEST_PRODUCT = 1000;

    private BetaSlope() {}

    /** The derivative of beta(a, b) in a; NaN where a or b is 0, -1, -2, … */
    public static double beta(double a, double b) {
        if (isPole(a) || isPole(b)) {
            return Double.NaN;
        }
        DoubleDouble sum = DoubleDouble.sum(a, b);
        // A small b is better left to the difference of digammas, which keeps it apart from a.
        if (!isNearPole(sum) || a > 0 && b > 0 || Math.abs(b) < 0.5 * Math.abs(distance(sum))) {
            return -Beta.beta(a, b) * PolygammaDifference.at(0, a, b);
        }
        if (distance(sum) != 0) {
            return Beta.beta(a, b) * (Polygamma.digamma(a) - digamma(sum));
        }
        // gamma(a) gamma(b) (-1)^m m!, m = -a - b, with gamma reflected (DLMF 5.5.3) where its argument is negative
        double sign = sum.high % 2 == 0 ? 1 : -1;
        double rest = 1 - sum.high;
        if (a < 0 && b < 0) {
            double sines = Circular.sinPi(a) * Circular.sinPi(b);
            return sign * Math.PI * Math.PI / (sines * rest * Beta.beta(1 - a, 1 - b));
        }
        return sign * Math.PI / Circular.sinPi(Math.min(a, b)) * Beta.beta(Math.max(a, b), rest);
    }

    /** The derivative of binomial(n, k) in n. */
    public static double binomialByUpper(double n, double k) {
        if (k == Math.rint(k) && k >= 0 && k <= LONGEST_PRODUCT) {
            return ofProduct(n, k);
        }
        DoubleDouble v = DoubleDouble.sum(n, -k).plus(DoubleDouble.ONE);
        if (isPole(n + 1) || !isNearPole(v)) {
            return Beta.binomial(n, k) * PolygammaDifference.at(0, v.high, k);
        }
        if (distance(v) == 0) {
            return sign(v) * Beta.beta(n + 1, k - n);
        }
        return Beta.binomial(n, k) * (Polygamma.digamma(n + 1) - digamma(v));
    }

    /** The derivative of binomial(n, k) in k. */
    public static double binomialByLower(double n, double k) {
        DoubleDouble u = DoubleDouble.sum(k, 1);
        DoubleDouble v = DoubleDouble.sum(n, -k).plus(DoubleDouble.ONE);
        if (isPole(n + 1)) {
            return Double.NaN;
        }
        if (isNearPole(u) && distance(u) == 0) {
            return sign(u) * Beta.beta(n + 1, -k);
        }
        if (isNearPole(v) && distance(v) == 0) {
            return -sign(v) * Beta.beta(n + 1, k - n);
        }
        if (isNearPole(u) || isNearPole(v)) {
            return Beta.binomial(n, k) * (digamma(v) - digamma(u));
        }
        return Beta.binomial(n, k) * PolygammaDifference.at(0, k + 1, n - 2 * k);
    }

    /** n (n - 1) … (n - k + 1)/k! differentiated factor by factor. */
    private static double ofProduct(double n, double k) {
        DoubleDouble value = DoubleDouble.ONE;
        DoubleDouble slope = DoubleDouble.ZERO;
        for (double j = 1; j <= k; j++) {
            DoubleDouble divisor = new DoubleDouble(j, 0);
            DoubleDouble factor = DoubleDouble.sum(n, j - k);
            slope = slope.times(factor).plus(value).over(divisor);
            value = value.times(factor).over(divisor);
        }
        return slope.value() + 0 * n;
    }

    private static boolean isPole(double x) {
        return x <= 0 && x == Math.rint(x);
    }

    /** x lies left of 1/4 and within 1/4 of a whole number. */
    private static boolean isNearPole(DoubleDouble x) {
        return x.high < 0.25 && Math.abs(distance(x)) < 0.25;
    }

    /** x less the nearest whole number, with the digits that rounding x would lose. */
    private static double distance(DoubleDouble x) {
        return (x.high - Math.rint(x.high)) + x.low;
    }

    private static double sign(DoubleDouble pole) {
        return pole.high % 2 == 0 ? 1 : -1;
    }

    /** digamma(x), near a pole by the reflection formula with the exact distance. */
    private static double digamma(DoubleDouble x) {
        return isNearPole(x)
                ? Polygamma.digamma(1 - x.high) - Math.PI * Circular.cotPi(distance(x))
                : Polygamma.digamma(x.high);
    }
}
