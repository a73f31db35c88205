package deriv;

import deriv.arithmetic.Decimals;
import deriv.arithmetic.NumberSystemException;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Operation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers as decimals of any number of digits, each correctly rounded: for when the 17 digits of {@link Numbers} do not
 * do. Elementary functions only; thousands of digits take seconds.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class DecimalNumbers {
    /** More digits than these are refused. */
    public static final int MOST_DIGITS = Decimals.MOST_DIGITS;

    private final List<Answer> answers;
    private final int digits;

    private DecimalNumbers(List<Answer> answers, int digits) {
        this.answers = List.copyOf(answers);
        this.digits = digits;
    }

    /**
     * {@return these answers as functions of a point}
     *
     * @param answers at least one; vectors and matrices count entry by entry, row by row
     * @param digits significant digits, halves are rounded to the even neighbour
     * @throws DerivException if that is less than 1 or more than {@link #MOST_DIGITS}
     */
    public static DecimalNumbers of(List<Answer> answers, int digits) {
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "numbers have from 1 to " + MOST_DIGITS + " digits, not " + digits, "ask for fewer digits");
        }
        return new DecimalNumbers(answers, digits);
    }

    /**
     * {@return all numbers at a point, in the order of the answers and their entries}; empty where there is no real value
     *
     * @param point the exact values of the variables, answers without variables: {@code Deriv.parse("1/3")}
     * @throws DerivException if a variable is missing, a limit is hit, a function is not computed to any number of
     * digits, or no number of digits tells a value from one that rounds to something else
     */
    public List<Optional<BigDecimal>> values(Map<String, Answer> point) {
        Map<String, Expr> exact = new HashMap<>();
        point.forEach((name, value) -> exact.put(name, value.content().computed()));
        Decimals decimals = new Decimals(exact, digits);
        Limits limits = answers.getFirst().limits();
        return DerivException.translating(() -> Operation.run(limits.allowance(), () -> {
            List<Optional<BigDecimal>> values = new ArrayList<>();
            for (Answer answer : answers) {
                add(answer, decimals, values);
            }
            return values;
        }));
    }

    private static void add(Answer answer, Decimals decimals, List<Optional<BigDecimal>> values) {
        Content content = answer.content();
        Cond domain = Cond.and(content.guard());
        List<Expr> computed = DerivativeKind.entries(content.computed());
        boolean isSameAtKinks = answer.settings().atKink() == AtKink.FAST;
        List<Expr> printed = isSameAtKinks ? DerivativeKind.entries(content.expr()) : computed;
        for (int i = 0; i < computed.size(); i++) {
            values.add(value(computed.get(i), printed.get(i), domain, decimals));
        }
    }

    /** A form to compute may have functions that only doubles need; digits do not, and take the form to print then. */
    private static Optional<BigDecimal> value(Expr computed, Expr printed, Cond domain, Decimals decimals) {
        try {
            return decimals.value(computed, domain);
        } catch (NumberSystemException e) {
            if (computed == printed) {
                throw e;
            }
            return decimals.value(printed, domain);
        }
    }
}
