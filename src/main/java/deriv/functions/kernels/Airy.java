package deriv.functions.kernels;

/**
 * Airy functions and their derivatives on the real line: Maclaurin series (NIST DLMF 9.4) summed with 106 bits, asymptotic
 * expansions (DLMF 9.7.5 to 9.7.12) from 10 on, and between them, where Ai is the small difference of two large series, its
 * form as a modified Bessel function (DLMF 9.6.2, 9.6.3).
 *
 * <p>Where the functions oscillate, the error is a few units in the last place of their amplitude. Beyond -1e10 the phase is
 * not known well enough: NaN.
 */
public final class Airy {

    private static final double LARGE = 10;
    private static final double CANCELLING = 4;
    private static final double LEFTMOST = -1e10;
    /** Here Ai has long underflowed, and Bi overflowed. */
    private static final double RIGHTMOST = 120;
    private static final int TERMS = 44;

    private static final DoubleDouble AI_AT_0 = new DoubleDouble(0.3550280538878172, 2.05233632436212e-17);
    private static final DoubleDouble SLOPE_OF_AI_AT_0 = new DoubleDouble(-0.2588194037928068, 2.522243111610832e-17);
    private static final DoubleDouble ROOT_OF_3 = new DoubleDouble(1.7320508075688772, 1.0035084221806903e-16);
    private static final DoubleDouble TWO_THIRDS = new DoubleDouble(0.6666666666666666, 3.700743415417188e-17);

    private Airy() {}

    /** u_k and v_k of DLMF 9.7.2. */
    private static final class Coefficients {
        static final double[] OF_VALUE = new double[TERMS];
        static final double[] OF_SLOPE = new double[TERMS];

        static {
            double u = 1;
            for (int k = 0; k < TERMS; k++) {
                u *= k == 0 ? 1 : (6.0 * k - 5) * (6.0 * k - 3) * (6.0 * k - 1) / (216.0 * k * (2 * k - 1));
                OF_VALUE[k] = u;
                OF_SLOPE[k] = -u * (6.0 * k + 1) / (6.0 * k - 1);
            }
        }
    }

    /** Ai(x). */
    public static double ai(double x) {
        if (x > CANCELLING) {
            if (x > RIGHTMOST) {
                return 0;
            }
            DoubleDouble xi = xi(x);
            return x < LARGE
                    ? Extended.exp(xi.times(-1), Math.sqrt(x / 3) / Math.PI * BesselIntegrals.scaledK(1.0 / 3, xi.high))
                    : Extended.exp(xi.times(-1), monotone(Coefficients.OF_VALUE, -1 / xi.high) / (2 * width(x)));
        }
        if (x >= -LARGE) {
            return AI_AT_0.times(even(x)).plus(SLOPE_OF_AI_AT_0.times(odd(x))).value();
        }
        return x < LEFTMOST ? beyond(x) : oscillating(Coefficients.OF_VALUE, -x)[0] / width(-x);
    }

    /** Bi(x). */
    public static double bi(double x) {
        if (x > LARGE) {
            return x > RIGHTMOST ? Double.POSITIVE_INFINITY
                    : Extended.exp(xi(x), monotone(Coefficients.OF_VALUE, 1 / xi(x).high) / width(x));
        }
        if (x >= -LARGE) {
            return AI_AT_0.times(even(x)).plus(SLOPE_OF_AI_AT_0.times(odd(x)).times(-1)).times(ROOT_OF_3).value();
        }
        return x < LEFTMOST ? beyond(x) : -oscillating(Coefficients.OF_VALUE, -x)[1] / width(-x);
    }

    /** Ai'(x). */
    public static double aiPrime(double x) {
        if (x > CANCELLING) {
            if (x > RIGHTMOST) {
                return -0.0;
            }
            DoubleDouble xi = xi(x);
            return -(x < LARGE
                    ? Extended.exp(xi.times(-1),
                            x / (Math.PI * ROOT_OF_3.high) * BesselIntegrals.scaledK(2.0 / 3, xi.high))
                    : Extended.exp(xi.times(-1), monotone(Coefficients.OF_SLOPE, -1 / xi.high) / 2 * slope(x)));
        }
        if (x >= -LARGE) {
            return AI_AT_0.times(slopeOfEven(x)).plus(SLOPE_OF_AI_AT_0.times(slopeOfOdd(x))).value();
        }
        return x < LEFTMOST ? Double.NaN : oscillating(Coefficients.OF_SLOPE, -x)[1] * slope(-x);
    }

