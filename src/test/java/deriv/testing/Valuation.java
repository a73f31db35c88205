package deriv.testing;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Term;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The value of an expression as it stands, by the plain meaning of its nodes: an independent route that shares nothing
 * with the tape. Branches that are not taken are not looked at.
 */
public final class Valuation<T> {
    private final Arithmetic<T> numbers;
    private final Map<Expr, T> point;
    private final Fold<T> fold = Fold.of(this::step);

    private Valuation(Arithmetic<T> numbers, Map<Expr, T> point) {
        this.numbers = numbers;
        this.point = point;
    }

    /**
     * {@return the value, if there is one}
     *
     * @throws Arithmetic.Undecided if the numbers cannot tell
     */
    public static <T> Optional<T> of(Expr e, Map<Expr, T> point, Arithmetic<T> numbers) {
        try {
            return Optional.of(new Valuation<>(numbers, point).fold.at(e));
        } catch (Arithmetic.NoValue _) {
            return Optional.empty();
        }
    }

    /** {@return whether the condition holds; not where a compared expression has no value} */
    public static <T> boolean holds(Cond c, Map<Expr, T> point, Arithmetic<T> numbers) {
        try {
            return new Valuation<>(numbers, point).holds(c);
        } catch (Arithmetic.NoValue _) {
            return false;
        }
    }

    private T step(Expr e, Fold<T> d) {
        return switch (e.node()) {
            case Node.Num(var value) -> numbers.number(value);
            case Node.Const(var constant) -> numbers.constant(constant);
            case Node.Sym(var name) -> {
                T value = point.get(e);
                if (value == null) {
                    throw new IllegalArgumentException("no value for " + name);
                }
                yield value;
            }
            case Node.Bound _ -> point.get(e);
            case Node.Undefined _ -> throw new Arithmetic.NoValue("undefined");
            case Node.Sum(var constant, var terms) -> {
                T sum = numbers.number(constant);
                for (Term t : terms) {
                    sum = numbers.plus(sum, numbers.times(numbers.number(t.coefficient()), d.at(t.expr())));
                }
                yield sum;
            }
            case Node.Product(var coefficient, var factors) -> {
                T product = numbers.number(coefficient);
                // The two factors of one base are one power in print, and defined where that is: (n - 1)^(x - 2/3).
                Map<Expr, T> exponents = new LinkedHashMap<>();
                factors.forEach(f -> exponents.merge(f.base(), d.at(f.exponent()), numbers::plus));
                for (var power : exponents.entrySet()) {
                    product = numbers.times(product, numbers.power(d.at(power.getKey()), power.getValue()));
                }
                yield product;
            }
            case Node.Apply(var fn, var args) -> numbers.call(fn, args.stream().map(d::at).toList());
            case Node.Piecewise(var branches, var otherwise) -> {
                for (Branch b : branches) {
                    if (holds(b.condition())) {
                        yield d.at(b.value());
                    }
                }
                yield d.at(otherwise);
            }
            case Node.Abstract _, Node.Vector _, Node.Index _, Node.Reduce _ ->
                throw new Arithmetic.Undecided("not a number: " + e);
        };
    }

    private boolean holds(Cond c) {
        return switch (c) {
            case Cond.Truth(var value) -> value;
            case Cond.Compare(var e, var relation) -> relation.holds(numbers.signum(fold.at(e)));
            case Cond.And(List<Cond> parts) -> parts.stream().allMatch(this::holds);
            case Cond.Or(List<Cond> parts) -> parts.stream().anyMatch(this::holds);
        };
    }
}
