package deriv.text;

import deriv.core.Rational;
import java.math.BigInteger;

/**
 * A literal as it was written, never written out: 1e9999 is one digit and a place.
 *
 * <p>Not a {@link java.math.BigDecimal}: that class works out 5^65536 when it is initialised, which takes longer than
 * the answer to most formulas.
 *
 * @param digits   all digits, without the point
 * @param decimals how many of them stand after the point; negative for a power of ten
 */
public record Decimal(BigInteger digits, int decimals) {
    private static final int DIGITS_OF_LONG = 18;

    static Decimal of(BigInteger whole) {
        return new Decimal(whole, 0);
    }

    /**
     * {@return the value of digits with at most one point and at most one power of ten, in ASCII}
     *
     * @throws NumberFormatException if the text is anything else
     */
    static Decimal of(String literal) {
        int e = Math.max(literal.indexOf('e'), literal.indexOf('E'));
        String mantissa = e < 0 ? literal : literal.substring(0, e);
        int power = e < 0 ? 0 : Integer.parseInt(literal.substring(e + 1));
        int point = mantissa.indexOf('.');
        String digits = point < 0 ? mantissa : mantissa.substring(0, point) + mantissa.substring(point + 1);
        return new Decimal(integer(digits), (point < 0 ? 0 : digits.length() - point) - power);
    }

    private static BigInteger integer(String digits) {
        return digits.length() <= DIGITS_OF_LONG ? BigInteger.valueOf(Long.parseLong(digits)) : new BigInteger(digits);
    }

    /** {@return whether this was written without decimals and without a power of ten} */
    boolean isWhole() {
        return decimals == 0;
    }

    Rational exact() {
        return decimals > 0
                ? Rational.of(digits, BigInteger.TEN.pow(decimals))
                : Rational.of(decimals == 0 ? digits : digits.multiply(BigInteger.TEN.pow(-decimals)));
    }
}
