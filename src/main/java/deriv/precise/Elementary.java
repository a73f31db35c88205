package deriv.precise;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Elementary functions of decimal numbers by their series. Relative errors are below 10^-{@value #DIGITS}; those of sine
 * and cosine are absolute where the argument had to be reduced.
 */
final class Elementary {
    static final int DIGITS = 60;

    static final MathContext CONTEXT = new MathContext(DIGITS + 15, RoundingMode.HALF_EVEN);

    /** Beyond it exp has more digits in front of the point than anybody compares. */
    static final BigDecimal GREATEST_EXPONENT = BigDecimal.valueOf(50_000_000);

    /** Beyond it the digits of π do not suffice to reduce an angle. */
    static final BigDecimal GREATEST_ANGLE = BigDecimal.ONE.scaleByPowerOfTen(40);

    /** For π, of which the reduction of an angle uses up as many digits as the angle has in front of its point. */
    private static final MathContext LONG = new MathContext(DIGITS + 60, RoundingMode.HALF_EVEN);

    /** Below it an angle is not reduced. */
    static final BigDecimal SMALL_ANGLE = BigDecimal.valueOf(5, 1);

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final int HALVINGS = 8;
    private static final double LOG_10 = Math.log(10);

    static final BigDecimal PI = pi();
    static final BigDecimal HALF_PI = PI.divide(TWO, LONG);
    static final BigDecimal E = exp(ONE);

    private Elementary() {}

    /** Machin: π = 16 atan(1/5) - 4 atan(1/239). */
    private static BigDecimal pi() {
        BigDecimal fifth = atanSeries(ONE.divide(BigDecimal.valueOf(5), LONG), LONG);
        BigDecimal other = atanSeries(ONE.divide(BigDecimal.valueOf(239), LONG), LONG);
        return fifth.multiply(BigDecimal.valueOf(16)).subtract(other.multiply(BigDecimal.valueOf(4)), LONG);
    }

    /** {@return e^x for |x| up to {@link #GREATEST_EXPONENT}}: the series at x/2^n, squared n times */
    static BigDecimal exp(BigDecimal x) {
        int halvings = HALVINGS + x.abs().toBigInteger().bitLength();
        BigDecimal small = x.divide(new BigDecimal(BigInteger.ONE.shiftLeft(halvings)), CONTEXT);
        BigDecimal term = ONE;
        BigDecimal sum = ONE;
        for (int n = 1; isRelevant(term, ONE, CONTEXT); n++) {
            term = term.multiply(small, CONTEXT).divide(BigDecimal.valueOf(n), CONTEXT);
            sum = sum.add(term, CONTEXT);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, CONTEXT);
        }
        return sum;
    }

    /** {@return the logarithm of x > 0} by Halley's method for exp, from the double; the digits triple at each step. */
    static BigDecimal log(BigDecimal x) {
        int exponent = x.precision() - x.scale();
        double mantissa = x.scaleByPowerOfTen(-exponent).doubleValue();
        BigDecimal y = BigDecimal.valueOf(Math.log(mantissa) + exponent * LOG_10);
        for (int i = 0; i < 3; i++) {
            BigDecimal power = exp(y);
            BigDecimal step = x.subtract(power).divide(x.add(power), CONTEXT);
            y = y.add(TWO.multiply(step), CONTEXT);
        }
        return y;
    }

    static BigDecimal sin(BigDecimal x) {
        if (x.abs().compareTo(SMALL_ANGLE) < 0) {
            return sinSeries(x);
        }
        BigInteger quarter = x.divide(HALF_PI, LONG).setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
        BigDecimal rest = x.subtract(HALF_PI.multiply(new BigDecimal(quarter), LONG), CONTEXT);
        boolean flipped = quarter.testBit(0);
        BigDecimal value = flipped ? cosSeries(rest) : sinSeries(rest);
        return quarter.testBit(1) ? value.negate() : value;
    }

    static BigDecimal cos(BigDecimal x) {
        return x.abs().compareTo(SMALL_ANGLE) < 0 ? cosSeries(x) : sin(x.add(HALF_PI, LONG));
    }

    private static BigDecimal sinSeries(BigDecimal x) {
        return alternating(x, x, 1);
    }

    private static BigDecimal cosSeries(BigDecimal x) {
        return alternating(x, ONE, 0);
    }

    private static BigDecimal alternating(BigDecimal x, BigDecimal first, int power) {
        BigDecimal square = x.multiply(x, CONTEXT);
        BigDecimal term = first;
        BigDecimal sum = first;
        for (long n = power + 1; isRelevant(term, first, CONTEXT); n += 2) {
            term = term.multiply(square, CONTEXT).divide(BigDecimal.valueOf(-n * (n + 1)), CONTEXT);
            sum = sum.add(term, CONTEXT);
        }
        return sum;
    }

    static BigDecimal atan(BigDecimal x) {
        if (x.signum() < 0) {
            return atan(x.negate()).negate();
        }
        if (x.compareTo(ONE) > 0) {
            return HALF_PI.subtract(atan(ONE.divide(x, CONTEXT)), CONTEXT);
        }
        // atan(x) = 2 atan(x/(1 + sqrt(1 + x²))), three times
        BigDecimal small = x;
        for (int i = 0; i < 3; i++) {
            BigDecimal square = small.multiply(small, CONTEXT);
            small = small.divide(ONE.add(ONE.add(square, CONTEXT).sqrt(CONTEXT)), CONTEXT);
        }
        return atanSeries(small, CONTEXT).multiply(BigDecimal.valueOf(8));
    }

    private static BigDecimal atanSeries(BigDecimal x, MathContext context) {
        BigDecimal square = x.multiply(x, context).negate();
        BigDecimal power = x;
        BigDecimal sum = x;
        for (int n = 3; isRelevant(power, x, context); n += 2) {
            power = power.multiply(square, context);
            sum = sum.add(power.divide(BigDecimal.valueOf(n), context), context);
        }
        return sum;
    }

    private static boolean isRelevant(BigDecimal term, BigDecimal first, MathContext context) {
        return term.abs().compareTo(first.abs().scaleByPowerOfTen(-context.getPrecision())) > 0;
    }
}
