package deriv.source;

/**
 * An array of numbers that a method takes.
 *
 * @param name   such as {@code point}, {@code direction}, {@code weights}
 * @param length the number of its entries
 */
public record Parameter(String name, int length) {
    /** @throws IllegalArgumentException if the name cannot be written or the length is negative */
    public Parameter {
        Method.requireName(name);
        if (length < 0) {
            throw new IllegalArgumentException("an array of length " + length);
        }
    }
}
