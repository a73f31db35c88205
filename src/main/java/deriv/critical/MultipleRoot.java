package deriv.critical;

import deriv.analysis.Domain;
import deriv.arithmetic.Interval;
import deriv.core.Expr;
import deriv.core.Rational;
import deriv.core.Sign;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An exact number at which a function and its derivatives below some order are 0, with an interval in which it is the only
 * root: there the derivative of that order has no root, and Taylor's theorem with Lagrange's remainder leaves
 * {@code f(x) = f^(k)(s)*(x - a)^k/k!} with s between.
 *
 * @param order 0 if the function is not 0 at the number itself
 */
record MultipleRoot(Real at, int order, Interval alone) {
    private static final int MOST_ORDER = 10;

    /** The interval is tried so wide, relative to the whole, as powers of two. */
    private static final int[] WIDTHS = {0, 1, 2, 3, 4, 6, 8, 11, 15, 20, 26, 33, 40};

    /** {@return one of the numbers in the box with a short name, if it is such a root} */
    static Optional<MultipleRoot> in(Smooth f, Values values, Interval box, Interval hull) {
        Rational low = Real.rational(new BigDecimal(box.low()));
        Rational high = Real.rational(new BigDecimal(box.high()));
        for (Expr name : Recognition.simplest(low, high)) {
            Optional<Real> at = Real.of(name);
            if (at.isPresent() && values.sign(f.derivative(0), at.get()) == Sign.ZERO) {
                Optional<MultipleRoot> root = at(at.get(), f, values, hull).filter(r -> r.order > 0);
                if (root.isPresent()) {
                    return root;
                }
            }
        }
        return Optional.empty();
    }

    /** {@return the number with an interval around it that holds no other root}; empty if none is found */
    static Optional<MultipleRoot> at(Real at, Smooth f, Values values, Interval hull) {
        for (int k = 0; k <= MOST_ORDER; k++) {
            Expr derivative = f.derivative(k);
            if (!values.isProvable(derivative) || derivative.isUndefined()) {
                return Optional.empty();
            }
            Sign sign = values.sign(derivative, at);
            if (sign != Sign.ZERO || !isContinuous(derivative, at, values)) {
                int order = k;
                return widest(at, hull, box -> isOnly(order, f, box)).map(box -> new MultipleRoot(at, order, box));
            }
        }
        return Optional.empty();
    }

    /** An elementary function is continuous where it is defined; what has steps is not looked at here. */
    private static boolean isContinuous(Expr derivative, Real at, Values values) {
        return values.allHold(List.copyOf(Domain.of(derivative)), at).orElse(false);
    }

    private static boolean isOnly(int order, Smooth f, Interval box) {
        Interval value = f.over(order, box);
        return !value.isEmpty() && !value.contains(0);
    }

    /** {@return the widest interval around the number, inside the hull, that passes} */
    private static Optional<Interval> widest(Real at, Interval hull, java.util.function.Predicate<Interval> passes) {
        boolean finite = Double.isFinite(hull.low()) && Double.isFinite(hull.high());
        double width = finite ? hull.high() - hull.low() : 0x1p10;
        for (int power : WIDTHS) {
            double reach = Math.scalb(width, -power);
            double low = Math.max(hull.low(), at.floor() - reach);
            double high = Math.min(hull.high(), at.ceiling() + reach);
            if (low < high && passes.test(Interval.of(low, high))) {
                return Optional.of(Interval.of(low, high));
            }
        }
        return Optional.empty();
    }
}
