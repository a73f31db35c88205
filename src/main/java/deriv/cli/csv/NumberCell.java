package deriv.cli.csv;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** The text of one number: decimal digits with a point, and an exponent; or NaN and the infinities, by their usual names. */
final class NumberCell {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d++\\.?\\d*+|\\.\\d++)([eE][+-]?\\d++)?");
    private static final int LONGEST_QUOTED = 40;

    private NumberCell() {
    }

    /** {@return the number; nothing if this is none, or one beyond all doubles} */
    static OptionalDouble read(String text) {
        if (DECIMAL.matcher(text).matches()) {
            double value = Double.parseDouble(text);
            return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> OptionalDouble.of(Double.NaN);
            case "inf", "+inf", "infinity", "+infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> OptionalDouble.empty();
        };
    }

    static String fault(String text) {
        if (text.isEmpty()) return "the cell is empty";
        String quoted = "'" + (text.length() > LONGEST_QUOTED ? text.substring(0, LONGEST_QUOTED) + "…" : text) + "'";
        return DECIMAL.matcher(text).matches() ? quoted + " is beyond the range of double"
                : quoted + " is not a number";
    }

    static String advice(String text) {
        if (text.isEmpty()) return "write NaN where a value is missing";
        return text.matches("[+-]?\\d+,\\d+") ? "write the decimal point as a point"
                : "a number is written as 1.5 or 1e-3, a missing value as NaN";
    }
}
