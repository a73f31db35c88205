package deriv.nonsmooth;

import deriv.analysis.Domain;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.LimitException;
import deriv.core.Substitution;
import deriv.core.Symbols;
import deriv.germs.Germs;
import deriv.germs.Germs.Direction;
import deriv.germs.Limit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at a function of one variable at a point: its value there, its expansion on either side, and what follows from the
 * three. Confined to one thread.
 */
public final class PointAnalysis {
    private static final Sides NOWHERE = new Sides(new Limit.Outside(), new Limit.Outside());

    private final PointQuestion question;
    private final ParameterFacts facts;
    private final OneSide left;
    private final OneSide right;
    private final Set<Cond> conditions = new LinkedHashSet<>();

    private PointAnalysis(PointQuestion question) {
        this.question = question;
        List<Cond> ofParameters = question.assumptions().stream()
                .filter(c -> c.exprs().stream().noneMatch(e -> Symbols.of(e).contains(question.symbol()))).toList();
        this.facts = new ParameterFacts(ofParameters);
        this.left = side(Direction.LEFT, ofParameters);
        this.right = side(Direction.RIGHT, ofParameters);
    }

    private OneSide side(Direction direction, List<Cond> assumptions) {
        Germs.Side side = new Germs.Side(question.symbol(), question.at(), direction, assumptions);
        return OneSide.of(question.function(), question.domain(), side, question.order());
    }

    /** {@return what the function does at the point} */
    public static PointBehavior of(PointQuestion question) {
        return new PointAnalysis(question).behavior();
    }

    private PointBehavior behavior() {
        Sides limits = new Sides(left.limit(), right.limit());
        try {
            Optional<Boolean> hasValue = hasValue();
            if (hasValue.isEmpty()) {
                return without(limits, Kind.UNDECIDED);
            }
            Optional<Expr> value = hasValue.get() ? value() : Optional.empty();
            return value.map(v -> withValue(v, limits)).orElseGet(() -> withoutValue(limits));
        } catch (LimitException tooLarge) {
            if (tooLarge.limit().equals(LimitException.NUMBER_SIZE)) {
                return without(limits, Kind.UNDECIDED);
            }
            throw tooLarge;
        }
    }

    // --- the value at the point ---

    /** Conditions on parameters alone are taken to hold, and said. */
    private Optional<Boolean> hasValue() {
        Set<Cond> all = new LinkedHashSet<>(question.domain());
        all.addAll(Domain.of(question.function()));
        boolean certain = true;
        for (Cond c : all) {
            Cond here = c.map(this::atPoint);
            Optional<Boolean> holds = facts.holds(here);
            if (holds.isPresent() && !holds.get()) {
                return holds;
            }
            if (holds.isEmpty() && here.exprs().stream().allMatch(Expr::isClosed)) {
                certain = false;
            } else if (holds.isEmpty()) {
                conditions.add(here);
            }
        }
        return certain ? Optional.of(true) : Optional.empty();
    }

    private Expr atPoint(Expr e) {
        return Substitution.of(e, Map.of(question.symbol(), question.at()));
    }

    private Optional<Expr> value() {
        Expr value = facts.simple(atPoint(question.function()));
        return value.isUndefined() ? Optional.empty() : Optional.of(value);
    }

    // --- without a value ---

    private PointBehavior withoutValue(Sides limits) {
        if (limits.areBoth(Limit.Outside.class)) {
            return without(limits, Kind.OUTSIDE);
        }
        if (limits.hasAny(Limit.Unknown.class)) {
            return without(limits, Kind.UNDECIDED);
        }
        if (limits.hasAny(Limit.Swinging.class) || limits.hasAny(Limit.Unbounded.class)) {
            return without(limits, Kind.OSCILLATING);
        }
        if (limits.hasAny(Limit.Infinite.class)) {
            return without(limits, Kind.OUTSIDE);
        }
        return common(limits).map(l -> removable(Optional.empty(), NOWHERE, l, limits))
                .orElseGet(() -> without(limits, areApart(limits) ? Kind.JUMP : Kind.UNDECIDED));
    }

    private PointBehavior without(Sides limits, Kind kind) {
        String reason = kind == Kind.UNDECIDED ? "is not known to have a value there" : "has no value there";
        return new PointBehavior(Optional.empty(), limits, kind, NOWHERE, Optional.empty(), new Regularity.Unknown(),
                new ClarkeInterval.None(reason), List.of(), Optional.empty(), List.copyOf(conditions));
    }

    /** {@return the limit from all sides on which the function is defined}, if it is one number */
    private Optional<Expr> common(Sides limits) {
        if (limits.left() instanceof Limit.Value(var l) && limits.right() instanceof Limit.Value(var r)) {
            return facts.same(l, r).orElse(false) ? Optional.of(r) : Optional.empty();
        }
        return limits.left() instanceof Limit.Value(var l) && limits.right() instanceof Limit.Outside ? Optional.of(l)
                : limits.right() instanceof Limit.Value(var r) && limits.left() instanceof Limit.Outside
                        ? Optional.of(r)
                : Optional.empty();
    }

    private boolean areApart(Sides limits) {
        return limits.left() instanceof Limit.Value(var l) && limits.right() instanceof Limit.Value(var r)
                && isApart(l, r);
    }

