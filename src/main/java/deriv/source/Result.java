package deriv.source;

import java.util.List;
import java.util.Optional;

/** Where the outputs of a tape go. */
public sealed interface Result {
    /** The only output is returned. */
    record Returned() implements Result {}

    /**
     * All outputs go into an array of the caller, a matrix row by row.
     *
     * @param name such as {@code gradient}
     */
    record Stored(String name) implements Result {
        public Stored {
            Method.requireName(name);
        }
    }

    /**
     * The outputs go to places of an array of the caller; the others become 0. For a matrix with many zeros.
     *
     * @param name   such as {@code hessian}
     * @param length that of the array
     * @param places one for each output
     */
    record Scattered(String name, int length, List<Integer> places) implements Result {
        public Scattered {
            Method.requireName(name);
            places = List.copyOf(places);
            if (!places.stream().allMatch(place -> 0 <= place && place < length)) {
                throw new IllegalArgumentException("a place outside of an array of length " + length);
            }
        }
    }

    /**
     * The first output is returned, the others go into an array of the caller.
     *
     * @param name such as {@code gradient}
     */
    record ReturnedAndStored(String name) implements Result {
        public ReturnedAndStored {
            Method.requireName(name);
        }
    }

    /** {@return the name of the array, if there is one} */
    default Optional<String> array() {
        return switch (this) {
            case Returned _ -> Optional.empty();
            case Stored(var name) -> Optional.of(name);
            case Scattered(var name, _, _) -> Optional.of(name);
            case ReturnedAndStored(var name) -> Optional.of(name);
        };
    }

    /** {@return the number of the first output that goes into the array} */
    default int firstStored() {
        return switch (this) {
            case Returned _, ReturnedAndStored _ -> 1;
            case Stored _, Scattered _ -> 0;
        };
    }

    /** {@return whether the first output is returned} */
    default boolean returns() {
        return firstStored() == 1;
    }

    /** {@return where in the array an output goes, one that is not returned} */
    default int place(int output) {
        return this instanceof Scattered(_, _, var places) ? places.get(output) : output - firstStored();
    }
}
