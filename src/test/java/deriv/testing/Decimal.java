package deriv.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Elementary functions of real numbers in {@value #DIGITS} digits. Arguments are of moderate size. */
final class Decimal {
    static final int DIGITS = 60;
    static final MathContext CONTEXT = new MathContext(DIGITS + 10, RoundingMode.HALF_EVEN);

    static final BigDecimal ONE = BigDecimal.ONE;
    static final BigDecimal TWO = BigDecimal.TWO;
    static final BigDecimal PI = pi();
    static final BigDecimal HALF_PI = PI.divide(TWO, CONTEXT);
    static final BigDecimal E = exp(ONE);

    /** So often the argument of a series is halved. */
    private static final int HALVINGS = 8;

    private Decimal() {}

    /** Machin: π = 16 atan(1/5) - 4 atan(1/239). */
    private static BigDecimal pi() {
        BigDecimal fifth = atanSeries(ONE.divide(BigDecimal.valueOf(5), CONTEXT));
        BigDecimal other = atanSeries(ONE.divide(BigDecimal.valueOf(239), CONTEXT));
        return fifth.multiply(BigDecimal.valueOf(16)).subtract(other.multiply(BigDecimal.valueOf(4)), CONTEXT);
    }

    static BigDecimal exp(BigDecimal x) {
        BigDecimal small = x.divide(BigDecimal.valueOf(1L << HALVINGS), CONTEXT);
        BigDecimal term = ONE;
        BigDecimal sum = ONE;
        for (int n = 1; isRelevant(term); n++) {
            term = term.multiply(small, CONTEXT).divide(BigDecimal.valueOf(n), CONTEXT);
            sum = sum.add(term, CONTEXT);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum, CONTEXT);
        }
        return sum;
    }

    /** By Newton's method for exp from the double logarithm; the digits double at each step. */
    static BigDecimal log(BigDecimal x) {
        int exponent = x.precision() - x.scale();
        double mantissa = x.movePointLeft(exponent).doubleValue();
        BigDecimal y = BigDecimal.valueOf(Math.log(mantissa) + exponent * Math.log(10));
        for (int i = 0; i < 3; i++) {
            BigDecimal quotient = x.divide(exp(y), CONTEXT);
            // Halley: y + 2(q - 1)/(q + 1) has cubic convergence.
            y = y.add(TWO.multiply(quotient.subtract(ONE)).divide(quotient.add(ONE), CONTEXT), CONTEXT);
        }
        return y;
    }

    static BigDecimal sin(BigDecimal x) {
        BigInteger quarter = x.divide(HALF_PI, CONTEXT).setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
        BigDecimal rest = x.subtract(HALF_PI.multiply(new BigDecimal(quarter)), CONTEXT);
        return switch (quarter.mod(BigInteger.valueOf(4)).intValue()) {
            case 0 -> sinSeries(rest);
            case 1 -> cosSeries(rest);
            case 2 -> sinSeries(rest).negate();
            default -> cosSeries(rest).negate();
        };
    }

    static BigDecimal cos(BigDecimal x) {
        return sin(x.add(HALF_PI, CONTEXT));
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
        for (long n = power + 1; isRelevant(term); n += 2) {
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
            small = small.divide(ONE.add(ONE.add(small.multiply(small, CONTEXT)).sqrt(CONTEXT)), CONTEXT);
        }
        return atanSeries(small).multiply(BigDecimal.valueOf(8));
    }

    private static BigDecimal atanSeries(BigDecimal x) {
        BigDecimal square = x.multiply(x, CONTEXT).negate();
        BigDecimal power = x;
        BigDecimal sum = x;
        for (int n = 3; isRelevant(power); n += 2) {
            power = power.multiply(square, CONTEXT);
            sum = sum.add(power.divide(BigDecimal.valueOf(n), CONTEXT), CONTEXT);
        }
        return sum;
    }

    private static boolean isRelevant(BigDecimal term) {
        return term.abs().compareTo(ONE.movePointLeft(DIGITS + 10)) > 0;
    }

    /** The nearest whole number below or equal. */
    static BigInteger floor(BigDecimal x) {
        return x.setScale(0, RoundingMode.FLOOR).toBigInteger();
    }

}
