package deriv.cli;

import deriv.Answer;
import deriv.Deriv;
import deriv.DerivException;
import deriv.HighOrder;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Derivatives of high order at points: by series, where a formula of the derivative would be too long. */
final class HighOrders {
    private static final int DIGITS_OF_DOUBLE = 17;

    private HighOrders() {
    }

    /** {@return the derivative that the options ask for, if it is one of high order by one variable} */
    static Optional<HighOrder> of(Answer formula, Session session) {
        if (formula.shape() != Answer.Shape.SCALAR || session.arguments().has(Option.WITH)
                || session.arguments().choice(Option.DOMAIN).equals("complex")
                || !session.arguments().choice(Option.AT_KINK).equals("fast")) {
            return Optional.empty();
        }
        List<String> by = Differentiation.symbolsOfOptions(formula, session);
        return HighOrder.suits(by) ? Optional.of(HighOrder.of(formula, by)) : Optional.empty();
    }

    /** {@return how to compute it at points} Values beyond the range of double are written as decimals. */
    static PointEvaluator evaluator(HighOrder derivative, List<String> names, NumberFormat format) {
        int digits = format.digitsBeyondDoubles().orElse(DIGITS_OF_DOUBLE);
        return (point, exact) -> {
            Map<String, Answer> values = new HashMap<>();
            for (int i = 0; i < point.length; i++) {
                if (!Double.isFinite(point[i])) return undefined();
                values.put(names.get(i), number(exact.get(i)));
            }
            return derivative.value(values, digits).map(value -> values(value, digits, format))
                    .orElseGet(HighOrders::undefined);
        };
    }

    private static PointEvaluator.Values undefined() {
        return new PointEvaluator.Values(new double[] {Double.NaN}, List.of("NaN"));
    }

    private static PointEvaluator.Values values(BigDecimal value, int digits, NumberFormat format) {
        double number = value.doubleValue();
        boolean isDouble = digits <= DIGITS_OF_DOUBLE && Double.isFinite(number);
        return new PointEvaluator.Values(new double[] {number},
                List.of(isDouble ? format.text(number) : NumberText.of(value)));
    }

    private static Answer number(String text) {
        try {
            return Deriv.parse(text);
        } catch (DerivException e) {
            throw new UsageException("'" + text + "' is not a number: " + e.getMessage());
        }
    }
}
