package deriv.critical;

import java.util.Optional;

/** What a function goes to as its variable goes to an end of a stretch from inside. */
sealed interface Limit {
    record Finite(Real value) implements Limit {}

    /** @param direction 1 or -1 */
    record Infinite(int direction) implements Limit {}

    /** There may be a limit, but it was not found. */
    record Unknown() implements Limit {}

    Limit UNKNOWN = new Unknown();

    /** {@return the number it goes to, if that is known} */
    default Optional<Real> finite() {
        return this instanceof Finite(var value) ? Optional.of(value) : Optional.empty();
    }

    default boolean isInfinite() {
        return this instanceof Infinite;
    }

    /** {@return the sign of the limit}; empty if it is not known */
    default Optional<Integer> sign() {
        return switch (this) {
            case Finite(var value) -> value.sign();
            case Infinite(var direction) -> Optional.of(direction);
            case Unknown _ -> Optional.empty();
        };
    }
}
