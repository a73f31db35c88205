package deriv.textbook;

import deriv.Answer;
import deriv.Deriv;
import deriv.DerivException;
import java.util.Optional;
import java.util.stream.Stream;

/** A line of {@code edges.txt}, whose head says what the columns mean. */
record EdgeRow(String formula, Ask ask, String line) {
    enum Ask {
        DIFF, SIMPLIFY
    }

    private static final String UNDEFINED = "undefined";

    static Stream<EdgeRow> all() {
        return TextbookRow.lines("edges.txt")
                .map(cells -> new EdgeRow(cells.get(0), Ask.valueOf(cells.get(1).toUpperCase(java.util.Locale.ROOT)),
                        cells.get(2)));
    }

    /** {@return what the library says}; empty if it says that there is no value anywhere */
    Optional<Answer> answer() {
        try {
            Answer read = Deriv.parse(formula);
            return Optional.of(ask == Ask.DIFF ? read.diff("x") : read.simplify());
        } catch (DerivException e) {
            if (e.kind() == DerivException.Kind.UNDEFINED) return Optional.empty();
            throw e;
        }
    }

    String printed() {
        return answer().map(Answer::toString).orElse(UNDEFINED);
    }

    boolean isAsExpected() {
        return printed().equals(line);
    }

    /** {@return the name by which {@code inexact.txt} lists the row} */
    String name() {
        return ask.name().toLowerCase(java.util.Locale.ROOT) + " " + formula;
    }

    @Override
    public String toString() {
        return name();
    }
}
