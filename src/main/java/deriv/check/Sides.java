package deriv.check;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Whether a function is one function on both sides of a point: a missing side, a jump, a kink. */
final class Sides {
    /** Slopes that are apart by less, relative to them, are the same. */
    private static final double SAME = 1e-3;

    private final DoubleUnaryOperator f;
    private final double x;
    private final Scales scales;
    private final Difference forward;
    private final Difference backward;

    /** @param derivative 1 for a kink of the function, 2 for one of its slope */
    Sides(DoubleUnaryOperator f, double x, Scales scales, int derivative) {
        this.f = f;
        this.x = x;
        this.scales = scales;
        this.forward = derivative == 1 ? Difference.FORWARD : Difference.SECOND_FORWARD;
        this.backward = derivative == 1 ? Difference.BACKWARD : Difference.SECOND_BACKWARD;
    }

    /** {@return what speaks against a derivative here, whatever its value} */
    Optional<Finding> trouble(double step) {
        Optional<Finding> gap = gap(scales.finest());
        if (gap.isPresent() || isPlainlySmooth(step)) {
            return gap;
        }
        Optional<Finding> jump = jump();
        return jump.isPresent() ? jump : kink();
    }

    private boolean hasValue(double t) {
        return Double.isFinite(f.applyAsDouble(x + t));
    }

    private Optional<Finding> gap(double near) {
        boolean left = hasValue(-near);
        boolean right = hasValue(near);
        if (left && right) {
            return Optional.empty();
        }
        return Optional.of(new Finding.NoValue(
                left ? Finding.What.RIGHT : right ? Finding.What.LEFT : Finding.What.AROUND));
    }

    private boolean isPlainlySmooth(double step) {
        double right = forward.at(f, x, step);
        double left = backward.at(f, x, step);
        return Math.abs(right - left) <= SAME * Math.max(Math.abs(right), Math.abs(left));
    }

    /** A jump is as large on the finest scale as a million times wider. */
    private Optional<Finding> jump() {
        double near = scales.finest();
        double size = Math.max(Math.abs(change(near)), Math.abs(change(-near)));
        double wide = Math.max(Math.abs(change(1e6 * near)), Math.abs(change(-1e6 * near)));
        double noise = 16 * Difference.EPSILON * Math.abs(f.applyAsDouble(x));
        return size > noise && size > 0.9 * wide ? Optional.of(new Finding.Jump(size)) : Optional.empty();
    }

    private double change(double t) {
        return f.applyAsDouble(x + t) - f.applyAsDouble(x);
    }

    /** A kink is there if both sides settle on two scales, the same way, and no finer one shows them to meet. */
    private Optional<Finding> kink() {
        Optional<Finding.Kink> wider = Optional.empty();
        Optional<Finding.Kink> found = Optional.empty();
        for (double step : scales.steps()) {
            Extrapolation right = Extrapolation.of(forward, f, x, step);
            Extrapolation left = Extrapolation.of(backward, f, x, step);
            double apart = Math.abs(right.value() - left.value());
            double doubt = right.error() + left.error();
            if (found.isPresent() && apart + doubt < found.get().size() / 2) {
                found = Optional.empty();
            }
            boolean differ = right.isSettled() && left.isSettled() && apart > 10 * doubt
                    && apart > SAME * Math.max(Math.abs(right.value()), Math.abs(left.value()));
            Optional<Finding.Kink> kink = differ
                    ? Optional.of(new Finding.Kink(left.value(), right.value()))
                    : Optional.empty();
            if (differ && wider.isPresent() && wider.get().isNear(kink.get(), SAME) && scales.isCoarse(step)) {
                found = kink;
            }
            wider = kink;
        }
        return found.map(kink -> kink);
    }
}
