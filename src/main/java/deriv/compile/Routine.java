package deriv.compile;

/** What the generated class of a program extends. Without state, so it may be published by a race. */
abstract class Routine {
    /** See {@link TapeFunction#run}; {@code values} is another array than the other two. */
    abstract double run(double[] point, double[] direction, double[] values);

    /** See {@link TapeFunction#at}. Overridden if the program has one input. */
    double at(double x) {
        throw severalInputs();
    }

    static IllegalArgumentException severalInputs() {
        return new IllegalArgumentException("one number is the point of a program of one input only");
    }

    /** Leaves a program whose requirements do not hold: NaN in the places of all outputs. {@return NaN} */
    static double refused(double[] values, ArrayLayout layout, int outputs) {
        for (int k = layout.firstStored(); k < outputs; k++) {
            values[layout.place(k)] = Double.NaN;
        }
        return Double.NaN;
    }
}
