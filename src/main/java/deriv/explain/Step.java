package deriv.explain;

import deriv.print.Formula;
import java.util.List;
import java.util.Optional;

/**
 * One step of an explanation.
 *
 * @param number     {@code 2.1}
 * @param rule       the name of the rule, for programs
 * @param title      what the step is called
 * @param statement  the rule in letters, if that says more than the equation
 * @param equation   what the rule makes of the part: formulas that are equal, the part first
 * @param inner      the steps for what the equation leaves open
 * @param conclusion what the part is once these are done: formulas that are equal; empty without inner steps
 * @param conditions where it holds, beyond that the formula is defined
 * @param reason     why the rule holds, if that is wanted
 * @param check      what a numeric check said of it, if there was one
 */
public record Step(String number, String rule, String title, Optional<Statement> statement, List<Formula> equation,
        List<Step> inner, List<Formula> conclusion, List<Formula> conditions, Optional<String> reason,
        Optional<Check> check) {
    public Step {
        equation = List.copyOf(equation);
        inner = List.copyOf(inner);
        conclusion = List.copyOf(conclusion);
        conditions = List.copyOf(conditions);
    }

    /** {@return the last formula of the step} */
    public Formula result() {
        return conclusion.isEmpty() ? equation.getLast() : conclusion.getLast();
    }

    /** A rule in letters: {@code (u*v)' = u'*v + u*v'} with what the letters stand for. */
    public record Statement(Formula left, Formula right, List<Binding> letters) {
        public Statement {
            letters = List.copyOf(letters);
        }
    }

    public record Binding(String letter, Formula part) {}

    /** {@return the same step with other inner steps, checked} */
    Step checked(List<Step> steps, Check result) {
        return new Step(number, rule, title, statement, equation, steps, conclusion, conditions, reason,
                Optional.of(result));
    }
}
