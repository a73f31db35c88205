package deriv.functions.kernels;

/** Products of powers and an exponential whose parts leave the range of double and whose value does not. */
public final class ScaledExponential {
    private static final double LN_2 = 0.6931471805599453;

    /** ln 2 in two parts; the first has 32 bits, so that whole multiples of 20 bits are exact. */
    private static final double LN_2_HIGH = 6.93147180369123816490e-01;

    private static final double LN_2_LOW = 1.90821492927058770002e-10;
    private static final double SQRT_2 = 1.4142135623730951;

    /** Beyond this exponent no power in sight brings the value back into the range. */
    private static final double FAR = 3e5;

    private ScaledExponential() {}

    /**
     * e^x[0] times x[1]^x[2], x[3]^x[4] and so on. The powers and the exponential are kept as mantissa and exponent of two
     * until the end. NaN for what is no power: a negative
     * base with an exponent that is not whole, and 0 with one that is not positive.
     */
    public static double of(double... x) {
        double u = x[0];
        if (u != u || u > FAR || u < -FAR) {
            return far(x);
        }
        double exponent = Math.rint(u / LN_2);
        double mantissa = Math.exp((u - exponent * LN_2_HIGH) - exponent * LN_2_LOW);
        for (int i = 1; i + 1 < x.length; i += 2) {
            double a = Math.abs(x[i]);
            double n = x[i + 1];
            if (!(a > 0 && a < Double.POSITIVE_INFINITY && Math.abs(n) < Double.POSITIVE_INFINITY)) {
                return far(x);
            }
            int e = Math.getExponent(a);
            if (e < Double.MIN_EXPONENT) {
                e = Math.getExponent(a * 0x1p54) - 54;
            }
            double s = Math.scalb(Math.scalb(a, -(e / 2)), -(e - e / 2));
            if (s > SQRT_2) {
                s = s / 2;
                e = e + 1;
            }
            double binary = n * e;
            double whole = Math.rint(binary);
            exponent = exponent + whole;
            mantissa = mantissa * Math.pow(s, n) * Math.pow(2, binary - whole);
            if (x[i] < 0) {
                mantissa = n != Math.rint(n) ? Double.NaN : n % 2 == 0 ? mantissa : -mantissa;
            }
        }
        return Math.scalb(mantissa, (int) Math.max(-5000, Math.min(5000, exponent)));
    }

    /** As it stands, except that e^u wins for u far out. */
    private static double far(double[] x) {
        double product = 1;
        double sign = 1;
        for (int i = 1; i + 1 < x.length; i += 2) {
            if (x[i] == 0 ? !(x[i + 1] > 0) : x[i] != x[i]) {
                return Double.NaN;
            }
            double power = Math.pow(x[i], x[i + 1]);
            product = product * power;
            sign = sign * Math.signum(power);
        }
        double e = Math.exp(x[0]);
        boolean finite = true;
        for (int i = 1; i < x.length; i++) {
            finite = finite && Math.abs(x[i]) < Double.POSITIVE_INFINITY;
        }
        return finite && e == 0 ? sign * e : product * e;
    }
}
