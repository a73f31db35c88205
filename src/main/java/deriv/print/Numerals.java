package deriv.print;

import deriv.core.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Spells numbers without their sign, in one number style. */
final class Numerals {
    private static final int DIGITS = 17;

    /** More zeros than this before or after the digits are written as a power of ten. */
    private static final int ZEROS = 6;

    private final NumberStyle style;

    Numerals(NumberStyle style) {
        this.style = style;
    }

    /** {@return the magnitude: a numeral or a fraction of two} */
    Layout magnitude(Rational value) {
        return isNumeral(value) ? numeral(value)
                : Layout.fraction(integer(value.numerator().abs()), integer(value.denominator()));
    }

    /** {@return whether the magnitude is written without a fraction bar} */
    boolean isNumeral(Rational value) {
        return value.isInteger() || style == NumberStyle.DECIMALS && isShortDecimal(value);
    }

    /** {@return the magnitude of a value that {@link #isNumeral}} */
    Layout numeral(Rational value) {
        if (value.isInt()) {
            return Layout.number(Math.abs(value.intValue()));
        }
        return value.isInteger() && style == NumberStyle.FRACTIONS ? integer(value.numerator().abs())
                : Layout.number(decimal(value));
    }

    Layout integer(BigInteger value) {
        return value.bitLength() < 31 ? Layout.number(value.intValue()) : Layout.number(value.toString());
    }

    private static boolean isShortDecimal(Rational value) {
        // The bound is for speed alone: it admits 1e-1000.
        return value.denominator().bitLength() < 4096 && value.isTerminating() && expand(value).precision() <= DIGITS;
    }

    private static BigDecimal expand(Rational value) {
        return new BigDecimal(value.numerator().abs()).divide(new BigDecimal(value.denominator())).stripTrailingZeros();
    }

    private static String decimal(Rational value) {
        BigDecimal d = expand(value);
        if (value.isInteger()) {
            return d.precision() <= DIGITS && -d.scale() > ZEROS && d.precision() - d.scale() > DIGITS ? scientific(d)
                    : d.toPlainString();
        }
        int leadingZeros = d.scale() - d.precision();
        return leadingZeros > ZEROS ? scientific(d) : d.toPlainString();
    }

    private static String scientific(BigDecimal d) {
        String digits = d.unscaledValue().toString();
        int exponent = digits.length() - 1 - d.scale();
        return digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "") + "e" + exponent;
    }
}
