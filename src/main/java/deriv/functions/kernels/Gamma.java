package deriv.functions.kernels;

import java.math.BigInteger;

/**
 * The gamma function on the real line, its logarithm and the factorial.
 *
 * <p>Near 0: the reciprocal series ({@link GammaSeries}) and exact shifts by whole numbers. Far out: Stirling's series
 * (NIST DLMF 5.11.1) and the reflection formula (DLMF 5.5.3). Logarithm on [1, 3]: own fits with the zeros at 1 and 2
 * taken out, {@code fit.py}.
 */
public final class Gamma {

    /** gamma(x) overflows beyond this. */
    private static final double LARGEST = 171.6243769563027;
    /** Below this the shifts are used, above it Stirling's series. */
    private static final double NEAR = 24;
    private static final double SQRT_TWO_PI = 2.5066282746310007;
    /** (log(2 pi) - 1)/2. */
    private static final double STIRLING_CONSTANT = 0.4189385332046727;

    /** B(2k)/(2k (2k - 1)): coefficients of x^(1 - 2k) in Stirling's series, DLMF 5.11.1. */
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400,
        43867.0 / 244188
    };

    /** lgamma(x)/((x - 1)(x - 2)) in powers of x - 1.5, 1 <= x <= 2. */
    private static final double[] LOG_1_TO_2 = {
        0.4831289505409809, -0.14595989591430608, 0.06291140107456437, -0.03130848750100946,
        0.016797098631275844, -0.00942562244862871, 0.005446457839039636, -0.003212074069625241,
        0.001922916315044322, -0.0011644146740420575, 0.0007115190337726783, -0.0004379919029066858,
        0.00027131404604478673, -0.00016892745672175032, 0.00010535339176160404, -6.609135060988664e-05,
        4.303358406992273e-05, -2.736078283600179e-05, 1.3174891373031416e-05, -8.071805930790342e-06,
        1.2148922431734838e-05, -7.976765445368423e-06
    };

    /** lgamma(x)/((x - 1)(x - 2)) in powers of x - 2.5, 2 <= x <= 3. */
    private static final double[] LOG_2_TO_3 = {
        0.37957716063055885, -0.07466357415449941, 0.01990515430474318, -0.006018768527036938,
        0.001949057488948724, -0.000658639706563968, 0.00022905363739856327, -8.130229410013784e-05,
        2.9299284323678596e-05, -1.0682258930175953e-05, 3.930575810435434e-06, -1.4575551885709035e-06,
        5.43656922193763e-07, -2.0150630125907854e-07, 7.573714902482513e-08, -3.386110171488286e-08,
        1.2968009422004454e-08
    };

    private Gamma() {}

    /** The factorials that are finite in double, correctly rounded; made on first use. */
    private static final class Factorials {
        static final double[] VALUES = new double[171];

        static {
            BigInteger product = BigInteger.ONE;
            for (int n = 0; n < VALUES.length; n++) {
                product = n == 0 ? product : product.multiply(BigInteger.valueOf(n));
                VALUES[n] = product.doubleValue();
            }
        }
    }

    /** gamma(x); NaN at 0, -1, -2, …; correctly rounded at whole numbers. */
    public static double gamma(double x) {
        if (x == Math.rint(x)) {
            return x <= 0 ? Double.NaN : x > LARGEST ? Double.POSITIVE_INFINITY : Factorials.VALUES[(int) x - 1];
        }
        if (Math.abs(x) <= NEAR) {
            return shifted(x);
        }
        if (x > 0) {
            return x > LARGEST ? Double.POSITIVE_INFINITY : stirling(x);
        }
        if (x < -170) {
            double product = 1;
            for (int j = 0; j < 16; j++) {
                product *= x + j;
            }
            return x < -190 ? Circular.sinPi(x) * 0.0 : gamma(x + 16) / product;
        }
        return -Math.PI / (x * Circular.sinPi(x) * stirling(-x));
    }

    /** The logarithm of the absolute value of gamma(x); NaN at 0, -1, -2, … */
    public static double logAbs(double x) {
        if (x != x) {
            return x;
        }
        if (x <= 0) {
            if (x == Math.rint(x)) {
                return Double.NaN;
            }
            return x > -20
                    ? -logOf(reciprocal(x))
                    : Math.log(Math.PI / Math.abs(x * Circular.sinPi(x))) - logAbs(-x);
        }
        if (x < 1) {
            return x * (x - 1) * Horner.at(LOG_1_TO_2, x - 0.5) - Math.log(x);
        }
        if (x < 3) {
            return (x - 1) * (x - 2)
                    * (x < 2 ? Horner.at(LOG_1_TO_2, x - 1.5) : Horner.at(LOG_2_TO_3, x - 2.5));
        }
        if (x >= 12) {
            return (x - 0.5) * (Math.log(x) - 1) + (STIRLING_CONSTANT + stirlingCorrection(x));
        }
        double y = x - 1;
        double product = y;
        while (y >= 3) {
            y -= 1;
            product *= y;
        }
        return Math.log(product) + logAbs(y);
    }

    /** x! = gamma(x + 1); NaN at -1, -2, … */
    public static double factorial(double x) {
        if (x == Math.rint(x) && x >= 0) {
            return x > 170 ? Double.POSITIVE_INFINITY : Factorials.VALUES[(int) x];
        }
        if (Math.abs(x) <= 0.5) {
            return DoubleDouble.ONE.over(GammaSeries.reciprocal(x)).value();
        }
        return x > 170.7 ? Double.POSITIVE_INFINITY : x * gamma(x);
    }

    /** The sum of B(2k)/(2k (2k - 1) x^(2k - 1)), for x >= 10. */
    static double stirlingCorrection(double x) {
        return Horner.at(STIRLING, 1 / (x * x)) / x;
    }

    private static double stirling(double x) {
        double root = Math.pow(x, 0.5 * x - 0.25);
        double w = SQRT_TWO_PI * root * Math.exp(-x) * root;
        return w + w * Math.expm1(stirlingCorrection(x));
    }

    /** gamma(x) for small |x|: the factors are exact, and so, nearly, is their product. */
    private static double shifted(double x) {
        double n = Math.rint(x);
        DoubleDouble series = GammaSeries.reciprocal(x - n);
        DoubleDouble product = DoubleDouble.ONE;
        if (n <= 0) {
            for (double j = -n; j >= 0; j--) {
                product = product.times(x + j);
            }
            return DoubleDouble.ONE.over(product.times(series)).value();
        }
        for (double j = n - 1; j >= 1; j--) {
            product = product.times(x - j);
        }
        return product.over(series).value();
    }

    /** 1/gamma(x) for -20 < x < 0, to about 100 bits. */
    private static DoubleDouble reciprocal(double x) {
        double n = Math.rint(x);
        DoubleDouble product = GammaSeries.exactReciprocal(x - n);
        for (double j = -n; j >= 0; j--) {
            product = product.times(x + j);
        }
        return product;
    }

    /** The logarithm of the absolute value, exact near 1. */
    private static double logOf(DoubleDouble x) {
        double sign = Math.signum(x.high);
        double high = sign * x.high;
        double low = sign * x.low;
        return high > 0.5 && high < 2 ? Math.log1p(high - 1) + low / high : Math.log(high) + low / high;
    }
}
