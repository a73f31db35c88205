package deriv.rules;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Reduction;
import deriv.core.Relation;
import deriv.core.Sign;
import deriv.core.Term;
import deriv.functions.Row;
import deriv.functions.StepFunctions;
import deriv.functions.Trait;
import deriv.functions.Trigonometry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The signs of expressions for real symbols, as far as they follow from structure: even powers, exponentials, function
 * rows, sums of like signs, quadratics without real roots. Keeps what it has found; confined to one thread.
 */
public final class Signs {
    private final Map<Expr, Sign> known = new HashMap<>();
    private final Set<Expr> whole = new HashSet<>();
    private final Ranges ranges = new Ranges();
    private final boolean real;
    private final Fold<Sign> fold;
    private boolean contradictory;

    public Signs() {
        this(true);
    }

    private Signs(boolean real) {
        this.real = real;
        this.fold = Fold.of(
                (e, d) -> known(e).and(ranges.sign(e)).and(real ? step(e, d) : stepOfComplex(e, d)));
    }

    /** {@return signs that also follow from these conditions; where those contradict the structure, nothing is claimed} */
    public static Signs given(Collection<Cond> conditions) {
        return new Signs(true).learned(conditions);
    }

    /**
     * {@return what follows if symbols stand for complex numbers}: nothing from the structure of an expression but that
     * sums and products of positive numbers are positive
     *
     * @param conditions what a comparison speaks of is real
     */
    public static Signs ofComplex(Collection<Cond> conditions) {
        return new Signs(false).learned(conditions);
    }

    private Signs learned(Collection<Cond> conditions) {
        for (Cond c : conditions) {
            if (c instanceof Cond.Compare(var e, var relation)) {
                learn(e, Sign.of(relation));
                learn(e.negate(), Sign.of(relation).negate());
                ranges.learn(e, relation);
                if (relation == Relation.ZERO) {
                    Wholeness.claimedBy(e).ifPresent(whole::add);
                }
            }
        }
        return this;
    }

    /** {@return whether symbols stand for real numbers, so that identities may be used that fail for complex ones} */
    public boolean areOfReals() {
        return real;
    }

    /** {@return whether the value is certainly a whole number, wherever the expression is defined} */
    public boolean isWhole(Expr e) {
        return Wholeness.of(e, whole);
    }

    private void learn(Expr e, Sign sign) {
        Sign both = known(e).and(sign);
        contradictory |= both == Sign.UNKNOWN && known(e) != Sign.UNKNOWN;
        known.put(e, both);
    }

    /** What was given of the expression, or of a positive multiple: conditions are kept without a common factor. */
    private Sign known(Expr e) {
        Sign given = known.get(e);
        if (given != null || known.isEmpty() || !e.isSum()) {
            return given == null ? Sign.UNKNOWN : given;
        }
        return Cond.positive(e) instanceof Cond.Compare(var primitive, _)
                ? known.getOrDefault(primitive, Sign.UNKNOWN)
                : Sign.UNKNOWN;
    }

    /** {@return whether what was given cannot be true at once} */
    public boolean areContradictory() {
        return contradictory;
    }

    /** {@return the condition with the comparisons decided that these signs decide} */
    public Cond decide(Cond c) {
        return switch (c) {
            case Cond.Truth _ -> c;
            case Cond.Compare(var e, var relation) -> {
                if (relation == Relation.ZERO && Wholeness.claimedBy(e).filter(this::isWhole).isPresent()) {
                    yield Cond.TRUE;
                }
                Sign sign = of(e);
                yield sign.implies(relation) ? Cond.TRUE : sign.excludes(relation) ? Cond.FALSE : c;
            }
            case Cond.And(var parts) -> Cond.and(parts.stream().map(this::decide).toList());
            case Cond.Or(var parts) -> Cond.or(parts.stream().map(this::decide).toList());
        };
    }

    /** {@return the sign of the value, wherever the expression is defined} */
    public Sign of(Expr e) {
        return fold.at(e);
    }

    private static Sign step(Expr e, Fold<Sign> d) {
        return switch (e.node()) {
            case Node.Num(var value) -> Sign.of(value);
            case Node.Const _ -> Sign.POSITIVE;
            case Node.Sym _, Node.Undefined _, Node.Bound _, Node.Index _, Node.Abstract _, Node.Vector _ -> Sign.UNKNOWN;
            case Node.Reduce(var kind, var body, _, _) ->
                kind == Reduction.SUM ? d.at(body).or(Sign.ZERO) : Sign.UNKNOWN;
            case Node.Sum sum -> ofTerms(sum, d).and(ofBounded(sum)).and(ofQuadratic(sum)).and(ofRoot(sum, d));
            case Node.Product(var coefficient, var factors) -> {
                Sign sign = Sign.of(coefficient);
                for (Factor f : factors) {
                    sign = sign.times(ofPower(f, d));
                }
                yield sign;
            }
            case Node.Apply(var fn, var args) -> ofCall(fn, args, d);
            case Node.Piecewise(var branches, var otherwise) -> {
                Sign sign = d.at(otherwise);
                for (Branch b : branches) {
                    sign = sign.or(d.at(b.value()));
                }
                yield sign;
            }
        };
    }

