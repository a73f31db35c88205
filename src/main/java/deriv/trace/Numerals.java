package deriv.trace;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalInt;

/**
 * How numbers of a trace are written: with four decimals, as in lectures, or rounded to so many significant digits.
 *
 * @param digits significant digits; with four decimals if empty
 */
record Numerals(OptionalInt digits) {
    static final Numerals FOUR_DECIMALS = new Numerals(OptionalInt.empty());

    /** So many digits tell a double from all others. */
    static final int OF_DOUBLE = 17;

    private static final String UNDEFINED = "undefined";
    private static final int DECIMALS = 4;
    /** Smaller numbers would lose digits, larger ones would be long. */
    private static final BigDecimal SMALLEST = new BigDecimal("0.001");
    private static final BigDecimal LARGEST = new BigDecimal("1e9");
    private static final int FIRST_PLAIN_EXPONENT = -5;
    private static final int LAST_PLAIN_EXPONENT = 16;

    static Numerals significant(int digits) {
        return new Numerals(OptionalInt.of(digits));
    }

    /** {@return a number in a sentence} */
    static String brief(Amount amount) {
        return significant(6).text(amount);
    }

    String text(Amount amount) {
        if (amount.value().isEmpty()) {
            return UNDEFINED;
        }
        BigDecimal value = amount.value().get();
        if (value.signum() == 0) {
            return amount.exact() || digits.isPresent() ? "0" : "0.0000";
        }
        if (digits.isPresent()) {
            return shortest(value.round(new MathContext(digits.getAsInt(), RoundingMode.HALF_EVEN)));
        }
        BigDecimal size = value.abs();
        return size.compareTo(SMALLEST) < 0 || size.compareTo(LARGEST) >= 0
                ? scientific(value.round(new MathContext(DECIMALS + 1, RoundingMode.HALF_EVEN)))
                : value.setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String shortest(BigDecimal value) {
        BigDecimal least = value.stripTrailingZeros();
        int exponent = least.precision() - least.scale() - 1;
        return exponent >= FIRST_PLAIN_EXPONENT && exponent <= LAST_PLAIN_EXPONENT
                ? least.toPlainString()
                : scientific(least);
    }

    private static String scientific(BigDecimal value) {
        BigDecimal least = value.stripTrailingZeros();
        int exponent = least.precision() - least.scale() - 1;
        return least.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
