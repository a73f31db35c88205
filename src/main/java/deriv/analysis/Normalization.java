package deriv.analysis;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.core.Sign;
import deriv.functions.StepFunctions;
import deriv.simplify.CommonFactor;
import deriv.rules.Signs;
import deriv.series.ExactSign;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Conditions as people write them: {@code (x - 2)*exp(x) != 0} is {@code x != 2}, {@code x^2 > 0} is {@code x != 0},
 * {@code x^2 - 4 != 0} is {@code x != 2 and x != -2}. Keeps what it has found; confined to one thread.
 */
public final class Normalization {
    private static final int MAX_JOINED = 50;

    /** Comparisons are taken apart so often at most; what is nested deeper stays as it is. */
    private static final int MAX_STEPS = 40;

    private record Question(Expr e, Relation relation, int steps) {}

    private final Map<Question, Cond> answers = new HashMap<>();
    private final Map<Cond, Boolean> possible = new HashMap<>();
    private final Signs signs = new Signs();
    private final Simplification simplification;
    private final ExactSign exact;

    public Normalization() {
        this(new Simplification());
    }

    /** @param simplification one that may have seen parts of the conditions before */
    public Normalization(Simplification simplification) {
        this.simplification = simplification;
        this.exact = new ExactSign(simplification);
    }

    /** {@return an equivalent condition, wherever the compared expressions are defined} */
    public Cond of(Cond c) {
        return switch (c) {
            case Cond.Truth _ -> c;
            case Cond.Compare(var e, var relation) -> compare(simplification.apply(e), relation, MAX_STEPS);
            case Cond.And(var parts) -> Cond.and(parts.stream().map(this::of).toList());
            case Cond.Or _ ->
                // Opposites are recognised as they stand, and may come to light when the parts are normal.
                joined(c) instanceof Cond.Or(var parts)
                        ? joined(Cond.or(parts.stream().map(this::of).toList()))
                        : of(joined(c));
        };
    }

    /** {@return all these conditions in their readable form, each conjunct once} */
    public List<Cond> conjuncts(Iterable<Cond> conditions) {
        Set<Cond> all = new LinkedHashSet<>();
        for (Cond c : conditions) {
            all.addAll(of(c).conjuncts());
        }
        return List.copyOf(all);
    }

    // --- alternatives ---

    /** {@code e > 0 or e < 0} is {@code e != 0}; a condition or its opposite always holds. */
    private Cond joined(Cond c) {
        if (!(c instanceof Cond.Or(var all)) || all.size() > MAX_JOINED) {
            return c;
        }
        List<Cond> parts = all.stream().filter(this::isPossible).toList();
        if (parts.size() < all.size()) {
            return joined(Cond.or(parts));
        }
        for (Cond a : parts) {
            if (parts.contains(a.not())) {
                return Cond.TRUE;
            }
            if (a instanceof Cond.Compare(var e, var relation)) {
                Optional<Cond> shorter =
                        switch (relation) {
                            case POSITIVE -> withNeighbour(a, e, parts);
                            case NONZERO -> Point.ofZero(e).flatMap(at -> excluding(at, a, parts));
                            case NONNEGATIVE, ZERO -> Optional.empty();
                        };
                if (shorter.isPresent()) {
                    return shorter.get();
                }
            }
        }
        return c;
    }

    /** Alternatives are asked about before and after they are normal, and in every condition that repeats them. */
    private boolean isPossible(Cond part) {
        return possible.computeIfAbsent(part, p -> !Facts.of(p.conjuncts()).areContradictory());
    }

    /** {@code e > 0} joined with {@code e < 0} or with {@code e == 0}. */
    private Optional<Cond> withNeighbour(Cond positive, Expr e, List<Cond> parts) {
        Cond negative = Cond.positive(e.negate());
        Cond zero = Cond.zero(e);
        boolean bothSides = parts.contains(negative);
        if (!bothSides && !parts.contains(zero)) {
            return Optional.empty();
        }
        List<Cond> rest = new ArrayList<>(parts);
        rest.removeAll(List.of(positive, bothSides ? negative : zero));
        rest.add(compare(e, bothSides ? Relation.NONZERO : Relation.NONNEGATIVE, MAX_STEPS));
        return Optional.of(Cond.or(rest));
    }

    /** {@code x != 1 or …}: what the others say matters at 1 only, and may be known there. */
    private static Optional<Cond> excluding(Point at, Cond condition, List<Cond> parts) {
        List<Cond> others = new ArrayList<>(parts);
        others.remove(condition);
        return others.stream().allMatch(at::violates)
                ? Optional.of(condition)
                : others.stream().map(at::in).anyMatch(Cond.TRUE::equals) ? Optional.of(Cond.TRUE) : Optional.empty();
    }

    // --- comparisons ---

