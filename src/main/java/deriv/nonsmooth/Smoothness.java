package deriv.nonsmooth;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Children;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.germs.Germs.Direction;
import deriv.germs.Limit;
import deriv.germs.SideGerm;
import deriv.series.Approach;
import deriv.series.Expansion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often a function with a value and slopes may be differentiated. Confined to one thread. */
final class Smoothness {
    /** So far is looked at least. */
    private static final int USUAL_ORDER = 8;

    /** Oscillating terms double with each derivative. */
    private static final int ORDER_OF_OSCILLATION = 4;

    private final PointQuestion question;
    private final ParameterFacts facts;
    private final OneSide left;
    private final OneSide right;

    Smoothness(PointQuestion question, ParameterFacts facts, OneSide left, OneSide right) {
        this.question = question;
        this.facts = facts;
        this.left = left;
        this.right = right;
    }

    static boolean isAtLeastOnce(Regularity r) {
        return switch (r) {
            case Regularity.Order(var k) -> k >= 1;
            case Regularity.AtLeast(var k) -> k >= 1;
            case Regularity.Infinite _, Regularity.Analytic _ -> true;
            case Regularity.Unknown _ -> false;
        };
    }

    /** {@return the regularity of a function that is differentiable at the point} */
    Regularity of(Sides slopes) {
        Approach both = Approach.fromBoth(question.symbol(), question.at());
        if (isExpandable(both)) {
            return isOfKnownFunctions() ? new Regularity.Analytic() : new Regularity.Infinite();
        }
        if (!left.isRegular() || !right.isRegular()) {
            return followed(slopes);
        }
        int far = Math.max(USUAL_ORDER, question.order());
        SideGerm l = left.to(far).germ().or(left::germ).orElseThrow();
        SideGerm r = right.to(far).germ().or(right::germ).orElseThrow();
        return compared(l, r, far);
    }

    private boolean isExpandable(Approach both) {
        try {
            return Expansion.of(question.function(), both, 1).isPresent();
        } catch (UnsupportedOperationException _) {
            return false; // a derivative without closed form
        }
    }

    private boolean isOfKnownFunctions() {
        return Fold.over(question.function(), (e, d) -> !(e.node() instanceof Node.Abstract)
                && Children.of(e.node()).stream().allMatch(d::at));
    }

    /** Without oscillation there are as many continuous derivatives as coefficients that agree. */
    private Regularity compared(SideGerm l, SideGerm r, int far) {
        boolean complete = l.isSmoothOfAllOrders() && r.isSmoothOfAllOrders();
        int last = Math.max(far, complete ? Math.max(l.degree(), r.degree()) : 0);
        for (int k = 1; k <= last; k++) {
            Optional<Expr> ofLeft = l.taylor(k).map(mirrored(k)::times);
            Optional<Expr> ofRight = r.taylor(k);
            boolean known = (ofLeft.isPresent() || !l.isKnownBeyond(k)) && (ofRight.isPresent() || !r.isKnownBeyond(k));
            if (!known) {
                return new Regularity.Order(k - 1);
            }
            Optional<Boolean> same = ofLeft.flatMap(c -> ofRight.flatMap(d -> facts.same(c, d)));
            if (same.isEmpty() || !same.get()) {
                return same.isPresent() ? new Regularity.Order(k - 1) : new Regularity.AtLeast(k - 1);
            }
        }
        return !complete ? new Regularity.AtLeast(last)
                : l.isPolynomial() && r.isPolynomial() ? new Regularity.Analytic()
                : new Regularity.Infinite();
    }

    private static Expr mirrored(int k) {
        return k % 2 == 0 ? Exprs.ONE : Exprs.MINUS_ONE;
    }

    /** With oscillation each derivative is looked at by itself. */
    private Regularity followed(Sides slopes) {
        OneSide l = left;
        OneSide r = right;
        Sides current = slopes;
        for (int k = 1; k <= Math.max(ORDER_OF_OSCILLATION, question.order()); k++) {
            if (!(current.left() instanceof Limit.Value(var value)) || !areSame(current)) {
                return current.hasAny(Limit.Unknown.class) ? new Regularity.AtLeast(k - 1)
                        : new Regularity.Order(k - 1);
            }
            l = l.differentiated();
            r = r.differentiated();
            Sides limits = new Sides(l.limit(), r.limit());
            if (limits.hasAny(Limit.Unknown.class)) {
                return new Regularity.AtLeast(k - 1);
            }
            if (!areSame(limits)) {
                return new Regularity.Order(k - 1);
            }
            current = new Sides(l.slope(value), r.slope(value));
        }
        return new Regularity.AtLeast(Math.max(ORDER_OF_OSCILLATION, question.order()));
    }

    private boolean areSame(Sides sides) {
        return sides.left() instanceof Limit.Value(var a)
                && sides.right() instanceof Limit.Value(var b)
                && facts.same(a, b).orElse(false);
    }

    // --- derivatives at the point ---

    /** {@return the one-sided derivatives of order 2, 3 … as far as they are asked for and the one before exists} */
    List<Sides> higher(Sides first) {
        List<Sides> found = new ArrayList<>();
        Sides before = first;
        OneSide l = left;
        OneSide r = right;
        for (int k = 2; k <= question.order() && exists(before); k++) {
            l = left.isRegular() ? l : l.differentiated();
            r = right.isRegular() ? r : r.differentiated();
            before = new Sides(
                    derivative(k, left, l, before.left(), Direction.LEFT),
                    derivative(k, right, r, before.right(), Direction.RIGHT));
            found.add(before);
        }
        return found;
    }

    private boolean exists(Sides sides) {
        boolean ends = sides.left() instanceof Limit.Outside && sides.right() instanceof Limit.Value
                || sides.right() instanceof Limit.Outside && sides.left() instanceof Limit.Value;
        return ends || areSame(sides);
    }

    /**
     * @param differentiated the side differentiated k-1 times, if it oscillates
     * @param before         the derivative of order k-1 from this side
     */
    private Limit derivative(int k, OneSide side, OneSide differentiated, Limit before, Direction direction) {
        if (side.isOutside() || !(before instanceof Limit.Value(var value))) {
            return new Limit.Outside();
        }
        if (!side.isRegular()) {
            return differentiated.slope(value);
        }
        Expr factor = Exprs.number(factorial(k)).times(direction == Direction.LEFT ? mirrored(k) : Exprs.ONE);
        Optional<Expr> coefficient = side.germ().flatMap(g -> g.taylor(k));
        return coefficient.<Limit>map(c -> new Limit.Value(facts.simple(c.times(factor))))
                .orElseGet(() -> differentiated(side, k - 1).slope(value));
    }

    private static OneSide differentiated(OneSide side, int times) {
        OneSide s = side;
        for (int i = 0; i < times; i++) {
            s = s.differentiated();
        }
        return s;
    }

    private static Rational factorial(int k) {
        Rational f = Rational.ONE;
        for (int i = 2; i <= k; i++) {
            f = f.times(Rational.of(i));
        }
        return f;
    }
}
