package deriv.check;

/** What differences of a function say of a derivative that was claimed. */
public sealed interface Finding {
    /**
     * They agree.
     *
     * @param step the step of the difference that agrees; the widest one if it is extrapolated
     */
    record Agrees(double numeric, double step) implements Finding {}

    /** They settle on another value, on two scales. */
    record Disagrees(double numeric) implements Finding {}

    /** The derivatives from the left and from the right are different ones. */
    record Kink(double left, double right) implements Finding {
        double size() {
            return Math.abs(right - left);
        }

        boolean isNear(Kink other, double tolerance) {
            return Math.max(Math.abs(left - other.left), Math.abs(right - other.right)) <= tolerance * size();
        }
    }

    /** The function jumps at the point. */
    record Jump(double size) implements Finding {}

    /** The function has no value at the point, or the claimed derivative has none. */
    record NoValue(What what) implements Finding {}

    /** What has no value. */
    enum What {
        FUNCTION,
        DERIVATIVE,
        /** The function, to the left of the point. */
        LEFT,
        RIGHT,
        /** The function, on both sides. */
        AROUND
    }

    /**
     * The differences settle on nothing, or agree on some scales only.
     *
     * @param numeric  the best that is known
     * @param rounding whether rounding errors are the reason: nothing was left of the slope
     */
    record Undecided(double numeric, boolean rounding) implements Finding {}
}