    /** Taken apart, a fraction in fractions comes to the same parts on many ways: 2^20 of them in 1/(1 + 1/(1 + …)). */
    private Cond compare(Expr e, Relation asked, int steps) {
        Question question = new Question(e, asked, steps);
        Cond known = answers.get(question);
        if (known == null) {
            Operation.tick();
            known = compareOnce(e, asked, steps);
            answers.put(question, known);
        }
        return known;
    }

    private Cond compareOnce(Expr e, Relation asked, int steps) {
        Sign sign = e.isClosed() ? signs.of(e).and(exact.of(e)) : signs.of(e);
        if (sign.implies(asked)) {
            return Cond.TRUE;
        }
        if (sign.excludes(asked)) {
            return Cond.FALSE;
        }
        Relation relation = sharpened(e, asked, sign);
        if (steps == 0) {
            return Cond.compare(e, relation);
        }
        if (relation == Relation.ZERO) {
            return compare(e, Relation.NONZERO, steps - 1).not();
        }
        return switch (e.node()) {
            case Node.Product(var coefficient, var factors) -> product(e, coefficient, factors, relation, steps - 1);
            case Node.Sum sum -> sum(e, sum, relation, steps - 1);
            case Node.Apply(var fn, var args) when fn == StepFunctions.ABS ->
                compare(args.getFirst(), relation == Relation.POSITIVE ? Relation.NONZERO : relation, steps - 1);
            case Node.Apply _ -> monotone(e, relation, steps);
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                Cond.compare(e, relation);
        };
    }

    /** The relation that asks for no more than is open: what is never negative is positive if it is not 0. */
    private static Relation sharpened(Expr e, Relation relation, Sign sign) {
        return switch (relation) {
            case POSITIVE -> e.isSum() && sign.isNonnegative() ? Relation.NONZERO : relation;
            case NONNEGATIVE ->
                sign.isNonzero() ? Relation.POSITIVE : sign.negate().isNonnegative() ? Relation.ZERO : relation;
            case ZERO, NONZERO -> relation;
        };
    }

    private Cond product(Expr e, Rational coefficient, List<Factor> factors, Relation relation, int steps) {
        if (relation == Relation.NONZERO) {
            return Cond.and(factors.stream()
                    .map(f -> compare(f.base(), Relation.NONZERO, steps))
                    .toList());
        }
        Optional<Expr> solved = Monotone.solved(e);
        if (solved.isPresent()) {
            return compare(solved.get(), relation, steps);
        }
        List<Cond> all = new ArrayList<>();
        List<Expr> rest = new ArrayList<>(List.of(Exprs.number(coefficient.signum())));
        for (Factor f : factors) {
            Expr power = Exprs.power(f.base(), f.exponent());
            boolean root = f.exponent().node() instanceof Node.Num(var r) && !r.isInteger();
            boolean odd = f.exponent().node() instanceof Node.Num(var r) && r.isOdd();
            if (!signs.of(power).isNonnegative()) {
                rest.add(odd ? f.base() : power);
            } else if (signs.of(power).isPositive()) {
                all.add(root ? compare(f.base(), Relation.POSITIVE, steps) : Cond.TRUE);
            } else if (relation == Relation.POSITIVE) {
                // A root exists only where its base is not negative, an even power everywhere.
                all.add(compare(f.base(), root ? Relation.POSITIVE : Relation.NONZERO, steps));
            } else {
                rest.add(power);
            }
        }
        Expr product = Exprs.product(rest);
        boolean same = product.node() instanceof Node.Product p && p.factors().size() == factors.size();
        all.add(product == e || same ? Cond.compare(product, relation) : compare(product, relation, steps));
        return Cond.and(all);
    }

    private Cond sum(Expr e, Node.Sum sum, Relation relation, int steps) {
        Expr factored = relation == Relation.NONZERO ? CommonFactor.together(e).product() : e;
        if (factored.isProduct()) {
            return compare(factored, Relation.NONZERO, steps);
        }
        Optional<QuadraticRoots> roots = QuadraticRoots.of(sum);
        if (roots.isEmpty()) {
            return monotone(e, relation, steps);
        }
        Expr above = roots.get().aboveLower();
        Expr below = roots.get().belowUpper();
        boolean between = roots.get().isPositiveBetween();
        return relation == Relation.NONZERO || between
                ? Cond.and(compare(above, relation, steps), compare(below, relation, steps))
                : Cond.compare(e, relation);
    }

    /** {@code log(u) > 2} is {@code u > exp(2)}, {@code sqrt(u) < 3} is {@code u < 9}. */
    private Cond monotone(Expr e, Relation relation, int steps) {
        return Monotone.solved(e).map(u -> compare(simplification.apply(u), relation, steps - 1))
                .orElseGet(() -> Cond.compare(e, relation));
    }
}
