package deriv.cli;

import java.util.Optional;

/** How a command writes numbers: rounded to {@code --digits}, and whether as CSV. */
final class NumberFormat {
    private final boolean csv;
    private final Optional<Integer> digits;

    /** Points that come as CSV are answered as CSV unless {@code --to} says otherwise. */
    NumberFormat(Session session) {
        Arguments arguments = session.arguments();
        boolean chosen = arguments.choice(Option.TO).equals("csv");
        this.csv = chosen || arguments.has(Option.POINTS) && !arguments.has(Option.TO);
        this.digits = arguments.count(Option.DIGITS);
    }

    boolean isCsv() {
        return csv;
    }

    String text(double value) {
        return digits.map(n -> NumberText.rounded(value, n)).orElseGet(() -> NumberText.of(value));
    }
}
