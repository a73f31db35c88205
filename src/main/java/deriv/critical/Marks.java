package deriv.critical;

import deriv.core.Expr;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.series.Approach.Side;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What happens where two stretches meet: from the signs of the derivatives on both sides, the value and the limits. Where a
 * function is continuous and its slope has a limit from one side, that is its derivative from this side (a consequence of the
 * mean value theorem). Confined to one thread.
 */
final class Marks {
    private final Course course;
    private final Limits limits;

    Marks(Course course) {
        this.course = course;
        this.limits = new Limits(course.values());
    }

    /** How the function near a point, on one side, compares with its value there. */
    private enum Beside {
        ABOVE,
        BELOW,
        SAME,
        /** It is not defined on this side, or the interval ends. */
        NONE,
        UNKNOWN
    }

    /** A point with what lies on both sides; an end of the interval has one side. */
    private record Joint(Real at, Optional<Stretch> before, Optional<Stretch> after) {
        boolean isEnd() {
            return before.isEmpty() || after.isEmpty();
        }

        Stretch.Start start() {
            return after.map(Stretch::start).orElse(Stretch.Start.BREAK);
        }
    }

    /** {@return the points of interest, in rising order} */
    List<Mark> of(List<Stretch> stretches) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i <= stretches.size(); i++) {
            Optional<Stretch> before = i == 0 ? Optional.empty() : Optional.of(stretches.get(i - 1));
            Optional<Stretch> after = i == stretches.size() ? Optional.empty() : Optional.of(stretches.get(i));
            Optional<Real> at = after.isPresent() ? after.get().span().low() : before.get().span().high();
            at.flatMap(point -> mark(new Joint(point, before, after))).ifPresent(marks::add);
        }
        return marks;
    }

    /** {@return what happens at a point}; empty if nothing does */
    private Optional<Mark> mark(Joint joint) {
        if (!joint.isEnd() && joint.start() == Stretch.Start.DOUBT) {
            return Optional.empty();
        }
        return !joint.isEnd() && joint.start() != Stretch.Start.BREAK ? inside(joint) : atBreak(joint);
    }

    /** Around it the function is one smooth formula. */
    private Optional<Mark> inside(Joint joint) {
        boolean level = joint.start() == Stretch.Start.LEVEL;
        boolean turns = changes(joint);
        if (!level && !turns) {
            return Optional.empty();
        }
        Branch branch = joint.after().get().branch().orElseThrow();
        Optional<Real> value = course.values().value(branch.value(), joint.at());
        Optional<Real> slope = level ? Optional.of(Real.of(Rational.ZERO))
                : course.values().value(branch.slope(), joint.at());
        Kind kind = kind(bySlope(joint.before().get(), Side.LEFT), bySlope(joint.after().get(), Side.RIGHT));
        return Optional.of(new Mark(joint.at(), Mark.Place.INSIDE, value, slope, kind, Shape.SMOOTH, Mark.BOTH,
                level, turns));
    }

    private static boolean changes(Joint joint) {
        Sign before = joint.before().map(Stretch::bend).orElse(Sign.UNKNOWN);
        Sign after = joint.after().map(Stretch::bend).orElse(Sign.UNKNOWN);
        return before == Sign.POSITIVE && after == Sign.NEGATIVE || before == Sign.NEGATIVE && after == Sign.POSITIVE;
    }

    /** {@return how a function that is continuous up to the point compares with its value there} */
    private static Beside bySlope(Stretch stretch, Side side) {
        return switch (stretch.slope()) {
            case POSITIVE -> side == Side.RIGHT ? Beside.ABOVE : Beside.BELOW;
            case NEGATIVE -> side == Side.RIGHT ? Beside.BELOW : Beside.ABOVE;
            case ZERO -> Beside.SAME;
            case NONNEGATIVE, NONPOSITIVE, NONZERO, UNKNOWN -> Beside.UNKNOWN;
        };
    }

    private static Kind kind(Beside left, Beside right) {
        if (left == Beside.UNKNOWN || right == Beside.UNKNOWN || left == Beside.NONE && right == Beside.NONE) {
            return Kind.UNDECIDED;
        }
        Beside a = left == Beside.NONE ? right : left;
        Beside b = right == Beside.NONE ? left : right;
        if (a == b) {
            return a == Beside.ABOVE ? Kind.MINIMUM : a == Beside.BELOW ? Kind.MAXIMUM : Kind.LEVEL;
        }
        return a != Beside.BELOW && b != Beside.BELOW ? Kind.WEAK_MINIMUM
                : a != Beside.ABOVE && b != Beside.ABOVE ? Kind.WEAK_MAXIMUM : Kind.NEITHER;
    }

    // --- where a formula or the domain may end ---

    private Optional<Mark> atBreak(Joint joint) {
        boolean noneBefore = joint.before().filter(s -> !s.isUndefined()).isEmpty();
        boolean noneAfter = joint.after().filter(s -> !s.isUndefined()).isEmpty();
        Optional<Boolean> defined = course.values().allHold(course.domain(), joint.at());
        if (noneBefore && noneAfter) {
            return defined.orElse(false) ? Optional.of(isolated(joint)) : Optional.empty();
        }
        if (defined.isEmpty()) {
            return Optional.of(undecided(joint));
        }
        return defined.get() ? defined(joint) : Optional.of(hole(joint));
    }

    private static Mark.Place place(Joint joint) {
        return joint.isEnd() ? Mark.Place.END : Mark.Place.INSIDE;
    }

    private static Mark undecided(Joint joint) {
        return new Mark(joint.at(), place(joint), Optional.empty(), Optional.empty(), Kind.UNDECIDED, Shape.UNKNOWN,
                Set.of(), false, false);
    }

    private Mark isolated(Joint joint) {
        return new Mark(joint.at(), place(joint), course.values().value(course.function(), joint.at()),
                Optional.empty(),
                Kind.UNDECIDED, Shape.ISOLATED, Set.of(), false, false);
    }

    private Mark hole(Joint joint) {
        Limit left = limit(joint, Side.LEFT);
        Limit right = limit(joint, Side.RIGHT);
        boolean removable = left.finite().isPresent() && right.finite().isPresent()
                && left.finite().get().isSame(right.finite().get());
        boolean apart = left.finite().isPresent() && right.finite().isPresent()
                && left.finite().get().order(right.finite().get()).filter(c -> c != 0).isPresent();
        Shape shape = left.isInfinite() || right.isInfinite() ? Shape.POLE
                : removable ? Shape.REMOVABLE : apart ? Shape.JUMP : Shape.UNDEFINED;
        return new Mark(joint.at(), place(joint), Optional.empty(), Optional.empty(), Kind.UNDECIDED, shape,
                Set.of(), false, false);
    }

    private Limit limit(Joint joint, Side side) {
        return limit(joint, side, Branch::value);
    }

    private Limit limit(Joint joint, Side side, Function<Branch, Expr> part) {
        Optional<Stretch> stretch = side == Side.LEFT ? joint.before() : joint.after();
        return stretch.flatMap(Stretch::branch).map(b -> limits.of(part.apply(b), Optional.of(joint.at()), side))
                .orElse(Limit.UNKNOWN);
    }

    private Optional<Mark> defined(Joint joint) {
        Optional<Real> value = value(joint);
        Beside left = beside(joint, Side.LEFT, value);
        Beside right = beside(joint, Side.RIGHT, value);
        Continuity before = continuity(joint, Side.LEFT, value);
        Continuity after = continuity(joint, Side.RIGHT, value);
        Shape shape = shape(joint, before, after);
        Limit slope =
                left != Beside.NONE ? limit(joint, Side.LEFT, Branch::slope) : limit(joint, Side.RIGHT, Branch::slope);
        Optional<Real> derivative = shape == Shape.SMOOTH ? slope.finite() : Optional.empty();
        boolean level = derivative.flatMap(Real::sign).filter(s -> s == 0).isPresent();
        boolean critical = shape == Shape.SMOOTH ? level
                : shape == Shape.CORNER || shape == Shape.CUSP || shape == Shape.VERTICAL_TANGENT
                        || shape == Shape.JUMP;
        boolean endLevel = joint.isEnd() && (before == Continuity.CONTINUOUS || after == Continuity.CONTINUOUS)
                && slope.sign().filter(s -> s == 0).isPresent();
        boolean inflection = (shape == Shape.SMOOTH || shape == Shape.VERTICAL_TANGENT) && changes(joint);
        Kind kind = kind(left, right);
        if (!joint.isEnd() && shape == Shape.SMOOTH && !level && !inflection && derivative.isPresent()) {
            return Optional.empty();
        }
        return Optional
                .of(new Mark(joint.at(), place(joint), value, joint.isEnd() && endLevel ? slope.finite() : derivative,
                        kind, shape, joined(before, after), critical || endLevel, inflection));
    }

    private static Set<Side> joined(Continuity before, Continuity after) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        if (before == Continuity.CONTINUOUS) {
            sides.add(Side.LEFT);
        }
        if (after == Continuity.CONTINUOUS) {
            sides.add(Side.RIGHT);
        }
        return sides;
    }

    /** Near a point that is not known exactly the branches say what the function is, if it does not jump. */
    private Optional<Real> value(Joint joint) {
        Optional<Real> value = course.values().value(course.function(), joint.at());
        if (value.isPresent() || course.steps().mayJump(course.function())) {
            return value;
        }
        return limit(joint, Side.LEFT).finite().or(() -> limit(joint, Side.RIGHT).finite());
    }

    /** Whether the function goes to its value from one side. */
    private enum Continuity {
        CONTINUOUS,
        JUMPING,
        /** It is not defined on this side, or the interval ends. */
        NONE,
        UNKNOWN
    }

    private static boolean hasSide(Joint joint, Side side) {
        Optional<Stretch> stretch = side == Side.LEFT ? joint.before() : joint.after();
        return stretch.filter(s -> !s.isUndefined()).isPresent();
    }

    private Continuity continuity(Joint joint, Side side, Optional<Real> value) {
        if (!hasSide(joint, side)) {
            return Continuity.NONE;
        }
        if (!course.steps().mayJump(course.function())) {
            return Continuity.CONTINUOUS;
        }
        Limit limit = limit(joint, side);
        if (limit.isInfinite()) {
            return Continuity.JUMPING;
        }
        Optional<Integer> order = value.flatMap(v -> limit.finite().flatMap(l -> l.order(v)));
        return order.map(c -> c == 0 ? Continuity.CONTINUOUS : Continuity.JUMPING).orElse(Continuity.UNKNOWN);
    }

    private Beside beside(Joint joint, Side side, Optional<Real> value) {
        Stretch stretch = (side == Side.LEFT ? joint.before() : joint.after()).orElse(null);
        return switch (continuity(joint, side, value)) {
            case NONE -> Beside.NONE;
            case UNKNOWN -> Beside.UNKNOWN;
            case CONTINUOUS -> bySlope(stretch, side);
            case JUMPING -> {
                Limit limit = limit(joint, side);
                int order = limit instanceof Limit.Infinite(var direction) ? direction
                        : limit.finite().orElseThrow().compareTo(value.orElseThrow());
                yield order > 0 ? Beside.ABOVE : Beside.BELOW;
            }
        };
    }

    private Shape shape(Joint joint, Continuity before, Continuity after) {
        if (before == Continuity.JUMPING || after == Continuity.JUMPING) {
            return Shape.JUMP;
        }
        if (before == Continuity.UNKNOWN || after == Continuity.UNKNOWN) {
            return Shape.UNKNOWN;
        }
        if (before == Continuity.NONE || after == Continuity.NONE) {
            return joint.isEnd() && (joint.before().isEmpty() ? after : before) != Continuity.NONE ? Shape.SMOOTH
                    : Shape.EDGE;
        }
        Limit left = limit(joint, Side.LEFT, Branch::slope);
        Limit right = limit(joint, Side.RIGHT, Branch::slope);
        if (left instanceof Limit.Infinite(var a) && right instanceof Limit.Infinite(var b)) {
            return a == b ? Shape.VERTICAL_TANGENT : Shape.CUSP;
        }
        if (left.finite().isPresent() && right.finite().isPresent()) {
            return left.finite().get().order(right.finite().get()).map(c -> c == 0 ? Shape.SMOOTH : Shape.CORNER)
                    .orElse(isSameFormula(joint) ? Shape.SMOOTH : Shape.UNKNOWN);
        }
        boolean halfInfinite = left.isInfinite() && right.finite().isPresent()
                || right.isInfinite() && left.finite().isPresent();
        return halfInfinite ? Shape.CORNER : Shape.UNKNOWN;
    }

    /** One formula on both sides that is smooth at the point itself. */
    private boolean isSameFormula(Joint joint) {
        Optional<Branch> before = joint.before().flatMap(Stretch::branch);
        return before.isPresent() && before.equals(joint.after().flatMap(Stretch::branch));
    }
}
