package deriv.arithmetic;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.core.Term;
import deriv.core.Unrolling;
import deriv.functions.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes expressions as they are written in a number system, at one point. Constants are exact until the system rounds
 * them, and no identity is used that holds for real numbers only, as the forms of a tape may.
 *
 * <p>Keeps what it has computed, for the next expression at the same point. Confined to one thread.
 *
 * @param <T> the numbers
 */
public final class Evaluator<T> {
    private final NumberSystem<T> system;
    private final Map<String, T> point;
    private final Fold<T> fold = Fold.of(this::compute);
    private final Unrolling unrolling = new Unrolling();

    /** @param point the values of the variables */
    public Evaluator(NumberSystem<T> system, Map<String, T> point) {
        this.system = system;
        this.point = Map.copyOf(point);
    }

    /**
     * {@return the value of the expression}
     *
     * @throws NumberSystemException if a part has no value in this system: an unknown function, a vector, a variable
     * that the point does not have
     */
    public T of(Expr e) {
        return fold.at(unrolling.of(e));
    }

    /** {@return the value where the condition holds}; undefined where it does not, or is undefined itself */
    public T of(Expr e, Cond domain) {
        T test = test(domain);
        return switch (system.compare(test, Relation.NONZERO)) {
            case HOLDS -> system.under(test, of(e));
            case UNDECIDED -> system.under(test, system.hull(of(e), system.undefined()));
            case FAILS, UNDEFINED -> system.undefined();
        };
    }

    private T compute(Expr e, Fold<T> d) {
        return switch (e.node()) {
            case Node.Num(var value) -> system.number(value);
            case Node.Const(var constant) -> system.constant(constant);
            case Node.Undefined() -> system.undefined();
            case Node.Sym(var name) -> variable(name);
            case Node.Sum(var constant, var terms) -> sum(constant, terms, d);
            case Node.Product(var coefficient, var factors) -> product(coefficient, factors, d);
            case Node.Apply(var fn, var args) -> call(fn, args, d);
            case Node.Piecewise(var branches, var otherwise) -> conditional(branches, otherwise, d);
            case Node.Abstract(var name, _, _) ->
                throw NumberSystemException.ofFunction(name, "is unknown: it has no values");
            case Node.Vector _ ->
                throw new NumberSystemException("vector", "a vector stands where a number is needed");
            case Node.Bound _ -> throw new IllegalArgumentException("a function body is no value: apply it first");
            case Node.Index _ -> throw new IllegalArgumentException("the index of a body has no value: open it first");
            case Node.Reduce r -> throw new NumberSystemException(r.kind().word(), Unrolling.reason(r));
        };
    }

    private T variable(String name) {
        T value = point.get(name);
        if (value == null) {
            throw new NumberSystemException(name, "no value for the variable '" + name + "'");
        }
        return value;
    }

    private T sum(Rational constant, List<Term> terms, Fold<T> d) {
        T sum = system.number(constant);
        for (int i = 0; i < terms.size(); i++) {
            Term t = terms.get(i);
            T value = d.at(t.expr());
            T term = t.coefficient().isOne() ? value : system.multiply(system.number(t.coefficient()), value);
            sum = i == 0 && constant.isZero() ? term : system.add(sum, term);
        }
        return sum;
    }

    /** The core keeps b^(n + u) as b^n * b^u, one behind the other; computed apart they would be 0/0 at b = 0. */
    private T product(Rational coefficient, List<Factor> factors, Fold<T> d) {
        T product = system.number(coefficient);
        for (int i = 0; i < factors.size(); i++) {
            Factor f = factors.get(i);
            boolean isSplit = i + 1 < factors.size() && factors.get(i + 1).base() == f.base();
            T power = isSplit
                    ? power(f.base(), system.add(d.at(f.exponent()), d.at(factors.get(++i).exponent())), d)
                    : power(f, d);
            product = i == 0 && coefficient.isOne() ? power : system.multiply(product, power);
        }
        return product;
    }

    private T power(Factor f, Fold<T> d) {
        return f.exponent().node() instanceof Node.Num(var exponent) && f.base() != Exprs.E
                ? exponent.isOne() ? d.at(f.base()) : system.power(d.at(f.base()), exponent)
                : power(f.base(), d.at(f.exponent()), d);
    }

    private T power(Expr base, T exponent, Fold<T> d) {
        return base == Exprs.E ? system.exp(exponent) : system.power(d.at(base), exponent);
    }

    private T call(Fn fn, List<Expr> args, Fold<T> d) {
        if (!(fn instanceof Row row)) {
            throw NumberSystemException.ofFunction(fn.name(), "is unknown: it has no values");
        }
        Optional<Expr> body = fn.body(args);
        if (body.isPresent()) {
            return d.at(body.get());
        }
        List<T> values = new ArrayList<>(args.size());
        for (Expr arg : args) {
            values.add(d.at(arg));
        }
        return system.call(row, values);
    }

    /** The first branch whose condition holds; from the first undecided one on, all that may be taken. */
    private T conditional(List<Branch> branches, Expr otherwise, Fold<T> d) {
        List<T> tests = new ArrayList<>();
        List<T> values = new ArrayList<>();
        boolean isOpen = true;
        for (int i = 0; i < branches.size() && isOpen; i++) {
            T test = test(branches.get(i).condition(), d);
            Truth truth = system.compare(test, Relation.NONZERO);
            tests.add(test);
            if (truth == Truth.UNDEFINED) {
                values.add(system.undefined());
            } else if (truth != Truth.FAILS) {
                values.add(d.at(branches.get(i).value()));
            }
            isOpen = truth == Truth.FAILS || truth == Truth.UNDECIDED;
        }
        if (isOpen) {
            values.add(d.at(otherwise));
        }
        T result = values.stream().reduce(system::hull).orElseThrow();
        for (T test : tests) {
            result = system.under(test, result);
        }
        return result;
    }

    /** {@return whether the condition holds, as a number} (see {@link NumberSystem#test}) */
    public T test(Cond condition) {
        return test(condition, fold);
    }

    private T test(Cond condition, Fold<T> d) {
        return switch (condition) {
            case Cond.Truth(var holds) -> truth(holds);
            case Cond.Compare(var e, var relation) -> system.test(d.at(e), relation);
            case Cond.And(var parts) -> test(parts, true, d);
            case Cond.Or(var parts) -> test(parts, false, d);
        };
    }

    /** From left to right, until one part differs from {@code neutral} or is undefined. */
    private T test(List<Cond> parts, boolean neutral, Fold<T> d) {
        T result = truth(neutral);
        for (Cond part : parts) {
            Truth before = system.compare(result, Relation.NONZERO);
            if (before != Truth.UNDECIDED && before != Truth.of(neutral)) {
                return result;
            }
            T next = test(part, d);
            result = system.under(result, before == Truth.UNDECIDED ? system.hull(next, truth(!neutral)) : next);
        }
        return result;
    }

    private T truth(boolean holds) {
        return system.number(holds ? Rational.ONE : Rational.ZERO);
    }
}
