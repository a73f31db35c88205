package deriv.explain;

import deriv.analysis.Normalization;
import deriv.core.Cond;
import deriv.core.Rational;
import deriv.explain.Part.Form;
import deriv.print.Formula;
import java.util.List;
import java.util.Optional;

/**
 * The rule for a part: which one, on which operands, under which conditions beyond that the part is defined.
 *
 * @param operands   the parts that the law is about, in its order
 * @param conditions where the derivative may not exist although the part does
 */
record Application(Rule rule, List<Part> operands, Law law, List<Cond> conditions) {
    /** Partial derivatives of functions of more arguments are not written out. */
    private static final int MOST_ARGUMENTS = 4;

    /** Nor are longer products: n factors make n terms of n factors. */
    private static final int MOST_FACTORS = 12;

    /** Conditions on taller expressions are left as they are. */
    private static final int TALLEST = 20;

    private static Application of(Rule rule, Law law, Part... operands) {
        return new Application(rule, List.of(operands), law, List.of());
    }

    private static Application of(Rule rule, Law law, List<Part> operands) {
        return new Application(rule, operands, law, List.of());
    }

    private Application under(Cond condition) {
        if (condition.equals(Cond.TRUE)) {
            return this;
        }
        boolean readable = condition.conjuncts().size() <= TALLEST
                && condition.exprs().stream().allMatch(e -> e.height() <= TALLEST);
        return new Application(rule, operands, law,
                readable ? new Normalization().conjuncts(List.of(condition)) : condition.conjuncts());
    }

    /**
     * {@return the rule for this part}; empty if its derivative is found as a whole
     *
     * @throws UnsupportedOperationException if a function has no closed form of the derivative that is needed
     */
    static Optional<Application> to(Part part, Formula.Writer writer) {
        return switch (part.form()) {
            case Form.Whole _, Form.Constant _, Form.Variable _ -> Optional.empty();
            case Form.Sum(var terms, var minus) -> Optional.of(of(Rule.SUM, Law.sum(minus), terms));
            case Form.Negative(var operand) -> Optional.of(of(Rule.CONSTANT_MULTIPLE, Law.NEGATIVE, operand));
            case Form.Multiple(var factor, var operand) ->
                Optional.of(of(Rule.CONSTANT_MULTIPLE, Law.MULTIPLE, factor, operand));
            case Form.Product(var factors) -> factors.size() > MOST_FACTORS ? Optional.empty()
                    : Optional.of(of(Rule.PRODUCT, Law.PRODUCT, factors));
            case Form.Reciprocal(var above, var below) ->
                Optional.of(of(Rule.RECIPROCAL, Law.RECIPROCAL, above, below));
            case Form.Quotient(var above, var below) -> Optional.of(of(Rule.QUOTIENT, Law.QUOTIENT, above, below));
            case Form.Power(var base, var exponent) -> base.value().isNumber(Rational.ZERO) ? Optional.empty()
                    : Optional.of(power(base, exponent));
            case Form.Call(var function, var arguments) -> arguments.size() > MOST_ARGUMENTS ? Optional.empty()
                    : Optional.of(of(arguments.size() > 1 && arguments.stream().filter(Part::varies).count() > 1
                            ? Rule.SEVERAL_ARGUMENTS
                            : arguments.stream().anyMatch(Part::isVariable) ? Rule.TABLE : Rule.CHAIN,
                            Law.call(function, arguments, writer), arguments)
                            .under(function.differentiable(arguments.stream().map(Part::value).toList())));
            case Form.Unknown(var function, var orders, var arguments) ->
                Optional.of(of(Rule.UNKNOWN, Law.unknown(function, orders), arguments));
            case Form.Pieces(var conditions, var meanings, var values, var inside) ->
                Optional.of(of(Rule.PIECES, Law.pieces(conditions, meanings), values).under(Cond.and(inside)));
            case Form.Entries(var entries) -> Optional.of(of(Rule.ENTRIES, Law.ENTRIES, entries));
            case Form.Definition(_, var body) -> Optional.of(of(Rule.DEFINITION, Law.SAME, body));
        };
    }

    private static Application power(Part base, Part exponent) {
        if (!exponent.varies()) {
            return of(Rule.POWER, Law.POWER, base, exponent);
        }
        return base.varies()
                ? of(Rule.GENERAL_POWER, Law.GENERAL_POWER, base, exponent).under(Cond.positive(base.value()))
                : of(Rule.EXPONENTIAL, Law.EXPONENTIAL, base, exponent);
    }
}
