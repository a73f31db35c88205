package deriv.functions.kernels;

/**
 * An unevaluated sum of two doubles, {@code |low| <= ulp(high)/2}: about 106 bits.
 *
 * <p>Source: T. J. Dekker, A floating-point technique for extending the available precision, Numer. Math. 18 (1971),
 * with the error of a product taken by a fused multiply-add.
 */
final class DoubleDouble {

    static final DoubleDouble ZERO = new DoubleDouble(0, 0);
    static final DoubleDouble ONE = new DoubleDouble(1, 0);

    private static final double LOG_2 = 0.6931471805599453;
    private static final double LOG_2_LOW = 2.3190468138462996e-17;

    final double high;
    final double low;

    DoubleDouble(double high, double low) {
        this.high = high;
        this.low = low;
    }

    /** The exact sum of two doubles of any size. */
    static DoubleDouble sum(double a, double b) {
        double s = a + b;
        double t = s - a;
        return new DoubleDouble(s, (a - (s - t)) + (b - t));
    }

    /** The exact product of two doubles. */
    static DoubleDouble product(double a, double b) {
        double p = a * b;
        return new DoubleDouble(p, Math.fma(a, b, -p));
    }

    DoubleDouble negate() {
        return new DoubleDouble(-high, -low);
    }

    DoubleDouble plus(DoubleDouble other) {
        DoubleDouble s = sum(high, other.high);
        return renormalised(s.high, s.low + (low + other.low));
    }

    DoubleDouble times(double factor) {
        double p = high * factor;
        return renormalised(p, Math.fma(high, factor, -p) + low * factor);
    }

    DoubleDouble times(DoubleDouble factor) {
        double p = high * factor.high;
        return renormalised(p, Math.fma(high, factor.high, -p) + (high * factor.low + low * factor.high));
    }

    DoubleDouble over(DoubleDouble divisor) {
        double q = high / divisor.high;
        double rest = Math.fma(-q, divisor.high, high) + (low - q * divisor.low);
        return renormalised(q, rest / divisor.high);
    }

    /** The sine, for |x| < 2. */
    DoubleDouble sin() {
        return times(alternating(1));
    }

    /** The cosine, for |x| < 2. */
    DoubleDouble cos() {
        return alternating(0);
    }

    /** 1 - x^2/((k + 1)(k + 2)) (1 - x^2/((k + 3)(k + 4)) (1 - ...)). */
    private DoubleDouble alternating(double k) {
        DoubleDouble z = times(this).negate();
        DoubleDouble sum = ONE;
        for (double j = k + 40; j > k; j -= 2) {
            sum = sum.times(z).over(new DoubleDouble(j * (j - 1), 0)).plus(ONE);
        }
        return sum;
    }

    /** The logarithm of a positive finite double: 2 artanh((m - 1)/(m + 1)) for the mantissa m, NIST DLMF 4.6.4. */
    static DoubleDouble log(double x) {
        double scaled = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
        int exponent = Math.getExponent(scaled);
        double m = Math.scalb(scaled, -exponent);
        if (m > 1.4142135623730951) {
            m /= 2;
            exponent++;
        }
        DoubleDouble s = sum(m, -1).over(sum(m, 1));
        DoubleDouble z = s.times(s);
        DoubleDouble series = ZERO;
        for (double k = 45; k >= 1; k -= 2) {
            series = series.times(z).plus(ONE.over(new DoubleDouble(k, 0)));
        }
        double doublings = scaled == x ? exponent : exponent - 54;
        return new DoubleDouble(LOG_2, LOG_2_LOW).times(doublings).plus(series.times(s).times(2));
    }

    double value() {
        return high + low;
    }

    private static DoubleDouble renormalised(double a, double b) {
        double s = a + b;
        return new DoubleDouble(s, b - (s - a));
    }
}
