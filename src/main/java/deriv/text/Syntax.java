package deriv.text;

import deriv.core.Reduction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An input as it was written: quotients, roots, signs and order survive, and every part knows its place in the text.
 * What an input means is another tree; the only things decided here are the ones its author may be asked about, such as
 * call or product.
 *
 * <p>Trees may be 100,000 levels deep. {@code equals}, {@code hashCode} and {@code toString} of the records recurse:
 * use {@link SyntaxPrinter} for text.
 */
public sealed interface Syntax {

    /** {@return the place in the source; brackets around the whole are not part of it} */
    Span span();

    /** {@return the direct parts, from left to right; conditions included} */
    default List<Syntax> parts() {
        return switch (this) {
            case Number _, Name _ -> List.of();
            case Sum sum -> map(sum.terms(), Term::operand);
            case Product product -> map(product.factors(), Factor::operand);
            case Power(Syntax base, Syntax exponent, _) -> List.of(base, exponent);
            case Signed(_, Syntax operand, _) -> List.of(operand);
            case Factorial(Syntax operand, _) -> List.of(operand);
            case Call call -> call.arguments();
            case Derivative derivative -> derivative.arguments();
            case Piecewise piecewise -> {
                var parts = new ArrayList<Syntax>();
                piecewise.branches().forEach(branch -> {
                    parts.add(branch.condition());
                    parts.add(branch.value());
                });
                parts.add(piecewise.otherwise());
                yield parts;
            }
            case Vector vector -> vector.entries();
            case Reduce reduce -> List.of(reduce.lower(), reduce.upper(), reduce.body());
            case Index(Syntax vector, List<Syntax> indices, _) ->
                Stream.concat(Stream.of(vector), indices.stream()).toList();
            case Compare(Syntax first, List<Link> links, _) ->
                Stream.concat(Stream.of(first), links.stream().map(Link::operand)).toList();
            case Not(Condition operand, _) -> List.of(operand);
            case And(List<Condition> operands, _) -> List.copyOf(operands);
            case Or(List<Condition> operands, _) -> List.copyOf(operands);
        };
    }

    private static <T> List<Syntax> map(List<T> list, Function<T, Syntax> operand) {
        var parts = new Syntax[list.size()];
        Arrays.setAll(parts, i -> operand.apply(list.get(i)));
        return Arrays.asList(parts);
    }

    /** What can be true or false; everything else stands for a number or a vector. */
    sealed interface Condition extends Syntax permits Compare, Not, And, Or {}

    /** A literal: its text, and its exact value. */
    record Number(String text, Decimal value, Span span) implements Syntax {

        /** {@return whether it was written as a decimal, or with a power of ten, which sets the style of the answer} */
        public boolean decimal() {
            return value.decimals() > 0 || text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
        }
    }

    record Name(String name, Role role, Span span) implements Syntax {

        public enum Role {
            VARIABLE, CONSTANT, DEFINED, PARAMETER,
            /** The index of a sum or integral around it, the nearest of this name. */
            INDEX
        }
    }

    /** {@code a + b - c}: at least two terms, the first with a plus. */
    record Sum(List<Term> terms, Span span) implements Syntax {

        public Sum {
            terms = List.copyOf(terms);
        }
    }

    record Term(Sign sign, Syntax operand) {}

    enum Sign {
        PLUS, MINUS
    }

    /** {@code a*b/c d}, from left to right: at least two factors, the first with {@code TIMES}. */
    record Product(List<Factor> factors, Span span) implements Syntax {

        public Product {
            factors = List.copyOf(factors);
        }
    }

    record Factor(Joint joint, Syntax operand) {}

    enum Joint {
        TIMES, OVER,
        /** A product without a sign. */
        IMPLIED
    }

    record Power(Syntax base, Syntax exponent, Span span) implements Syntax {}

    /** A sign before an operand. */
    record Signed(Sign sign, Syntax operand, Span span) implements Syntax {}

    record Factorial(Syntax operand, Span span) implements Syntax {}

    /** A call under the canonical name of the function; bars and root signs are calls too. */
    record Call(String function, Callee callee, List<Syntax> arguments, Span span) implements Syntax {

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    enum Callee {
        BUILT_IN,
        /** Defined in the same program. */
        DEFINED,
        /** Abstract, declared by an option. */
        DECLARED
    }

    /** {@code f''(x)} or {@code f'[1,0](x, y)}: how often the function is differentiated by each argument. */
    record Derivative(String function, Callee callee, List<Integer> orders, List<Syntax> arguments, Span span)
            implements
            Syntax {

        public Derivative {
            orders = List.copyOf(orders);
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code if(c, a, b)} and {@code piecewise(c1, a1, c2, a2, b)}: the first branch whose condition holds. */
    record Piecewise(List<Branch> branches, Syntax otherwise, Span span) implements Syntax {

        public Piecewise {
            branches = List.copyOf(branches);
        }
    }

    record Branch(Condition condition, Syntax value) {}

    record Vector(List<Syntax> entries, Span span) implements Syntax {

        public Vector {
            entries = List.copyOf(entries);
        }
    }

    /** {@code sum(i, a, b, f)} or {@code integral(t, a, b, f)}: the index has a meaning in the body alone. */
    record Reduce(Reduction kind, Name index, Syntax lower, Syntax upper, Syntax body, Span span) implements Syntax {}

    /** {@code v[1]} or {@code m[1, 2]}. */
    record Index(Syntax vector, List<Syntax> indices, Span span) implements Syntax {

        public Index {
            indices = List.copyOf(indices);
        }
    }

    /** {@code a < b <= c}: holds when every link does. */
    record Compare(Syntax first, List<Link> links, Span span) implements Condition {

        public Compare {
            links = List.copyOf(links);
        }
    }

    record Link(Relation relation, Syntax operand) {}

    enum Relation {
        LESS("<"), LESS_OR_EQUAL("<="), GREATER(">"), GREATER_OR_EQUAL(">="), EQUAL("=="), NOT_EQUAL("!=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    record Not(Condition operand, Span span) implements Condition {}

    record And(List<Condition> operands, Span span) implements Condition {

        public And {
            operands = List.copyOf(operands);
        }
    }

    record Or(List<Condition> operands, Span span) implements Condition {

        public Or {
            operands = List.copyOf(operands);
        }
    }
}
