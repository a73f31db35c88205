package deriv.functions.kernels;

/**
 * Derivatives of the logarithm of the gamma function.
 *
 * <p>Asymptotic series: NIST DLMF 5.11.2 and 5.15.8. Digamma on [1, 3]: own fit with its zero taken out, {@code
 * fit.py}. Higher orders: Hurwitz's zeta function by the Euler-Maclaurin formula, DLMF 25.11.28 and 25.11.12.
 */
public final class Polygamma {

    /** The zero of digamma on the positive axis, less one, in two parts. */
    private static final double ZERO_LESS_1 = 0.46163214496836236;
    private static final double ZERO_LESS_1_LOW = -1.5522348162858677e-17;

    /** B(2k), k = 1, 2, … */
    private static final double[] BERNOULLI = {
        1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510, 43867.0 / 798,
        -174611.0 / 330
    };

    /** B(2k)/(2k), k = 1, 2, … */
    private static final double[] BERNOULLI_OVER_INDEX = {
        1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12, -3617.0 / 8160,
        43867.0 / 14364
    };

    /** digamma(x)/(x - x0) in powers of x - 1.5, x0 the zero. */
    private static final double[] FROM_1_TO_2 = {
        0.9510558760318328, -0.4236274212814606, 0.24054248424078736, -0.14840492305388006, 0.09498872445282817,
        -0.06192213327556183, 0.040760833944741226, -0.02697579665686472, 0.01790724819228875,
        -0.011908220169786002, 0.007927024136843637, -0.0052799364178857415, 0.0035180792717028125,
        -0.0023455016279107115, 0.0015635739915515125, -0.0010364227247828023, 0.0006899428514219089,
        -0.00048606417050412354, 0.00032689316473621455, -0.00014460384609240088, 9.158816882117e-05,
        -0.00017837342400462423, 0.00012241591000024265
    };

    /** digamma(x)/(x - x0) in powers of x - 2.5, x0 the zero. */
    private static final double[] FROM_2_TO_3 = {
        0.677174892537307, -0.1799142139578079, 0.0595282180947911, -0.021389892336923472, 0.008009421372741082,
        -0.0030702140247297147, 0.0011938447232117996, -0.00046848191238186513, 0.0001849466913627406,
        -7.330815865994474e-05, 2.913706404385478e-05, -1.1602910159160743e-05, 4.629650333269529e-06,
        -1.8480238251766121e-06, 7.260090317406715e-07, -2.894633304897673e-07, 1.41377059125972e-07,
        -5.709813302603692e-08
    };

    private Polygamma() {}

    /**
     * gamma'(x)/gamma(x); NaN at 0, -1, -2, … On the left by the reflection formula, DLMF 5.5.4, near the negative zeros
     * (-0.504, -1.573, …) with more digits.
     */
    public static double digamma(double x) {
        if (x > 0) {
            return x < 1 ? digammaOnePlus(x) - 1 / x : digammaOnePlus(x - 1);
        }
        if (x == Math.rint(x)) {
            return Double.NaN;
        }
        double reflected = Math.PI * Circular.cotPi(x);
        double value = digammaOnePlus(-x) - reflected;
        return Math.abs(value) < 0.5 * Math.abs(reflected) ? ExactDigamma.at(x) : value;
    }

    /** digamma(1 + t) for t >= 0. */
    private static double digammaOnePlus(double t) {
        if (t < 1) {
            return ((t - ZERO_LESS_1) - ZERO_LESS_1_LOW) * Horner.at(FROM_1_TO_2, t - 0.5);
        }
        double y = t;
        double sum = 0;
        if (t < 9) {
            for (; y >= 2; y -= 1) {
                sum += 1 / y;
            }
            return sum + ((y - ZERO_LESS_1) - ZERO_LESS_1_LOW) * Horner.at(FROM_2_TO_3, y - 1.5);
        }
        // digamma(1 + t) = digamma(t) + 1/t
        double s = 1 / (t * t);
        return Math.log(t) + (0.5 / t - s * Horner.at(BERNOULLI_OVER_INDEX, s));
    }

