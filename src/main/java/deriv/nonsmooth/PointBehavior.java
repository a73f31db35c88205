package deriv.nonsmooth;

import deriv.core.Cond;
import deriv.core.Expr;
import java.util.List;
import java.util.Optional;

/**
 * What a function of one variable does at a point.
 *
 * @param value       the value there, if there is one and it is known
 * @param limits      of the function from both sides
 * @param kind        the sort of point
 * @param slopes      of chords from the point: {@code (f(a) - f(a - h))/h} on the left, {@code (f(a + h) - f(a))/h} on the right;
 *     {@link deriv.germs.Limit.Outside} where there is no f(a)
 * @param derivative  there, if the slopes agree
 * @param regularity  how smooth it is around the point
 * @param clarke      generalised slopes
 * @param higher      one-sided derivatives of second, third … order, as far as they were asked for and the one before exists
 * @param extension   the same of the function that has its limit as value, at a removable point
 * @param conditions  on parameters under which this holds
 */
public record PointBehavior(
        Optional<Expr> value,
        Sides limits,
        Kind kind,
        Sides slopes,
        Optional<Expr> derivative,
        Regularity regularity,
        ClarkeInterval clarke,
        List<Sides> higher,
        Optional<PointBehavior> extension,
        List<Cond> conditions) {
    public PointBehavior {
        higher = List.copyOf(higher);
        conditions = List.copyOf(conditions);
    }

    /** {@return the facts about slopes}: those of the continuous extension at a removable point */
    public PointBehavior continued() {
        return extension.orElse(this);
    }
}
