package deriv;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What was found out about two answers: {@link Answer#equal}. Immutable and safe to share between threads.
 *
 * <p>Proved and refuted are final; undecided says that neither a proof nor a counterexample was found with the effort that
 * was allowed. Formulas in these records are texts of the language.
 */
public sealed interface Equality {
    /**
     * Both have the same value wherever both are defined.
     *
     * @param conditions where these do not hold one of them is defined and the other is not; none if they have the same
     *     domain
     * @param method how it was proved, as a clause
     */
    record Proved(List<String> conditions, String method) implements Equality {
        public Proved {
            conditions = List.copyOf(conditions);
        }

        @Override
        public String text() {
            return conditions.isEmpty() ? "equal"
                    : "equal for " + String.join(" and ", conditions.stream().map(this::inConjunction).toList());
        }

        private String inConjunction(String condition) {
            return conditions.size() > 1 && condition.contains(" or ") ? "(" + condition + ")" : condition;
        }
    }

    /**
     * At a point where both are defined they have different values. The values were computed with bounds of their errors
     * that do not meet, so this is no accident of rounding.
     *
     * @param entry the place in vectors ({@code 2}) or matrices ({@code 1, 2}), counted from 1; none for numbers
     * @param functions what unknown functions are in this counterexample: {@code f(x)} is {@code x^3 + …}
     * @param point the exact values of the variables
     * @param left the value of the first, exact or rounded to as many digits as show the difference
     * @param right that of the second; where it takes many digits to see the difference, that: {@code 1e-200 more}
     */
    record Refuted(List<Integer> entry, SequencedMap<String, String> functions, SequencedMap<String, String> point,
            String left, String right) implements Equality {
        public Refuted {
            entry = List.copyOf(entry);
        }

        @Override
        public String text() {
            String place = (functions.isEmpty() ? "" : " with " + equations(functions) + ",")
                    + (point.isEmpty() ? "" : " at " + equations(point));
            String subject = entry.isEmpty() ? "they are"
                    : "the entries " + entry.toString() + " are";
            return "not equal:" + place + " " + subject + " " + left + " and " + right;
        }

        private static String equations(Map<String, String> values) {
            return String.join(", ", values.entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).toList());
        }
    }

    /**
     * No proof and no counterexample.
     *
     * @param tried what was tried, clauses, the most telling first
     */
    record Undecided(List<String> tried) implements Equality {
        public Undecided {
            tried = List.copyOf(tried);
        }

        @Override
        public String text() {
            return "undecided: " + String.join("; ", tried);
        }
    }

    /** {@return the verdict on one line}: {@code equal for x != 2}, {@code not equal: at x = 1 they are 2 and 3} */
    String text();
}
