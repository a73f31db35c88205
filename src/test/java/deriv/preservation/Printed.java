package deriv.preservation;

import deriv.Answer;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.testing.Arithmetic;
import deriv.testing.Formulas;
import deriv.testing.Real;
import deriv.testing.Reals;
import deriv.testing.TypedValue;
import deriv.testing.Valuation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as its reader has it: a text, and the conditions that are said with it.
 *
 * @param value what the text means, without an expression being made of it
 * @param expr  the same as an expression
 */
record Printed(String text, TypedValue value, Expr expr, List<Cond> conditions) {
    static Printed of(Answer answer) {
        return of(answer.infix(), answer.conditions().stream().map(Formulas::condition).toList());
    }

    static Printed of(String text, List<Cond> conditions) {
        return new Printed(text, new TypedValue(text), Formulas.expr(text), conditions);
    }

    /**
     * {@return the value at the point}; empty where the text has none, or a condition does not hold
     *
     * @throws Arithmetic.Undecided if the numbers cannot tell
     */
    Optional<Real> at(Map<Expr, Real> point) {
        return holds(point) ? value.at(point) : Optional.empty();
    }

    boolean holds(Map<Expr, Real> point) {
        return conditions.stream().allMatch(c -> holds(c, point));
    }

    /** {@return whether the condition holds}; what compares something without a value does not, and the rest still may */
    static boolean holds(Cond c, Map<Expr, Real> point) {
        return switch (c) {
            case Cond.Truth(var value) -> value;
            case Cond.Compare(var e, var relation) -> Valuation.of(e, point, Reals.ARITHMETIC)
                    .filter(value -> relation.holds(Reals.ARITHMETIC.signum(value))).isPresent();
            case Cond.And(var parts) -> parts.stream().allMatch(part -> holds(part, point));
            case Cond.Or(var parts) -> parts.stream().anyMatch(part -> holds(part, point));
        };
    }

    @Override
    public String toString() {
        return conditions.isEmpty() ? text
                : text + "   # for " + String.join(" and ", conditions.stream().map(Formulas::text).toList());
    }
}
