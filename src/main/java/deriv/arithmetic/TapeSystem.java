package deriv.arithmetic;

/**
 * Numbers that are made of doubles, so that the constants of a tape, which are rounded, and the forms it chooses for
 * doubles are right for them: what {@link Machine} needs. The operations mean what {@link deriv.tape.Op} says.
 *
 * @param <T> the numbers; immutable values
 */
public interface TapeSystem<T> extends NumberSystem<T> {
    /** {@return a constant of a tape}; undefined for NaN */
    T number(double value);

    T subtract(T x, T y);

    T divide(T x, T y);

    T negate(T x);

    /** {@return the principal square root} */
    T squareRoot(T x);

    /** {@return the principal cube root} */
    T cubeRoot(T x);

    /** {@return the principal square root of {@code x^2 + y^2}} */
    T hypotenuse(T x, T y);

    /** {@return the greater one} */
    T greater(T x, T y);

    /** Comparisons of such numbers are never undecided, so this is never asked. */
    @Override
    default T hull(T x, T y) {
        throw new IllegalStateException("a comparison of numbers made of doubles was undecided");
    }
}
