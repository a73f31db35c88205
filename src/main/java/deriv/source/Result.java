package deriv.source;

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
            case ReturnedAndStored(var name) -> Optional.of(name);
        };
    }

    /** {@return the number of the first output that goes into the array} */
    default int firstStored() {
        return switch (this) {
            case Returned _, ReturnedAndStored _ -> 1;
            case Stored _ -> 0;
        };
    }

    /** {@return whether the first output is returned} */
    default boolean returns() {
        return firstStored() == 1;
    }
}
