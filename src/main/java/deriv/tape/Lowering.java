package deriv.tape;

import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Relation;
import deriv.core.Unrolling;
import deriv.functions.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Turns expressions into values: where exact becomes {@code double}. Each distinct expression becomes one value, by a
 * {@link Fold}, so that depth costs no stack.
 *
 * <p>The form to compute is chosen here, and may differ from the form to print as long as both are the same real
 * function. {@link Sums}, {@link Products}, {@link ExponentialSums} and {@link LogarithmForms} say which forms and why.
 *
 * <p>Conditions are read from left to right and stop as soon as they are decided, so {@code x != 0 and 1/x > 1} is
 * false at 0. A condition that compares an undefined number is undefined, and so is the conditional that asks for it.
 */
final class Lowering {
    private final Values values;
    private final Forms forms;
    private final List<String> inputs;
    private final Map<String, Integer> inputNumbers;
    private final ClosedValues closedValues = new ClosedValues();
    private final Fold<Integer> fold = Fold.of((e, _) -> lowered(e));
    private final Fold<Integer> bottomUp = Fold.of(this::afterItsParts);
    private final Sums sums;
    private final Products products;
    private final LogarithmForms logarithms;

    Lowering(Values values, Forms forms, List<String> inputs, Map<String, Integer> inputNumbers) {
        this.forms = forms;
        this.values = values;
        this.inputs = inputs;
        this.inputNumbers = inputNumbers;
        this.products = new Products(this);
        this.sums = new Sums(this, products, products.nearZero());
        this.logarithms = new LogarithmForms(this);
    }

    Values values() {
        return values;
    }

    /** {@return whether forms may look at the size of numbers, and hold for real numbers only} */
    boolean isReal() {
        return forms == Forms.REAL;
    }

    NearZero nearZero() {
        return products.nearZero();
    }

    ClosedValues closedValues() {
        return closedValues;
    }

    /** {@return the value of an expression, made at the first call} */
    int value(Expr e) {
        return fold.at(e);
    }

    /** {@return the same for a whole output}: parts first, so that lowering one part is never on top of another's */
    int output(Expr e) {
        return bottomUp.at(e);
    }

    private int afterItsParts(Expr e, Fold<Integer> d) {
        if (!(e.node() instanceof Node.Reduce)) { // its body has no single value
            for (Expr part : Children.of(e.node())) {
                d.at(part);
            }
        }
        return value(e);
    }

    /** {@return the test of a whole guard} */
    int guard(Cond condition) {
        condition.forEachExpr(this::output);
        return test(condition);
    }

    private int lowered(Expr e) {
        if (e.node() instanceof Node.Num(var number)) {
            return values.constant(number.doubleValue());
        }
        OptionalDouble closed = closedValues.of(e);
        return closed.isPresent() ? values.constant(closed.getAsDouble()) : computed(e);
    }

    private int computed(Expr e) {
        return switch (e.node()) {
            case Node.Num(var number) -> values.constant(number.doubleValue());
            case Node.Const(var constant) -> values.constant(constant.value());
            case Node.Undefined() -> values.constant(Double.NaN);
            case Node.Sym(var name) -> input(name);
            case Node.Bound _ -> throw new IllegalArgumentException("a function body is no value: apply it first");
            case Node.Index _ -> throw new IllegalArgumentException("the index of a body has no value: open it first");
            case Node.Reduce r -> throw new NoDoubleEvaluationException(
                    r.kind().word(), Unrolling.reason(r));
            case Node.Sum(var constant, var terms) -> sums.value(e, constant, terms);
            case Node.Product(var coefficient, var factors) -> products.value(coefficient, factors);
            case Node.Apply(var fn, var args) -> application(fn, args);
            case Node.Abstract(var name, _, _) ->
                throw new NoDoubleEvaluationException(
                        name, "the function '" + name + "' is unknown: it has no double evaluation");
            case Node.Piecewise(var branches, var otherwise) -> conditional(branches, otherwise);
            case Node.Vector _ ->
                throw new NoDoubleEvaluationException("vector", "a vector stands where a number is needed");
        };
    }

    private int input(String name) {
        Integer number = inputNumbers.get(name);
        if (number == null) {
            throw new UnknownVariableException(name, inputs);
        }
        return number;
    }

    private int application(Fn fn, List<Expr> args) {
        if (!(fn instanceof Row row) || row.kernel().isEmpty()) {
            throw new NoDoubleEvaluationException(
                    fn.name(), "the function '" + fn.name() + "' is symbolic only: it has no double evaluation");
        }
        Optional<Integer> stable = logarithms.value(row, args);
        if (stable.isPresent()) {
            return stable.get();
        }
        int[] arguments = new int[args.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = value(args.get(i));
        }
        return values.call(row, arguments);
    }

    private int conditional(List<Branch> branches, Expr otherwise) {
        int result = value(otherwise);
        for (Branch branch : branches.reversed()) {
            result = values.select(test(branch.condition()), value(branch.value()), result);
        }
        return result;
    }

    /** {@return 1, 0 or NaN: whether the condition holds, does not hold, or is undefined} */
    private int test(Cond condition) {
        return switch (condition) {
            case Cond.Truth(var holds) -> values.constant(holds ? 1 : 0);
            case Cond.Compare(var e, var relation) -> values.unary(op(relation), sums.compared(e));
            case Cond.And(var parts) -> {
                int result = test(parts.getLast());
                for (Cond part : parts.subList(0, parts.size() - 1).reversed()) {
                    result = values.select(test(part), result, values.constant(0));
                }
                yield result;
            }
            case Cond.Or(var parts) -> {
                int result = test(parts.getLast());
                for (Cond part : parts.subList(0, parts.size() - 1).reversed()) {
                    result = values.select(test(part), values.constant(1), result);
                }
                yield result;
            }
        };
    }

    private static Op op(Relation relation) {
        return switch (relation) {
            case POSITIVE -> Op.POSITIVE;
            case NONNEGATIVE -> Op.NONNEGATIVE;
            case ZERO -> Op.ZERO;
            case NONZERO -> Op.NONZERO;
        };
    }
}
