package deriv.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Judges a claimed derivative of one function of one number by differences of the function.
 *
 * <p>The first question is the usual one: is the central difference with step 1e-5 within a {@link RelativeError} of 1e-5?
 * A no is not yet a refutation: the function may vary faster than the step, or the difference may drown in rounding errors.
 * So the differences are extrapolated on many scales. One scale that settles on the claim is enough for it; against it
 * there must be two, next to each other, that settle on the same other value, and none for it. Scales on which only the
 * rounding of the function may be seen can speak for a claim, never against it.
 */
public final class Judge {
    /** Slopes on two scales that are apart by less, relative to their distance from the claim, are the same. */
    private static final double SAME = 1e-3;

    /** Smaller derivatives pass the usual criterion whatever they are. */
    private static final double TINY = 1e-3;

    private final Difference formula;
    private final DoubleUnaryOperator f;
    private final double x;
    private final Scales scales;
    private final double claimed;
    private final double step;

    private Judge(Difference formula, DoubleUnaryOperator f, double x, Scales scales, double claimed) {
        this.formula = formula;
        this.f = f;
        this.x = x;
        this.scales = scales;
        this.claimed = claimed;
        this.step = step(formula, f, x, scales.size());
    }

    /**
     * {@return what the differences say}
     *
     * @param formula {@link Difference#CENTRAL} for a first, {@link Difference#SECOND} for a second derivative
     * @param size    the size of the point, for the steps: |x| for a function of one variable
     */
    public static Finding of(Difference formula, DoubleUnaryOperator f, double x, double size, double claimed) {
        return new Judge(formula, f, x, new Scales(size), claimed).finding();
    }

    /** {@return the step of the usual criterion}: for points of this size, or smaller if the function ends before */
    public static double step(Difference formula, DoubleUnaryOperator f, double x, double size) {
        double relative = formula.derivative() == 1 ? RelativeError.STEP : formula.usualStep(Difference.EPSILON);
        double step = relative * Math.max(1, size);
        boolean ends = Double.isNaN(formula.at(f, x, step));
        return ends && size > 0 ? Math.min(step, relative * size) : step;
    }

    private Finding finding() {
        if (!Double.isFinite(f.applyAsDouble(x))) {
            return new Finding.NoValue(Finding.What.FUNCTION);
        }
        Optional<Finding> trouble = new Sides(f, x, scales, formula.derivative()).trouble(step);
        if (trouble.isPresent()) {
            return trouble.get();
        }
        if (!Double.isFinite(claimed)) {
            return new Finding.NoValue(Finding.What.DERIVATIVE);
        }
        double numeric = formula.at(f, x, step);
        boolean passes = RelativeError.of(claimed, numeric) < RelativeError.TOLERANCE;
        if (passes && Math.abs(numeric) > TINY) {
            return new Finding.Agrees(numeric, step);
        }
        Finding finding = extrapolated();
        return passes && finding instanceof Finding.Undecided ? new Finding.Agrees(numeric, step) : finding;
    }

    private Finding extrapolated() {
        Extrapolation best = Extrapolation.of(formula, f, x, step);
        Optional<Finding> weakly = Optional.empty();
        Refuters refuters = new Refuters();
        for (double h : scales.steps()) {
            Extrapolation found = Extrapolation.of(formula, f, x, h);
            if (isWithin(found) && found.error() <= RelativeError.TOLERANCE * larger(found)) {
                return new Finding.Agrees(found.value(), h);
            }
            if (weakly.isEmpty() && isWithin(found) && (found.isSettled() || isZero(found))) {
                weakly = Optional.of(new Finding.Agrees(found.value(), h));
            }
            refuters.see(found, weakly.isEmpty() && scales.isCoarse(h) && refutes(found));
            best = found.error() < best.error() ? found : best;
        }
        Finding undecided = new Finding.Undecided(best.value(), isLostInRounding(best.value()));
        Optional<Finding> against = refuters.finding();
        if (against.isPresent()) {
            return against.get();
        }
        return weakly.isPresent() ? weakly.get() : convergent().orElse(undecided);
    }

    /** The scales that settle on another value; the longest row of neighbours that settle on the same one counts. */
    private final class Refuters {
        private final List<Extrapolation> row = new ArrayList<>();
        private List<Extrapolation> longest = List.of();

        void see(Extrapolation found, boolean refutes) {
            if (!row.isEmpty() && !(refutes && isSame(row.getLast(), found))) {
                row.clear();
            }
            if (refutes) {
                row.add(found);
                longest = row.size() > longest.size() ? List.copyOf(row) : longest;
            }
        }

        Optional<Finding> finding() {
            if (longest.size() < 2) {
                return Optional.empty();
            }
            Extrapolation nearest = Collections.min(longest, Comparator.comparingDouble(Extrapolation::error));
            return Optional.of(new Finding.Disagrees(nearest.value()));
        }
    }

    private boolean isZero(Extrapolation found) {
        return Math.abs(claimed) <= RelativeError.FLOOR && found.isNegligible();
    }

    private double distance(Extrapolation found) {
        return Math.abs(found.value() - claimed);
    }

    private double larger(Extrapolation found) {
        return Math.max(Math.abs(claimed), Math.abs(found.value()));
    }

    private boolean isWithin(Extrapolation found) {
        return distance(found) <= Math.max(2 * found.error(), 1e-6 * Math.abs(claimed));
    }

    private boolean refutes(Extrapolation found) {
        return (found.isSettled() || found.typical() == 0)
                && distance(found) > Math.max(10 * found.error(), RelativeError.TOLERANCE * larger(found));
    }

    private boolean isSame(Extrapolation a, Extrapolation b) {
        return Math.abs(a.value() - b.value()) <= SAME * distance(b);
    }

    /**
     * The last resort where no extrapolation helps, as for x·|x| at 0: the differences from both sides may come to the claim
     * as slowly as they like, if only they come near it, as slopes around are.
     */
    private Optional<Finding> convergent() {
        if (formula.derivative() != 1) {
            return Optional.empty();
        }
        double[] coarse = DoubleStream.of(scales.steps()).filter(scales::isCoarse).toArray();
        double near = coarse[coarse.length - 1];
        double right = Difference.FORWARD.at(f, x, near);
        double left = Difference.BACKWARD.at(f, x, near);
        double noise = Difference.FORWARD.roundingError(Difference.EPSILON, f.applyAsDouble(x), near);
        double around = Math.max(Math.abs(Difference.FORWARD.at(f, x, coarse[0])),
                Math.abs(Difference.BACKWARD.at(f, x, coarse[0])));
        double apart = Math.max(Math.abs(right - claimed), Math.abs(left - claimed)) + noise;
        return apart <= RelativeError.TOLERANCE * Math.max(around, Math.abs(claimed))
                ? Optional.of(new Finding.Agrees((right + left) / 2, near))
                : Optional.empty();
    }

    /** Whether the values are so large that their rounding alone may move the difference out of tolerance. */
    private boolean isLostInRounding(double numeric) {
        double noise = formula.roundingError(Difference.EPSILON, f.applyAsDouble(x), step);
        return noise > RelativeError.TOLERANCE * Math.max(Math.abs(claimed), Math.abs(numeric));
    }
}
