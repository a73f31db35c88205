package deriv.explain;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Fn;
import deriv.print.Formula;
import java.util.List;

/**
 * A part of what was typed, as the rules of differentiation see it: how it was written, what it means, and how it is made of
 * smaller parts. Parts are compared by identity; trees of them may be deep.
 */
final class Part {
    private final Written it;
    private final Form form;
    private final Variation variation;

    /** Whether a part depends on the variable, by what was typed: {@code x - x} does. */
    enum Variation {
        CONSTANT, VARIES
    }

    private Part(Written it, Form form, Variation variation) {
        this.it = it;
        this.form = form;
        this.variation = variation;
    }

    static Part constant(Written it) {
        return new Part(it, new Form.Constant(), Variation.CONSTANT);
    }

    static Part variable(Written it) {
        return new Part(it, new Form.Variable(), Variation.VARIES);
    }

    /** {@return the part}; a constant if nothing in it varies */
    static Part of(Written it, Form form) {
        boolean varies = form.parts().stream().anyMatch(Part::varies) || form instanceof Form.Whole;
        return varies ? new Part(it, form, Variation.VARIES) : constant(it);
    }

    Formula formula() {
        return it.formula();
    }

    Expr value() {
        return it.value();
    }

    Written written() {
        return it;
    }

    Form form() {
        return form;
    }

    boolean varies() {
        return variation == Variation.VARIES;
    }

    /** {@return whether it is the variable itself} */
    boolean isVariable() {
        return form instanceof Form.Variable;
    }

    /** How a part is made. */
    sealed interface Form {
        default List<Part> parts() {
            return switch (this) {
                case Constant _, Variable _, Whole _ -> List.of();
                case Sum(var terms, _) -> terms;
                case Negative(var operand) -> List.of(operand);
                case Multiple(var factor, var operand) -> List.of(factor, operand);
                case Product(var factors) -> factors;
                case Reciprocal(var above, var below) -> List.of(above, below);
                case Quotient(var above, var below) -> List.of(above, below);
                case Power(var base, var exponent) -> List.of(base, exponent);
                case Call(_, var arguments) -> arguments;
                case Unknown(_, _, var arguments) -> arguments;
                case Pieces(_, _, var values, _) -> values;
                case Entries(var entries) -> entries;
                case Definition(_, var body) -> List.of(body);
            };
        }

        record Constant() implements Form {}

        record Variable() implements Form {}

        /** @param minus whether there is a minus before each term */
        record Sum(List<Part> terms, List<Boolean> minus) implements Form {}

        record Negative(Part operand) implements Form {}

        /** A constant times what varies. */
        record Multiple(Part factor, Part operand) implements Form {}

        /** Two factors or more, all of which vary. */
        record Product(List<Part> factors) implements Form {}

        /** A constant over what varies. */
        record Reciprocal(Part above, Part below) implements Form {}

        /** Both vary. */
        record Quotient(Part above, Part below) implements Form {}

        record Power(Part base, Part exponent) implements Form {}

        record Call(Fn function, List<Part> arguments) implements Form {}

        /** An unknown function, already differentiated so often in each argument. */
        record Unknown(String function, List<Integer> orders, List<Part> arguments) implements Form {}

        /**
         * Values by cases, the last one where no condition holds.
         *
         * @param inside where no two pieces meet
         */
        record Pieces(List<Formula> conditions, List<Cond> meanings, List<Part> values, List<Cond> inside)
                implements
                Form {}

        record Entries(List<Part> entries) implements Form {}

        /** A name, or a call, that stands for something else. */
        record Definition(String name, Part body) implements Form {}

        /**
         * What has no rule here: its derivative is found as a whole.
         *
         * @param title what that is called
         */
        record Whole(String title) implements Form {}
    }
}