    /** Only what has a sign is known to be real; a power of it is, if it is positive. */
    private static Sign stepOfComplex(Expr e, Fold<Sign> d) {
        return switch (e.node()) {
            case Node.Num(var value) -> Sign.of(value);
            case Node.Const _ -> Sign.POSITIVE;
            case Node.Sum sum -> ofTerms(sum, d);
            case Node.Product(var coefficient, var factors) -> {
                Sign sign = Sign.of(coefficient);
                for (Factor f : factors) {
                    Sign base = d.at(f.base());
                    Sign exponent = d.at(f.exponent());
                    boolean real = exponent.isNonnegative() || exponent.negate().isNonnegative();
                    sign = sign.times(f.exponent() == Exprs.ONE ? base
                            : base.isPositive() && real ? Sign.POSITIVE : Sign.UNKNOWN);
                }
                yield sign;
            }
            case Node.Sym _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Apply _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                Sign.UNKNOWN;
        };
    }

    private static Sign ofCall(Fn fn, List<Expr> args, Fold<Sign> d) {
        if (has(fn, Trait.KEEPS_SIGN)) {
            return d.at(args.getFirst()).and(fn.sign());
        }
        // The values of atan lie in (-pi/2, pi/2).
        boolean atRight = args.getFirst().node() instanceof Node.Apply(var inner, _) && inner == Trigonometry.ATAN;
        if (atRight && (fn == Trigonometry.COS || fn == Trigonometry.SEC)) {
            return Sign.POSITIVE;
        }
        return fn == StepFunctions.ABS ? d.at(args.getFirst()).squared() : fn.sign();
    }

    private static boolean has(Fn fn, Trait trait) {
        return fn instanceof Row row && row.is(trait);
    }

    private static Sign ofTerms(Node.Sum sum, Fold<Sign> d) {
        Sign sign = Sign.of(sum.constant());
        for (Term t : sum.terms()) {
            sign = sign.plus(Sign.of(t.coefficient()).times(d.at(t.expr())));
        }
        return sign;
    }

    private static Sign ofPower(Factor f, Fold<Sign> d) {
        Sign base = d.at(f.base());
        if (f.exponent().node() instanceof Node.Num(var n)) {
            return base.power(n);
        }
        return base.isPositive() ? Sign.POSITIVE : base.isNonnegative() ? Sign.NONNEGATIVE : Sign.UNKNOWN;
    }

    /** {@code 2 + sin(u)} and {@code 1 - cos(u)}: a number that the other terms cannot outweigh. */
    private static Sign ofBounded(Node.Sum sum) {
        Rational reach = Rational.ZERO;
        for (Term t : sum.terms()) {
            if (!isAtMostOne(t.expr())) {
                return Sign.UNKNOWN;
            }
            reach = reach.plus(t.coefficient().abs());
        }
        int order = sum.constant().abs().compareTo(reach);
        Sign constant = Sign.of(sum.constant());
        return order > 0 ? constant : order == 0 ? constant.or(Sign.ZERO) : Sign.UNKNOWN;
    }

    /** Whether no value is larger than 1 in size: a product of such functions to positive whole powers. */
    private static boolean isAtMostOne(Expr e) {
        return switch (e.node()) {
            case Node.Apply(var fn, _) -> has(fn, Trait.AT_MOST_ONE);
            case Node.Product(_, var factors) -> factors.stream().allMatch(Signs::isAtMostOne);
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Sum _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                false;
        };
    }

    private static boolean isAtMostOne(Factor f) {
        return f.exponent().node() instanceof Node.Num(var n)
                && n.isInteger()
                && n.signum() > 0
                && f.base().node() instanceof Node.Apply(var fn, _)
                && has(fn, Trait.AT_MOST_ONE);
    }

    /** {@code sqrt(w) ± u} is positive where {@code w > u²}, as in {@code x + sqrt(x^2 + 1)}. */
    private static Sign ofRoot(Node.Sum sum, Fold<Sign> d) {
        List<Term> terms = sum.terms();
        if (terms.size() != 2 || !sum.constant().isZero()) {
            return Sign.UNKNOWN;
        }
        Term root = isRoot(terms.getFirst().expr()) ? terms.getFirst() : terms.getLast();
        Term other = root == terms.getFirst() ? terms.getLast() : terms.getFirst();
        if (!isRoot(root.expr())) {
            return Sign.UNKNOWN;
        }
        Rational ratio = other.coefficient().over(root.coefficient());
        Expr excess = root.expr().squared().minus(other.expr().times(Exprs.number(ratio)).squared());
        return d.at(excess).isPositive() ? Sign.of(root.coefficient()) : Sign.UNKNOWN;
    }

    private static boolean isRoot(Expr e) {
        return e.node() instanceof Node.Product(var k, var factors)
                && k.isOne()
                && factors.size() == 1
                && factors.getFirst().exponent() == Exprs.HALF;
    }

    /** {@code a·u² + b·u + c} without real roots has the sign of a. */
    private static Sign ofQuadratic(Node.Sum sum) {
        List<Term> terms = sum.terms();
        if (terms.size() != 2) {
            return Sign.UNKNOWN;
        }
        Term first = terms.get(0);
        Term second = terms.get(1);
        Term square = first.expr() == second.expr().squared() ? first : second;
        Term linear = square == first ? second : first;
        if (square.expr() != linear.expr().squared() || square.expr() == Exprs.ZERO) {
            return Sign.UNKNOWN;
        }
        Rational four = Rational.of(4);
        Rational discriminant = linear.coefficient()
                .times(linear.coefficient())
                .minus(four.times(square.coefficient()).times(sum.constant()));
        return discriminant.signum() < 0 ? Sign.of(square.coefficient()) : Sign.UNKNOWN;
    }
}
