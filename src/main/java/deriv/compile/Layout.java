package deriv.compile;

import deriv.tape.Tape;

/** How the numbers of a tape lie in the arrays of a caller. Immutable. */
public final class Layout {
    /** What a call does with the outputs. */
    public enum Result {
        /** All outputs go into the array; the call returns the first one too. */
        STORED,
        /** The first output is returned only; the others go into the array. */
        RETURNED_AND_STORED
    }

    private static final int[] IN_ORDER = {};

    private final int point;
    private final Result result;
    private final int[] places;
    private final int length;

    private Layout(int point, Result result, int[] places, int length) {
        this.point = point;
        this.result = result;
        this.places = places;
        this.length = length;
    }

    /**
     * {@return the layout in which outputs go into the array in their order}
     *
     * @param point so many inputs come from the array {@code point}, the others from {@code direction}
     */
    public static Layout of(int point, Result result) {
        return new Layout(point, result, IN_ORDER, 0);
    }

    /** {@return the layout of a program without direction, all outputs in the array in their order} */
    public static Layout of(Tape tape) {
        return of(tape.inputs().size(), Result.STORED);
    }

    /**
     * {@return the same, but output {@code k} goes into place {@code places[k]} of the array, as a sparse matrix does}
     *
     * @param length the length of the array; nothing else in it is touched, unless a requirement does not hold
     */
    public Layout at(int length, int... places) {
        return new Layout(point, result, places.clone(), length);
    }

    /** {@return how many inputs come from the array {@code point}} */
    int point() {
        return point;
    }

    Result result() {
        return result;
    }

    /** {@return the number of the first output that goes into the array} */
    int firstStored() {
        return switch (result) {
            case STORED -> 0;
            case RETURNED_AND_STORED -> 1;
        };
    }

    /** {@return how many numbers of the array are NaN where a requirement of this tape does not hold} */
    int extent(Tape tape) {
        return places.length == 0 ? tape.outputCount() - firstStored() : length;
    }

    /** {@return the place in the array of an output from {@link #firstStored} on} */
    int place(int output) {
        return places.length == 0 ? output - firstStored() : places[output];
    }
}
