package deriv.rules;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.SumBuilder;
import deriv.functions.Activations;
import deriv.functions.GammaFunctions;
import deriv.functions.Roots;
import deriv.functions.StepFunctions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the variables of a pattern stand for. Immutable in use: matching returns a larger match or nothing.
 *
 * <p>Recursion follows the pattern, never the expression.
 *
 * @param choice which factor or term the first of two variables takes, where a product or sum is split
 */
record Match(Map<Expr, Expr> bindings, int choice) {
    static final Match EMPTY = new Match(Map.of(), 0);

    /** {@return the empty match that splits elsewhere} */
    static Match splitAt(int choice) {
        return choice == 0 ? EMPTY : new Match(Map.of(), choice);
    }

    /** {@return this match extended so that the pattern is the whole expression, if that is possible} */
    Optional<Match> of(Expr pattern, Expr e) {
        return switch (pattern.node()) {
            case Node.Bound _ -> bind(pattern, e);
            case Node.Apply(var fn, var args) ->
                e.node() instanceof Node.Apply(var other, var others) && fn == other && args.size() == others.size()
                        ? ofArguments(fn, args, others)
                        : Optional.empty();
            case Node.Product p when p.factors().size() == 1 && p.coefficient().isOne() ->
                ofPower(p.factors().getFirst(), e);
            case Node.Product p -> WholeProduct.match(this, p, e);
            case Node.Sum s -> WholeSum.match(this, s, e);
            // By value: the handle of a number may be another one inside an operation.
            case Node.Num _ -> pattern.node().equals(e.node()) ? Optional.of(this) : Optional.empty();
            case Node.Const _, Node.Sym _, Node.Undefined _, Node.Abstract _, Node.Piecewise _, Node.Vector _, Node.Index _,
                    Node.Reduce _ ->
                pattern == e ? Optional.of(this) : Optional.empty();
        };
    }

    boolean has(Expr variable) {
        return bindings.containsKey(variable);
    }

    boolean hasAll(Set<Expr> variables) {
        return bindings.keySet().containsAll(variables);
    }

    Optional<Match> bind(Expr variable, Expr e) {
        Expr bound = bindings.get(variable);
        if (bound != null) {
            return bound == e ? Optional.of(this) : Optional.empty();
        }
        if (Variables.isNumber(variable) && !e.isNumber()) {
            return Optional.empty();
        }
        Map<Expr, Expr> more = new HashMap<>(bindings);
        more.put(variable, e);
        return Optional.of(new Match(more, choice));
    }

    Optional<Match> ofArguments(Fn fn, List<Expr> patterns, List<Expr> exprs) {
        Optional<Match> inOrder = ofAll(patterns, exprs);
        return inOrder.isEmpty() && exprs.size() == 2 && isSymmetric(fn) ? ofAll(patterns, exprs.reversed()) : inOrder;
    }

    /** {@return whether the arguments of the call may stand in another order}, so that what is equal is not always the same */
    static boolean isSymmetric(Expr pattern) {
        return pattern.node() instanceof Node.Apply(var fn, _) && isSymmetric(fn);
    }

    static boolean isSymmetric(Fn fn) {
        return fn == StepFunctions.MAX
                || fn == StepFunctions.MIN
                || fn == Roots.HYPOT
                || fn == Activations.LOGADDEXP
                || fn == Activations.LOGSUMEXP
                || fn == GammaFunctions.BETA;
    }

    /** Variables first: what they stand for may be a part of another argument, as in {@code mod(a + b, b)}. */
    Optional<Match> ofAll(List<Expr> patterns, List<Expr> exprs) {
        Optional<Match> match = Optional.of(this);
        for (boolean variables : new boolean[] {true, false}) {
            for (int i = 0; i < patterns.size() && match.isPresent(); i++) {
                if (patterns.get(i).node() instanceof Node.Bound == variables) {
                    match = match.get().of(patterns.get(i), exprs.get(i));
                }
            }
        }
        return match;
    }

    /** A power pattern; the two factors of one base, {@code e·e^x}, match {@code e^A} together. */
    private Optional<Match> ofPower(Factor pattern, Expr e) {
        if (!(e.node() instanceof Node.Product(var coefficient, var factors)) || !coefficient.isOne()) {
            return Optional.empty();
        }
        Expr base = factors.getFirst().base();
        SumBuilder exponent = new SumBuilder();
        for (Factor f : factors) {
            if (f.base() != base) {
                return Optional.empty();
            }
            exponent.add(f.exponent());
        }
        Expr joined = exponent.build();
        return of(pattern.base(), base).flatMap(m -> m.of(pattern.exponent(), joined));
    }

    /**
     * {@return a pattern with the variables filled in}
     *
     * <p>Parts without variables are made anew: the running operation may have another handle for them than the table.
     */
    Expr fill(Expr pattern) {
        return switch (pattern.node()) {
            case Node.Bound _ -> bindings.getOrDefault(pattern, pattern);
            case Node.Num(var value) -> Exprs.number(value);
            case Node.Sum(var constant, var terms) -> {
                SumBuilder sum = new SumBuilder(terms.size());
                sum.add(constant);
                terms.forEach(t -> sum.add(t.coefficient(), fill(t.expr())));
                yield sum.build();
            }
            case Node.Product(var coefficient, var factors) -> {
                List<Expr> operands = new ArrayList<>(factors.size() + 1);
                operands.add(Exprs.number(coefficient));
                factors.forEach(f -> operands.add(Exprs.power(fill(f.base()), fill(f.exponent()))));
                yield Exprs.product(operands);
            }
            case Node.Apply(var fn, var args) -> Exprs.apply(fn, args.stream().map(this::fill).toList());
            case Node.Const _, Node.Sym _, Node.Undefined _, Node.Abstract _, Node.Piecewise _, Node.Vector _ -> pattern;
            case Node.Index _, Node.Reduce _ -> pattern;
        };
    }

    /** {@return whether the rule may be used for these bindings} */
    boolean allows(Validity validity, Signs signs) {
        return (validity.values() == Validity.Values.COMPLEX || signs.areOfReals()) && holds(validity.guard(), signs);
    }

    private boolean holds(Cond guard, Signs signs) {
        return guard.equals(Cond.TRUE) || signs.decide(guard.map(this::fill)).equals(Cond.TRUE);
    }

    /** {@return the base and exponent of a power; exponent 1 for what is none} */
    static Factor factor(Expr e) {
        return e.node() instanceof Node.Product(var c, var factors) && factors.size() == 1 && c.isOne()
                ? factors.getFirst()
                : new Factor(e, Exprs.ONE);
    }
}
