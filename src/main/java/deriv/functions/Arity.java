package deriv.functions;

/**
 * How many arguments a function takes.
 *
 * @param most the largest number, {@link #ANY} if there is no bound
 */
public record Arity(int fewest, int most) {
    public static final int ANY = Integer.MAX_VALUE;

    public static Arity exactly(int count) {
        return new Arity(count, count);
    }

    public boolean allows(int count) {
        return fewest <= count && count <= most;
    }

    /** {@return the arity in words: {@code "1"}, {@code "1 to 2"}, {@code "1 or more"}} */
    @Override
    public String toString() {
        return fewest == most ? "" + fewest : fewest + (most == ANY ? " or more" : " to " + most);
    }
}
