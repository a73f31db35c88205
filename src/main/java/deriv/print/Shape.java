package deriv.print;

import deriv.core.Constant;
import deriv.core.Fn;
import deriv.core.Reduction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a reader sees: numbers, names, fraction bars, powers, roots, calls, in the order in which they are read. Signs
 * are apart from what they stand before, so a number is never negative and a renderer decides on brackets alone.
 */
sealed interface Shape {

    /** {@return the parts in the order in which they are read} */
    default List<Layout> parts() {
        return switch (this) {
            case Number _, Name _, Named _, Parameter _, Undefined _, Truth _ -> List.of();
            case Sum(var terms) -> terms.stream().map(Signed::term).toList();
            case Negative(var operand) -> List.of(operand);
            case Product(var factors) -> factors;
            case Fraction(var numerator, var denominator) -> List.of(numerator, denominator);
            case Power(var base, var exponent) -> List.of(base, exponent);
            case Root(var radicand) -> List.of(radicand);
            case Exponential(var exponent) -> List.of(exponent);
            case Call(_, var arguments) -> arguments;
            case Unknown(_, _, var arguments) -> arguments;
            case Piecewise(var cases, var otherwise) -> {
                List<Layout> parts = new ArrayList<>();
                for (Case c : cases) {
                    parts.add(c.condition());
                    parts.add(c.value());
                }
                parts.add(otherwise);
                yield parts;
            }
            case Vector(var entries) -> entries;
            case Derived(_, var operand) -> List.of(operand);
            case Reduce(_, var index, var lower, var upper, var body) -> List.of(index, lower, upper, body);
            case Compare(var left, _, var right) -> List.of(left, right);
            case And(var parts) -> parts;
            case Or(var parts) -> parts;
        };
    }

    /** {@return the same shape over other parts} */
    default Shape map(UnaryOperator<Layout> f) {
        return switch (this) {
            case Number _, Name _, Named _, Parameter _, Undefined _, Truth _ -> this;
            case Sum(var terms) -> new Sum(terms.stream().map(t -> new Signed(t.sign(), f.apply(t.term()))).toList());
            case Negative(var operand) -> new Negative(f.apply(operand));
            case Product(var factors) -> new Product(factors.stream().map(f).toList());
            case Fraction(var numerator, var denominator) -> new Fraction(f.apply(numerator), f.apply(denominator));
            case Power(var base, var exponent) -> new Power(f.apply(base), f.apply(exponent));
            case Root(var radicand) -> new Root(f.apply(radicand));
            case Exponential(var exponent) -> new Exponential(f.apply(exponent));
            case Call(var function, var arguments) -> new Call(function, arguments.stream().map(f).toList());
            case Unknown(var function, var orders, var arguments) ->
                new Unknown(function, orders, arguments.stream().map(f).toList());
            case Piecewise(var cases, var otherwise) -> new Piecewise(
                    cases.stream().map(c -> new Case(f.apply(c.condition()), f.apply(c.value()))).toList(),
                    f.apply(otherwise));
            case Vector(var entries) -> new Vector(entries.stream().map(f).toList());
            case Derived(var sign, var operand) -> new Derived(sign, f.apply(operand));
            case Reduce(var kind, var index, var lower, var upper, var body) ->
                new Reduce(kind, f.apply(index), f.apply(lower), f.apply(upper), f.apply(body));
            case Compare(var left, var comparison, var right) -> new Compare(f.apply(left), comparison, f.apply(right));
            case And(var parts) -> new And(parts.stream().map(f).toList());
            case Or(var parts) -> new Or(parts.stream().map(f).toList());
        };
    }

    /** A number without a sign, spelled as in the language: {@code 12}, {@code 0.5}, {@code 1e-20}. */
    record Number(String digits) implements Shape {
    }

    record Name(String name) implements Shape {
    }

    record Named(Constant constant) implements Shape {
    }

    record Parameter(int index) implements Shape {
    }

    record Undefined() implements Shape {
    }

    record Sum(List<Signed> terms) implements Shape {
    }

    record Signed(Sign sign, Layout term) {
    }

    enum Sign {
        PLUS, MINUS
    }

    record Negative(Layout operand) implements Shape {
    }

    /** Two factors or more, in a row. */
    record Product(List<Layout> factors) implements Shape {
    }

    record Fraction(Layout numerator, Layout denominator) implements Shape {
    }

    record Power(Layout base, Layout exponent) implements Shape {
    }

    record Root(Layout radicand) implements Shape {
    }

    /** e to a power. */
    record Exponential(Layout exponent) implements Shape {
    }

    record Call(Fn function, List<Layout> arguments) implements Shape {
    }

    /** An unknown function, differentiated {@code orders.get(i)} times in argument {@code i}. */
    record Unknown(String function, List<Integer> orders, List<Layout> arguments) implements Shape {
    }

    record Piecewise(List<Case> cases, Layout otherwise) implements Shape {
    }

    record Case(Layout condition, Layout value) {
    }

    record Vector(List<Layout> entries) implements Shape {
    }

    /** The derivative of what is written, not taken yet; no expression has it, only explanations do. */
    record Derived(DerivativeSign sign, Layout operand) implements Shape {
    }

    /** A sum or an integral; the index is a name. */
    record Reduce(Reduction kind, Layout index, Layout lower, Layout upper, Layout body) implements Shape {
    }

    record Compare(Layout left, Comparison comparison, Layout right) implements Shape {
    }

    record And(List<Layout> parts) implements Shape {
    }

    record Or(List<Layout> parts) implements Shape {
    }

    record Truth(boolean value) implements Shape {
    }

    /** The relations as they are written; conditions know only four. */
    enum Comparison {
        LESS("<"), AT_MOST("<="), GREATER(">"), AT_LEAST(">="), EQUAL("=="), UNEQUAL("!=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** {@return how the language spells it} */
        String sign() {
            return sign;
        }

        /** {@return the relation with its sides exchanged} */
        Comparison mirrored() {
            return switch (this) {
                case LESS -> GREATER;
                case AT_MOST -> AT_LEAST;
                case GREATER -> LESS;
                case AT_LEAST -> AT_MOST;
                case EQUAL, UNEQUAL -> this;
            };
        }
    }
}
