package deriv.normal;

import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Memo;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.core.Sign;
import deriv.core.Term;
import deriv.functions.PowerDomain;
import deriv.functions.Row;
import deriv.functions.StepFunctions;
import deriv.functions.Trait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Signs of real expressions, as far as they follow from structure, from assumptions, and from the expression being
 * defined at all: where {@code log(x)} is part of it, x is positive. Parts of pieces do not count, they are not
 * always looked at. Confined to one thread.
 */
final class RealSigns {
    private static final int ROUNDS = 3;

    private final Map<Expr, Range> ranges = new HashMap<>();
    private final Fold<Sign> structure = Fold.of((e, d) -> structure(e, d).and(fromRange(e)));

    /** Where an expression without a number in front and without constant lies; null is no bound. */
    private record Range(Bound low, Bound high, boolean nonzero) {
        static final Range ALL = new Range(null, null, false);
    }

    private record Bound(Rational value, boolean strict) {
        /** The stricter one, in the direction of the sign. */
        static Bound tighter(Bound a, Bound b, int direction) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            int order = a.value.compareTo(b.value) * direction;
            return order > 0 || order == 0 && a.strict ? a : b;
        }
    }

    /** {@code factor·form + constant}. */
    private record Linear(Rational factor, Expr form, Rational constant) {
        static Linear of(Expr e) {
            return switch (e.node()) {
                case Node.Num(var value) -> new Linear(Rational.ZERO, Exprs.ZERO, value);
                case Node.Sum(var constant, var terms) -> {
                    Rational factor = terms.getFirst().coefficient();
                    Expr form = e.minus(Exprs.number(constant)).times(Exprs.number(factor.reciprocal()));
                    yield new Linear(factor, form, constant);
                }
                case Node.Product(var coefficient, _) ->
                    new Linear(coefficient, e.times(Exprs.number(coefficient.reciprocal())), Rational.ZERO);
                case Node.Atom _, Node.Undefined _ -> new Linear(Rational.ONE, e, Rational.ZERO);
            };
        }
    }

    private RealSigns() {}

    /** {@return the signs wherever this expression is defined and the conditions hold} */
    static RealSigns where(Expr defined, List<Cond> assumptions) {
        List<Cond> conditions = new ArrayList<>();
        assumptions.forEach(c -> conditions.addAll(c.conjuncts()));
        collect(defined, conditions);
        // What is learnt first helps to understand the others; the signs of one round are kept by its fold.
        RealSigns signs = new RealSigns();
        for (int round = 0; round < ROUNDS && !conditions.isEmpty(); round++) {
            RealSigns next = new RealSigns();
            next.ranges.putAll(signs.ranges);
            conditions.forEach(next::learn);
            signs = new RealSigns();
            signs.ranges.putAll(next.ranges);
        }
        return signs;
    }

    // --- what being defined says ---

    private static void collect(Expr defined, List<Cond> conditions) {
        Memo<Boolean> seen = new Memo<>();
        Deque<Expr> open = new ArrayDeque<>(List.of(defined));
        while (!open.isEmpty()) {
            Expr e = open.pop();
            if (seen.get(e) == null && !(e.node() instanceof Node.Piecewise)) {
                seen.put(e, true);
                Operation.tick();
                conditions(e, conditions);
                Children.outsideBodies(e.node()).forEach(open::push);
            }
        }
    }

    private static void conditions(Expr e, List<Cond> conditions) {
        if (e.node() instanceof Node.Apply(var fn, var args)) {
            conditions.addAll(fn.domain(args).conjuncts());
        } else if (e.node() instanceof Node.Product(_, var factors)) {
            for (Factor f : factors) {
                // Two factors of one base are one power, and defined where that is.
                if (f.exponent().isNumber()
                        && factors.stream().filter(g -> g.base() == f.base()).count() == 1) {
                    conditions.addAll(PowerDomain.of(f.base(), f.exponent()).conjuncts());
                }
            }
        }
    }

    private void learn(Cond c) {
        if (c instanceof Cond.Compare(var e, var relation)) {
            learn(e, relation);
        }
    }

    private void learn(Expr e, Relation relation) {
        Linear linear = Linear.of(e);
        if (linear.factor().isZero() || linear.form().isNumber()) {
            return;
        }
        Rational at = linear.constant().negate().over(linear.factor());
        Range now = ranges.getOrDefault(linear.form(), Range.ALL);
        Bound bound = new Bound(at, relation == Relation.POSITIVE);
        ranges.put(linear.form(), switch (relation) {
            case ZERO -> now;
            case NONZERO -> at.isZero() ? new Range(now.low(), now.high(), true) : now;
            case POSITIVE, NONNEGATIVE -> linear.factor().signum() > 0
                    ? new Range(Bound.tighter(now.low(), bound, 1), now.high(), now.nonzero())
                    : new Range(now.low(), Bound.tighter(now.high(), bound, -1), now.nonzero());
        });
        if (relation != Relation.ZERO) {
            learnSquare(e, relation);
            if (e.node() instanceof Node.Product(var coefficient, var factors)) {
                learn(coefficient, factors, relation);
            }
        }
    }

    /** A product that is not 0 has no factor 0; the sign of the last factor follows from the others. */
    private void learn(Rational coefficient, List<Factor> factors, Relation relation) {
        Sign rest = Sign.of(coefficient);
        List<Expr> open = new ArrayList<>();
        for (Factor f : factors) {
            boolean whole = f.exponent().node() instanceof Node.Num(var n) && n.isInteger();
            boolean odd = f.exponent().node() instanceof Node.Num(var n) && n.isOdd();
            if (relation != Relation.NONNEGATIVE && whole) {
                learn(f.base(), Relation.NONZERO);
            }
            Sign sign = of(f.base().pow(f.exponent()));
            if (sign == Sign.POSITIVE || sign == Sign.NEGATIVE) {
                rest = rest.times(sign);
            } else if (odd) {
                open.add(f.base());
            } else if (!whole || relation != Relation.POSITIVE) {
                return;
            }
        }
        if (relation == Relation.NONZERO || factors.size() < 2) {
            return;
        }
        if (open.size() == 1) {
            learn(rest == Sign.POSITIVE ? open.getFirst() : open.getFirst().negate(), relation);
        } else if (open.size() == 2) {
            learnBetween(rest, Linear.of(open.getFirst()), Linear.of(open.getLast()), relation);
        }
    }

    /** A product of two multiples of one form with a negative square is not negative between its zeros only. */
    private void learnBetween(Sign rest, Linear a, Linear b, Relation relation) {
        int square = a.factor().signum() * b.factor().signum() * (rest == Sign.POSITIVE ? 1 : -1);
        if (a.form() == b.form() && square < 0) {
            Rational one = a.constant().negate().over(a.factor());
            Rational two = b.constant().negate().over(b.factor());
            Expr low = Exprs.number(one.compareTo(two) < 0 ? one : two);
            Expr high = Exprs.number(one.compareTo(two) < 0 ? two : one);
            learn(a.form().minus(low), relation);
            learn(high.minus(a.form()), relation);
        }
    }

    /** {@code c - a·u²} with a rational root r is not negative for u in [-r, r] only. */
    private void learnSquare(Expr e, Relation relation) {
        if (e.node() instanceof Node.Sum(var constant, var terms)
                && terms.size() == 1
                && terms.getFirst().coefficient().signum() < 0
                && constant.signum() > 0
                && terms.getFirst().expr().node() instanceof Node.Product(var k, var factors)
                && k.isOne()
                && factors.size() == 1
                && factors.getFirst().exponent() == Exprs.TWO
                && relation != Relation.NONZERO) {
            Expr root = Exprs.number(constant.over(terms.getFirst().coefficient().negate())).sqrt();
            if (root.isNumber()) {
                Expr u = factors.getFirst().base();
                learn(u.plus(root), relation);
                learn(root.minus(u), relation);
            }
        }
    }

    // --- signs ---

    /** {@return what is known of the sign} */
    Sign of(Expr e) {
        return structure.at(e);
    }

    private Sign fromRange(Expr e) {
        Linear linear = Linear.of(e);
        Range range = ranges.get(linear.form());
        if (range == null) {
            return Sign.UNKNOWN;
        }
        Sign sign = above(range.low(), linear, 1).and(above(range.high(), linear, -1));
        return range.nonzero() && linear.constant().isZero() ? sign.and(Sign.NONZERO) : sign;
    }

    /** What a bound of the form says of {@code factor·form + constant}; a lower one has direction 1. */
    private static Sign above(Bound bound, Linear linear, int direction) {
        if (bound == null) {
            return Sign.UNKNOWN;
        }
        int end = linear.factor().times(bound.value()).plus(linear.constant()).signum();
        int side = linear.factor().signum() * direction;
        if (end == 0) {
            Sign reached = side > 0 ? Sign.NONNEGATIVE : Sign.NONPOSITIVE;
            return bound.strict() ? reached.exceptZero() : reached;
        }
        return end != side ? Sign.UNKNOWN : side > 0 ? Sign.POSITIVE : Sign.NEGATIVE;
    }

    private static Sign structure(Expr e, Fold<Sign> d) {
        return switch (e.node()) {
            case Node.Num(var value) -> Sign.of(value);
            case Node.Const _ -> Sign.POSITIVE;
            case Node.Sym _, Node.Undefined _, Node.Bound _, Node.Abstract _, Node.Vector _ -> Sign.UNKNOWN;
            case Node.Index _, Node.Reduce _ -> Sign.UNKNOWN;
            case Node.Sum(var constant, var terms) -> {
                Sign sign = Sign.of(constant);
                for (Term t : terms) {
                    sign = sign.plus(Sign.of(t.coefficient()).times(d.at(t.expr())));
                }
                yield sign.and(ofRoot(constant, terms, d));
            }
            case Node.Product(var coefficient, var factors) -> {
                Sign sign = Sign.of(coefficient);
                for (Factor f : factors) {
                    sign = sign.times(ofPower(f, d));
                }
                yield sign;
            }
            case Node.Apply(var fn, var args) -> {
                boolean keeps = fn instanceof Row row && row.is(Trait.KEEPS_SIGN);
                Sign argument = d.at(args.getFirst());
                yield keeps ? argument : fn == StepFunctions.ABS ? argument.squared() : fn.sign();
            }
            case Node.Piecewise(var branches, var otherwise) -> {
                Sign sign = d.at(otherwise);
                for (Branch b : branches) {
                    sign = sign.or(d.at(b.value()));
                }
                yield sign;
            }
        };
    }

    /** {@code sqrt(w) ± u} has the sign of the root where {@code w > u²}, as in {@code x + sqrt(x^2 + 1)}. */
    private static Sign ofRoot(Rational constant, List<Term> terms, Fold<Sign> d) {
        if (terms.size() != 2 || !constant.isZero()) {
            return Sign.UNKNOWN;
        }
        Term root = isRoot(terms.getFirst().expr()) ? terms.getFirst() : terms.getLast();
        Term other = root == terms.getFirst() ? terms.getLast() : terms.getFirst();
        if (!isRoot(root.expr())) {
            return Sign.UNKNOWN;
        }
        Expr ratio = Exprs.number(other.coefficient().over(root.coefficient()));
        Expr excess = root.expr().squared().minus(other.expr().times(ratio).squared());
        return d.at(excess).isPositive() ? Sign.of(root.coefficient()) : Sign.UNKNOWN;
    }

    private static boolean isRoot(Expr e) {
        return e.node() instanceof Node.Product(var k, var factors)
                && k.isOne()
                && factors.size() == 1
                && factors.getFirst().exponent() == Exprs.HALF;
    }

    private static Sign ofPower(Factor f, Fold<Sign> d) {
        Sign base = d.at(f.base());
        if (f.exponent().node() instanceof Node.Num(var n)) {
            return base.power(n);
        }
        return base.isPositive() ? Sign.POSITIVE : base.isNonnegative() ? Sign.NONNEGATIVE : Sign.UNKNOWN;
    }
}
