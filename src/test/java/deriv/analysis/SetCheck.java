package deriv.analysis;

import deriv.core.Exprs;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.domains.RealNumber;
import deriv.domains.RealSet;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares sets with what balls of 60 digits say of the expression itself: at decimal points, at the rational ends of a set,
 * and just beside its ends. Knows nothing of domains or derivatives.
 */
final class SetCheck {
    private static final BigDecimal BESIDE = new BigDecimal("1e-9");
    private static final BigDecimal STEP = new BigDecimal("1e-20");
    private static final BigDecimal SHORTER = new BigDecimal("1e-23");
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-6");

    private final Expr function;
    private final Expr symbol;
    private int compared;

    SetCheck(Expr function, Expr symbol) {
        this.function = function;
        this.symbol = symbol;
    }

    /** {@return how many values were compared} */
    int compared() {
        return compared;
    }

    /** {@return the ends of the set if they are decimal numbers, and numbers on both sides of all ends} */
    static List<BigDecimal> special(RealSet set) {
        Set<BigDecimal> points = new LinkedHashSet<>();
        for (RealSet.Piece piece : set.pieces()) {
            for (RealNumber end : piece.intervals().ends()) {
                decimal(end).ifPresent(points::add);
                points.add(end.low().subtract(BESIDE));
                points.add(end.high().add(BESIDE));
            }
        }
        return new ArrayList<>(points);
    }

    private static Optional<BigDecimal> decimal(RealNumber x) {
        return x.form().orElse(Exprs.PI).node() instanceof Node.Num(var r) && r.isTerminating()
                ? Optional.of(new BigDecimal(r.numerator()).divide(new BigDecimal(r.denominator())))
                : Optional.empty();
    }

    private Ball at(BigDecimal x) {
        return new Enclosure(Map.of(symbol, x)).of(function);
    }

    private static Rational rational(BigDecimal x) {
        return RealNumber.rational(x);
    }

    /** {@return a point where the function has a value outside the set, or none inside} */
    Optional<BigDecimal> wrongValue(RealSet defined, List<BigDecimal> points) {
        for (BigDecimal x : points) {
            Ball value = at(x);
            if (!value.isKnown() && !value.isUndefined()) {
                continue;
            }
            compared++;
            if (value.isKnown() != defined.contains(rational(x))) {
                return Optional.of(x);
            }
        }
        return Optional.empty();
    }

    /** {@return a point of the set where the slopes on both sides are not the same} */
    Optional<BigDecimal> wrongSlope(RealSet differentiable, List<BigDecimal> points) {
        return points.stream().filter(x -> differentiable.contains(rational(x)) && !isSmooth(x)).findFirst();
    }

    /** Near a pole slopes are large, but the same from both sides and for all steps; a vertical tangent has no slope. */
    private boolean isSmooth(BigDecimal x) {
        Ball middle = at(x);
        List<Ball> slopes = new ArrayList<>();
        for (BigDecimal step : List.of(STEP, STEP.negate(), SHORTER, SHORTER.negate())) {
            Ball beside = at(x.add(step));
            if (middle.isUndefined() || beside.isUndefined()) {
                return false;
            }
            slopes.add(beside.minus(middle).over(Ball.exactly(step)));
        }
        if (!slopes.stream().allMatch(Ball::isKnown)) {
            return true;
        }
        compared++;
        Ball first = slopes.getFirst();
        BigDecimal allowed = first.mid().abs().max(BigDecimal.ONE).multiply(TOLERANCE);
        return slopes.stream().allMatch(slope -> slope.minus(first).mid().abs()
                .subtract(slope.radius()).subtract(first.radius()).compareTo(allowed) < 0);
    }
}