    /** The derivative of {@link #digamma}; NaN at 0, -1, -2, … */
    public static double trigamma(double x) {
        if (x < 0) {
            if (x == Math.rint(x)) {
                return Double.NaN;
            }
            // DLMF 5.15.6: trigamma(x) + trigamma(1 - x) = (pi/sin(pi x))^2
            double c = Math.PI / Circular.sinPi(x);
            return c * c - trigamma(1 - x);
        }
        if (x == 0) {
            return Double.NaN;
        }
        double y = x;
        double sum = 0;
        for (; y < 10; y += 1) {
            sum += 1 / (y * y);
        }
        double r = 1 / y;
        double s = r * r;
        return sum + (r + (0.5 * s + r * s * Horner.at(BERNOULLI, s)));
    }

    /**
     * The n-th derivative of {@link #digamma} for whole n from 0 to 10^6; NaN at 0, -1, -2, … and for other n.
     */
    public static double polygamma(double n, double x) {
        if (!(n >= 0) || n != Math.rint(n) || n > 1e6 || (x <= 0 && x == Math.rint(x))) {
            return Double.NaN;
        }
        if (n < 2) {
            return n == 0 ? digamma(x) : trigamma(x);
        }
        double s = n + 1;
        boolean evenOrder = n % 2 == 0;
        if (x > 0) {
            double value = timesFactorialOverPower(scaledZeta(s, new DoubleDouble(x, 0), x), n, x);
            return evenOrder ? -value : value;
        }
        // With f = x - floor(x) and g = 1 - f: zeta(s, x) = zeta(s, f) + (-1)^s (zeta(s, g) - zeta(s, 1 - x)).
        DoubleDouble f = DoubleDouble.sum(x, -Math.floor(x));
        DoubleDouble g = DoubleDouble.sum(Math.ceil(x), -x);
        double unit = Math.min(f.high, g.high);
        double left = scaledZeta(s, g, unit) - scaledZeta(s, DoubleDouble.sum(1, -x), unit);
        double right = scaledZeta(s, f, unit);
        return timesFactorialOverPower(evenOrder ? left - right : left + right, n, unit);
    }

    /** unit^s zeta(s, a): the sum of (unit/(a + k))^s, which neither overflows nor underflows early. */
    private static double scaledZeta(double s, DoubleDouble a, double unit) {
        DoubleDouble y = a;
        double sum = 0;
        for (; y.high < 10 + 2 * s; y = y.plus(DoubleDouble.ONE)) {
            double term = power(unit, y, s);
            sum += term;
            if (term < 1e-18 * sum) {
                return sum;
            }
        }
        double factor = s / 2;
        double tail = y.high / (s - 1) + 0.5;
        double r = 1 / (y.high * y.high);
        double p = 1 / y.high;
        for (int k = 0; k < BERNOULLI.length; k++) {
            tail += BERNOULLI[k] * factor * p;
            double m = 2 * k + 3;
            factor *= (s + m - 2) * (s + m - 1) / (m * (m + 1));
            p *= r;
        }
        return sum + power(unit, y, s) * tail;
    }

    /** (unit/y)^s, without s times the rounding error of the quotient. */
    private static double power(double unit, DoubleDouble y, double s) {
        DoubleDouble quotient = new DoubleDouble(unit, 0).over(y);
        double power = Math.pow(quotient.high, s);
        return power == 0 ? 0 : power + power * (s * (quotient.low / quotient.high));
    }

    /** value n!/x^(n + 1), as a product whose partial results stay in range. */
    private static double timesFactorialOverPower(double value, double n, double x) {
        if (n <= 20) {
            double direct = Math.pow(x, -(n + 1));
            if (direct > 1e-280 && direct < 1e280) {
                return Gamma.factorial(n) * direct * value;
            }
        }
        DoubleDouble divisor = new DoubleDouble(x, 0);
        DoubleDouble mantissa = new DoubleDouble(value, 0).over(divisor);
        int exponent = 0;
        for (double j = 1; j <= n; j++) {
            mantissa = mantissa.times(j).over(divisor);
            int e = Math.getExponent(mantissa.high);
            if (Math.abs(e) > 300 && value != 0) {
                mantissa = mantissa.times(Math.scalb(1.0, -e));
                exponent += e;
            }
        }
        return Math.scalb(mantissa.value(), exponent);
    }
}
