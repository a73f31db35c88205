package deriv.rules;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Substitution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One use of a rule: symbols for its variables, numbers for those that stand for numbers. */
record RuleInstance(Expr left, Expr right, Cond guard) {
    private static final List<Expr> NUMBERS = List.of(
            Exprs.TWO, Exprs.number(3), Exprs.HALF, Exprs.number(1, 3), Exprs.MINUS_ONE, Exprs.number(-3, 2));

    /** {@return the use with the first numbers that the guard allows} */
    static RuleInstance of(Rule rule) {
        for (Expr number : NUMBERS) {
            Map<Expr, Expr> arguments = new HashMap<>();
            for (Expr variable : Variables.in(rule.pattern())) {
                arguments.put(variable,
                        Variables.isNumber(variable) ? number : Exprs.symbol(Variables.name(variable) + "0"));
            }
            Cond guard = rule.validity().guard().map(e -> Substitution.of(e, arguments));
            if (!guard.equals(Cond.FALSE)) {
                return new RuleInstance(
                        Substitution.of(rule.pattern(), arguments), Substitution.of(rule.replacement(), arguments),
                        guard);
            }
        }
        throw new AssertionError("no number satisfies the guard of " + rule.name());
    }

    /** {@return what is known where the rule may be used} */
    Signs signs() {
        return Signs.given(guard.conjuncts());
    }
}
