package deriv.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a command writes numbers: rounded to {@code --digits}, and whether as CSV. */
final class NumberFormat {
    /** So many digits tell every double from every other. */
    private static final int DIGITS_OF_DOUBLE = 17;

    private final boolean csv;
    private final Optional<Integer> digits;

    /** Points that come as CSV are answered as CSV unless {@code --to} says otherwise. */
    NumberFormat(Session session) {
        Arguments arguments = session.arguments();
        boolean chosen = arguments.choice(Option.TO).equals("csv");
        this.csv = chosen || arguments.has(Option.POINTS) && !arguments.has(Option.TO);
        this.digits = arguments.count(Option.DIGITS);
    }

    /** {@return the number of digits, if doubles do not have so many} */
    Optional<Integer> digitsBeyondDoubles() {
        return digits.filter(n -> n > DIGITS_OF_DOUBLE);
    }

    boolean isCsv() {
        return csv;
    }

    String text(double value) {
        return digits.map(n -> NumberText.rounded(value, n)).orElseGet(() -> NumberText.of(value));
    }

    List<String> texts(double[] values) {
        return Arrays.stream(values).mapToObj(this::text).toList();
    }
}
