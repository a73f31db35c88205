package deriv.critical;

import deriv.arithmetic.Interval;
import deriv.calculus.Derivative;
import deriv.core.Expr;
import java.util.ArrayList;
import java.util.List;

/** A function with its derivatives, made when they are asked for, and their enclosures. Confined to one thread. */
final class Smooth {
    private final Values values;
    private final List<Expr> derivatives = new ArrayList<>();

    Smooth(Expr function, Values values) {
        this.values = values;
        derivatives.add(function);
    }

    /** {@return the derivative of this order}, simplified; the function itself for 0 */
    Expr derivative(int order) {
        while (derivatives.size() <= order) {
            derivatives.add(values.simplified(Derivative.of(derivatives.getLast(), values.variable())));
        }
        return derivatives.get(order);
    }

    /** {@return bounds of a derivative over an interval}; all numbers, perhaps undefined, if there are no proven ones */
    Interval over(int order, Interval box) {
        return values.over(derivative(order), box).orElseGet(Interval.WHOLE::partial);
    }
}