    /** Bi'(x). */
    public static double biPrime(double x) {
        if (x > LARGE) {
            return x > RIGHTMOST ? Double.POSITIVE_INFINITY
                    : Extended.exp(xi(x), monotone(Coefficients.OF_SLOPE, 1 / xi(x).high) * slope(x));
        }
        if (x >= -LARGE) {
            return AI_AT_0.times(slopeOfEven(x)).plus(SLOPE_OF_AI_AT_0.times(slopeOfOdd(x)).times(-1))
                    .times(ROOT_OF_3).value();
        }
        return x < LEFTMOST ? Double.NaN : oscillating(Coefficients.OF_SLOPE, -x)[0] * slope(-x);
    }

    private static double beyond(double x) {
        return x == Double.NEGATIVE_INFINITY ? 0 : Double.NaN;
    }

    /** 2/3 x^(3/2). */
    private static DoubleDouble xi(double x) {
        return Extended.sqrt(DoubleDouble.of(x)).times(x).times(TWO_THIRDS);
    }

    /** sqrt(pi) x^(1/4). */
    private static double width(double x) {
        return Math.sqrt(Math.PI * Math.sqrt(x));
    }

    /** x^(1/4)/sqrt(pi). */
    private static double slope(double x) {
        return Math.sqrt(Math.sqrt(x) / Math.PI);
    }

    private static DoubleDouble even(double x) {
        return series(x, DoubleDouble.ONE, 2, 3);
    }

    private static DoubleDouble odd(double x) {
        return series(x, DoubleDouble.of(x), 3, 4);
    }

    private static DoubleDouble slopeOfEven(double x) {
        return series(x, DoubleDouble.product(x, x).times(0.5), 3, 5);
    }

    private static DoubleDouble slopeOfOdd(double x) {
        return series(x, DoubleDouble.ONE, 1, 3);
    }

    /** The series in x^3 whose k-th ratio has the denominator (3k + a)(3k + b). */
    private static DoubleDouble series(double x, DoubleDouble first, int a, int b) {
        DoubleDouble cube = DoubleDouble.product(x, x).times(x);
        DoubleDouble sum = first;
        DoubleDouble term = first;
        for (int k = 0; Math.abs(term.high) > 1e-34; k += 3) {
            term = term.times(cube).over(DoubleDouble.of((k + a) * (k + b)));
            sum = sum.plus(term);
        }
        return sum;
    }

    /** The sum of c[k] r^k up to its smallest term. */
    private static double monotone(double[] c, double r) {
        double sum = 1;
        double power = r;
        for (int k = 1; k < TERMS && Math.abs(c[k] * power) > 1e-18; k++) {
            sum += c[k] * power;
            power *= r;
        }
        return sum;
    }

    /** cos(t) P + sin(t) Q and sin(t) P - cos(t) Q, where t = xi - pi/4 and P, Q are the sums over even and odd k. */
    private static double[] oscillating(double[] c, double x) {
        DoubleDouble xi = xi(x);
        double p = 1;
        double q = 0;
        double power = 1 / xi.high;
        for (int k = 1; k < TERMS && Math.abs(c[k] * power) > 1e-18; k++) {
            double term = (k & 2) == 0 ? c[k] * power : -c[k] * power;
            if (k % 2 == 0) {
                p += term;
            } else {
                q += term;
            }
            power /= xi.high;
        }
        double sine = Math.sin(xi.high) * Math.cos(xi.low) + Math.cos(xi.high) * Math.sin(xi.low);
        double cosine = Math.cos(xi.high) * Math.cos(xi.low) - Math.sin(xi.high) * Math.sin(xi.low);
        double s = (sine - cosine) * Math.sqrt(0.5);
        double t = (sine + cosine) * Math.sqrt(0.5);
        return new double[] {t * p + s * q, s * p - t * q};
    }
}
