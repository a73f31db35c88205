package deriv.rules;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Substitution;
import deriv.core.SumBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the variables of a pattern stand for. Immutable in use: matching returns a larger match or nothing.
 *
 * <p>Recursion follows the pattern, never the expression.
 */
record Match(Map<Expr, Expr> bindings) {
    static final Match EMPTY = new Match(Map.of());

    /** {@return this match extended so that the pattern is the expression, if that is possible} */
    Optional<Match> of(Expr pattern, Expr e) {
        if (pattern == e && pattern.isClosed() && !(pattern.node() instanceof Node.Bound)) {
            return Optional.of(this);
        }
        return switch (pattern.node()) {
            case Node.Bound _ -> bind(pattern, e);
            case Node.Apply(var fn, var args) ->
                e.node() instanceof Node.Apply(var other, var others) && fn == other && args.size() == others.size()
                        ? ofAll(args, others)
                        : Optional.empty();
            case Node.Product p when p.factors().size() == 1 && p.coefficient().isOne() ->
                ofPower(p.factors().getFirst(), e);
            case Node.Product _,
                    Node.Sum _,
                    Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                pattern == e ? Optional.of(this) : Optional.empty();
        };
    }

    /** {@return the only node that this pattern can still match; {@code null} if variables in it are free} */
    Node onlyMatch(Expr pattern) {
        return switch (pattern.node()) {
            case Node.Bound _ when bindings.containsKey(pattern) -> bindings.get(pattern).node();
            case Node.Apply(var fn, var args) when bindings.keySet().containsAll(args) ->
                new Node.Apply(fn, args.stream().map(bindings::get).toList());
            case Node.Atom _, Node.Num _, Node.Sum _, Node.Product _, Node.Undefined _ -> null;
        };
    }

    private Optional<Match> bind(Expr variable, Expr e) {
        Expr bound = bindings.get(variable);
        if (bound != null) {
            return bound == e ? Optional.of(this) : Optional.empty();
        }
        Map<Expr, Expr> more = new HashMap<>(bindings);
        more.put(variable, e);
        return Optional.of(new Match(more));
    }

    private Optional<Match> ofAll(List<Expr> patterns, List<Expr> exprs) {
        Optional<Match> match = Optional.of(this);
        for (int i = 0; i < patterns.size() && match.isPresent(); i++) {
            match = match.get().of(patterns.get(i), exprs.get(i));
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

    /** {@return the replacement of a rule with the variables filled in} */
    Expr fill(Expr replacement) {
        return Substitution.of(replacement, bindings);
    }

    /** {@return whether the rule may be used for these bindings} */
    boolean allows(Validity validity, Signs signs) {
        return switch (validity) {
            case Validity.Always _, Validity.Real _ -> true;
            case Validity.Guarded(var guard) -> holds(guard, signs);
        };
    }

    private boolean holds(Cond guard, Signs signs) {
        return switch (guard.map(this::fill)) {
            case Cond.Truth(var value) -> value;
            case Cond.Compare(var e, var relation) -> signs.of(e).implies(relation);
            case Cond.And(var parts) -> parts.stream().allMatch(p -> holds(p, signs));
            case Cond.Or(var parts) -> parts.stream().anyMatch(p -> holds(p, signs));
        };
    }

    /** {@return the base and exponent of a power; exponent 1 for what is none} */
    static Factor factor(Expr e) {
        return e.node() instanceof Node.Product(var c, var factors) && factors.size() == 1 && c.isOne()
                ? factors.getFirst()
                : new Factor(e, Exprs.ONE);
    }
}
