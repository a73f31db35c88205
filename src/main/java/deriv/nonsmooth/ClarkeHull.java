package deriv.nonsmooth;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Sign;
import deriv.germs.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The convex hull of all limits of derivatives from both sides: the Clarke interval of a function that is Lipschitz around the
 * point, which a continuous one is exactly if its derivative nearby is bounded. Clarke (1990), Theorem 2.5.1.
 */
final class ClarkeHull {
    private final ParameterFacts facts;
    private final OneSide left;
    private final OneSide right;

    ClarkeHull(ParameterFacts facts, OneSide left, OneSide right) {
        this.facts = facts;
        this.left = left;
        this.right = right;
    }

    /** {@return the interval of a function that is continuous at the point} */
    ClarkeInterval of(Sides slopes) {
        if (slopes.hasAny(Limit.Outside.class)) {
            return new ClarkeInterval.None("is not defined on both sides");
        }
        Sides derivatives = new Sides(derivative(left, slopes.left()), derivative(right, slopes.right()));
        if (derivatives.hasAny(Limit.Infinite.class) || derivatives.hasAny(Limit.Unbounded.class)) {
            return new ClarkeInterval.None("is not Lipschitz there");
        }
        List<Expr> ends = new ArrayList<>();
        boolean bounded = true;
        for (Limit d : List.of(derivatives.left(), derivatives.right())) {
            switch (d) {
                case Limit.Value(var v) -> ends.add(v);
                case Limit.Swinging(var range) -> range.ifPresent(r -> ends.addAll(List.of(r.low(), r.high())));
                case Limit.Unknown _, Limit.Outside _, Limit.Infinite _, Limit.Unbounded _ -> bounded = false;
            }
        }
        Optional<Limit> open = List.of(derivatives.left(), derivatives.right()).stream()
                .filter(d -> d instanceof Limit.Unknown || d instanceof Limit.Swinging(var range) && range.isEmpty())
                .findFirst();
        if (open.isPresent()) {
            return open.get() instanceof Limit.Unknown(var reason, var sign)
                    ? new ClarkeInterval.Unknown(reason, sign, false)
                    : new ClarkeInterval.Unknown("the bounds of something that oscillates", Optional.empty(), bounded);
        }
        return hull(ends);
    }

    /** Without oscillation the derivative goes to what the slopes go to, by l'Hôpital's rule in a Hardy field. */
    private static Limit derivative(OneSide side, Limit slope) {
        return side.isRegular() ? slope : side.differentiated().limit();
    }

    private ClarkeInterval hull(List<Expr> ends) {
        Expr low = ends.getFirst();
        Expr high = ends.getFirst();
        for (Expr e : ends.subList(1, ends.size())) {
            Sign toLow = facts.sign(e.minus(low));
            Sign toHigh = facts.sign(e.minus(high));
            if (!isDecided(toLow) || !isDecided(toHigh)) {
                Expr open = facts.simple(isDecided(toLow) ? e.minus(high) : e.minus(low));
                return new ClarkeInterval.Unknown("the order of the slopes", Optional.of(open), true);
            }
            low = toLow.negate().isNonnegative() ? e : low;
            high = toHigh.isNonnegative() ? e : high;
        }
        return new ClarkeInterval.Interval(low, high, least(low, high));
    }

    private static boolean isDecided(Sign s) {
        return s.isNonnegative() || s.negate().isNonnegative();
    }

    private Optional<Expr> least(Expr low, Expr high) {
        Sign ofLow = facts.sign(low);
        Sign ofHigh = facts.sign(high);
        if (low == high || ofLow.isNonnegative()) {
            return Optional.of(low);
        }
        if (ofHigh.negate().isNonnegative()) {
            return Optional.of(high);
        }
        return ofLow.negate().isNonnegative() && ofHigh.isNonnegative() ? Optional.of(Exprs.ZERO) : Optional.empty();
    }
}