    /** Numbers that cannot be told apart are left undecided; parameters are taken to be in general position, and said. */
    private boolean isApart(Expr a, Expr b) {
        Optional<Boolean> same = facts.same(a, b);
        Expr difference = facts.simple(a.minus(b));
        if (same.isEmpty() && !difference.isClosed()) {
            conditions.add(Cond.nonzero(difference));
            return true;
        }
        return same.isPresent() && !same.get();
    }

    private PointBehavior removable(Optional<Expr> value, Sides slopes, Expr limit, Sides limits) {
        PointBehavior extension = continuous(limit, limit, limits);
        String reason = value.isEmpty() ? "has no value there" : "is not continuous there";
        return new PointBehavior(value, limits, Kind.REMOVABLE, slopes, Optional.empty(), new Regularity.Unknown(),
                new ClarkeInterval.None(reason), List.of(), Optional.of(extension), extension.conditions());
    }

    private Sides slopes(Expr value) {
        return new Sides(left.slope(value), right.slope(value));
    }

    // --- with a value ---

    private PointBehavior withValue(Expr value, Sides limits) {
        Expr alike = Germs.value(question.function(), left.side()).orElse(value);
        Kind rough = kindOf(value, alike, limits);
        return switch (rough) {
            case SMOOTH -> continuous(value, alike, limits);
            case REMOVABLE -> removable(Optional.of(value), slopes(alike), common(limits).orElseThrow(), limits);
            case DIFFERENTIABLE, CORNER, CUSP, VERTICAL_TANGENT, END, JUMP, OSCILLATING, OUTSIDE, ISOLATED, UNDECIDED ->
                discontinuous(value, slopes(alike), limits, rough);
        };
    }

    /** {@return the kind as far as limits tell}: {@link Kind#SMOOTH} stands for all that is continuous */
    private Kind kindOf(Expr value, Expr alike, Sides limits) {
        if (limits.areBoth(Limit.Outside.class)) {
            return Kind.ISOLATED;
        }
        if (limits.hasAny(Limit.Unknown.class)) {
            return Kind.UNDECIDED;
        }
        if (limits.hasAny(Limit.Swinging.class) || limits.hasAny(Limit.Unbounded.class)) {
            return Kind.OSCILLATING;
        }
        Optional<Expr> common = common(limits);
        if (limits.hasAny(Limit.Infinite.class) || common.isEmpty()) {
            return limits.hasAny(Limit.Infinite.class) || areApart(limits) ? Kind.JUMP : Kind.UNDECIDED;
        }
        boolean continuous =
                facts.same(common.get(), alike).orElse(false) || facts.same(common.get(), value).orElse(false);
        return continuous ? Kind.SMOOTH : isApart(common.get(), alike) ? Kind.REMOVABLE : Kind.UNDECIDED;
    }

    private PointBehavior discontinuous(Expr value, Sides slopes, Sides limits, Kind kind) {
        ClarkeInterval clarke = kind == Kind.UNDECIDED
                ? new ClarkeInterval.Unknown("the limits of the function", Optional.empty(), false)
                : new ClarkeInterval.None(kind == Kind.ISOLATED ? "has no values nearby" : "is not continuous there");
        return new PointBehavior(Optional.of(value), limits, kind, slopes, Optional.empty(),
                new Regularity.Unknown(), clarke, List.of(), Optional.empty(), List.copyOf(conditions));
    }

    /** @param alike the same value in the form of the expansions */
    private PointBehavior continuous(Expr value, Expr alike, Sides limits) {
        Sides slopes = slopes(alike);
        Kind rough = kindOf(slopes);
        Optional<Expr> derivative = rough == Kind.DIFFERENTIABLE && slopes.right() instanceof Limit.Value(var slope)
                ? Optional.of(slope)
                : Optional.empty();
        Smoothness smoothness = new Smoothness(question, facts, left, right);
        Regularity regularity = derivative.isPresent() ? smoothness.of(slopes) : notDifferentiable(rough);
        List<Sides> higher = smoothness.higher(slopes);
        Kind kind = rough == Kind.DIFFERENTIABLE && Smoothness.isAtLeastOnce(regularity) ? Kind.SMOOTH : rough;
        ClarkeInterval clarke = new ClarkeHull(facts, left, right).of(slopes);
        return new PointBehavior(Optional.of(value), limits, kind, slopes, derivative, regularity, clarke, higher,
                Optional.empty(), new ArrayList<>(conditions));
    }

    private static Regularity notDifferentiable(Kind kind) {
        return kind == Kind.UNDECIDED ? new Regularity.AtLeast(0) : new Regularity.Order(0);
    }

    private Kind kindOf(Sides slopes) {
        if (slopes.hasAny(Limit.Unknown.class)) {
            return Kind.UNDECIDED;
        }
        if (slopes.hasAny(Limit.Swinging.class) || slopes.hasAny(Limit.Unbounded.class)) {
            return Kind.OSCILLATING;
        }
        if (slopes.hasAny(Limit.Outside.class)) {
            return slopes.hasAny(Limit.Infinite.class) ? Kind.VERTICAL_TANGENT : Kind.END;
        }
        if (slopes.left() instanceof Limit.Infinite(var l) && slopes.right() instanceof Limit.Infinite(var r)) {
            return l == r ? Kind.VERTICAL_TANGENT : Kind.CUSP;
        }
        if (slopes.left() instanceof Limit.Value(var l) && slopes.right() instanceof Limit.Value(var r)) {
            return facts.same(l, r).orElse(false) ? Kind.DIFFERENTIABLE : isApart(l, r) ? Kind.CORNER : Kind.UNDECIDED;
        }
        return Kind.CORNER;
    }
}
