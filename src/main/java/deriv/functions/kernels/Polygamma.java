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
     * gamma'(x)/gamma(x); NaN at 0, -1, -2, … Near its negative zeros (-0.504, -1.573, …) the error is a few units in
     * the last place of the two terms of the reflection formula, DLMF 5.5.4, not of the small result.
     */
    public static double digamma(double x) {
        if (x > 0) {
            return x < 1 ? digammaOnePlus(x) - 1 / x : digammaOnePlus(x - 1);
        }
        if (x == Math.rint(x)) {
            return Double.NaN;
        }
        return digammaOnePlus(-x) - Math.PI * Circular.cotPi(x);
    }

    /** digamma(1 + t) for t >= 0. */
    private static double digammaOnePlus(double t) {
        if (t < 1) {
            return ((t - ZERO_LESS_1) - ZERO_LESS_1_LOW) * Polynomial.at(FROM_1_TO_2, t - 0.5);
        }
        double y = t;
        double sum = 0;
        if (t < 9) {
            for (; y >= 2; y -= 1) {
                sum += 1 / y;
            }
            return sum + ((y - ZERO_LESS_1) - ZERO_LESS_1_LOW) * Polynomial.at(FROM_2_TO_3, y - 1.5);
        }
        // digamma(1 + t) = digamma(t) + 1/t
        double s = 1 / (t * t);
        return Math.log(t) + (0.5 / t - s * Polynomial.at(BERNOULLI_OVER_INDEX, s));
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
        return sum + (r + (0.5 * s + r * s * Polynomial.at(BERNOULLI, s)));
    }

    /**
     * The n-th derivative of {@link #digamma} for whole n >= 0; NaN at 0, -1, -2, … and for other n. The error grows
     * with n: a few units up to order 10, about n/2 units beyond.
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
            double value = scaledZeta(s, x, x, n);
            return evenOrder ? -value : value;
        }
        // With f = x - floor(x) and g = 1 - f: zeta(s, x) = zeta(s, f) + (-1)^s (zeta(s, g) - zeta(s, 1 - x)).
        double f = x - Math.floor(x);
        double g = Math.ceil(x) - x;
        double unit = Math.min(f, g);
        double left = scaledZeta(s, g, unit, n) - scaledZeta(s, 1 - x, unit, n);
        double right = scaledZeta(s, f, unit, n);
        return evenOrder ? left - right : left + right;
    }

    /**
     * n! zeta(s, a), s = n + 1, computed as n! unit^-s times the sum of (unit/(a + k))^s: no early overflow or
     * underflow.
     */
    private static double scaledZeta(double s, double a, double unit, double n) {
        double y = a;
        double sum = 0;
        for (; y < 10 + 2 * s; y += 1) {
            double term = Math.pow(unit / y, s);
            sum += term;
            if (term < 1e-18 * sum) {
                return sum * factorialOverPower(n, unit);
            }
        }
        double power = Math.pow(unit / y, s);
        double factor = s / 2;
        double tail = y / (s - 1) + 0.5;
        double r = 1 / (y * y);
        double p = 1 / y;
        for (int k = 0; k < BERNOULLI.length; k++) {
            tail += BERNOULLI[k] * factor * p;
            double m = 2 * k + 3;
            factor *= (s + m - 2) * (s + m - 1) / (m * (m + 1));
            p *= r;
        }
        return (sum + power * tail) * factorialOverPower(n, unit);
    }

    /** n!/x^(n + 1), as a product whose partial results stay in range. */
    private static double factorialOverPower(double n, double x) {
        if (n <= 20) {
            double direct = Math.pow(x, -(n + 1));
            if (direct > 1e-280 && direct < 1e280) {
                return Gamma.factorial(n) * direct;
            }
        }
        double mantissa = 1 / x;
        int exponent = 0;
        for (double j = 1; j <= n; j++) {
            mantissa *= j / x;
            int e = Math.getExponent(mantissa);
            if (Math.abs(e) > 300) {
                mantissa = Math.scalb(mantissa, -e);
                exponent += e;
            }
        }
        return Math.scalb(mantissa, exponent);
    }
}
