package deriv.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a number is printed: a double as the shortest decimal that reads back to the same double, without a trailing {@code .0}. */
final class NumberText {
    /** Room for any double: sign, 17 digits, point, and {@code e-308}. */
    static final int LONGEST = 24;

    private static final int FIRST_PLAIN_EXPONENT = -5;
    private static final int LAST_PLAIN_EXPONENT = 16;

    private NumberText() {
    }

    static String of(double value) {
        if (Double.isNaN(value)) return "NaN";
        if (Double.isInfinite(value)) return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0) return 1 / value < 0 ? "-0" : "0";
        String text = Double.toString(value);
        double size = Math.abs(value);
        // Here the JDK writes no exponent; tables of numbers are long.
        if (size >= 1e-3 && size < 1e7) return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return of(new BigDecimal(text));
    }

    static String rounded(double value, int digits) {
        if (digits < 1 || value == 0 || Double.isNaN(value) || Double.isInfinite(value)) return of(value);
        return of(new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    /** {@return a point in words: {@code x = 1, y = 0.5}} */
    static String of(List<String> names, double[] point) {
        return IntStream.range(0, point.length).mapToObj(i -> names.get(i) + " = " + of(point[i]))
                .collect(Collectors.joining(", "));
    }

    /** {@return a decimal without zeros at its end} */
    static String of(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= FIRST_PLAIN_EXPONENT && exponent <= LAST_PLAIN_EXPONENT) return shortest.toPlainString();
        String digits = shortest.unscaledValue().toString();
        int first = digits.startsWith("-") ? 2 : 1;
        String fraction = digits.length() > first ? "." + digits.substring(first) : "";
        return digits.substring(0, first) + fraction + "e" + exponent;
    }
}
