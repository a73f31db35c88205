package deriv.compile;

import deriv.tape.Tape;

/** How the numbers of a tape lie in the arrays of a caller. Immutable. */
public final class ArrayLayout {
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

    private ArrayLayout(int point, Result result, int[] places) {
        this.point = point;
        this.result = result;
        this.places = places;
    }

    /**
     * {@return the layout in which outputs go into the array in their order}
     *
     * @param point so many inputs come from the array {@code point}, the others from {@code direction}
     */
    public static ArrayLayout of(int point, Result result) {
        return new ArrayLayout(point, result, IN_ORDER);
    }

    /** {@return the layout of a program without direction, all outputs in the array in their order} */
    public static ArrayLayout of(Tape tape) {
        return of(tape.inputs().size(), Result.STORED);
    }

    /** {@return the same, but output {@code k} goes into place {@code places[k]} of the array, as a sparse matrix does} */
    public ArrayLayout at(int... places) {
        return new ArrayLayout(point, result, places.clone());
    }

    /** {@return how many inputs come from the array {@code point}} */
    public int point() {
        return point;
    }

    /** {@return the number of the first output that goes into the array} */
    public int firstStored() {
        return switch (result) {
            case STORED -> 0;
            case RETURNED_AND_STORED -> 1;
        };
    }

    /** {@return the place in the array of an output from {@link #firstStored} on} */
    public int place(int output) {
        return places.length == 0 ? output - firstStored() : places[output];
    }

    /** {@return the least length of the array for the outputs of a tape} */
    int stored(Tape tape) {
        int length = 0;
        for (int k = firstStored(); k < tape.outputCount(); k++) {
            length = Math.max(length, place(k) + 1);
        }
        return length;
    }
}
