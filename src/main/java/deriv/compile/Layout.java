package deriv.compile;

import deriv.tape.Tape;

/**
 * How the numbers of a tape lie in the arrays of a caller.
 *
 * @param point the first so many inputs come from the array {@code point}, the others from {@code direction}
 * @param result which part of the outputs goes where
 */
public record Layout(int point, Result result) {
    /** What a call does with the outputs. */
    public enum Result {
        /** All outputs go into the array; the call returns the first one too. */
        STORED,
        /** The first output is returned only; the others go into the array. */
        RETURNED_AND_STORED
    }

    /** {@return the layout of a program without direction, all outputs in the array} */
    public static Layout of(Tape tape) {
        return new Layout(tape.inputs().size(), Result.STORED);
    }

    /** {@return the number of the first output that goes into the array} */
    int firstStored() {
        return switch (result) {
            case STORED -> 0;
            case RETURNED_AND_STORED -> 1;
        };
    }
}
