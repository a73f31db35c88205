package deriv.print;

/**
 * How an answer is printed.
 *
 * @param numbers
 *            how numbers that are not whole are written
 * @param sharing
 *            what becomes of parts that occur more than once
 * @param limit
 *            the longest text, in characters
 */
public record Style(NumberStyle numbers, Sharing sharing, int limit) {
    /** Fractions, definitions only in large answers, at most ten million characters. */
    public static final Style DEFAULT = new Style(NumberStyle.FRACTIONS, Sharing.WHEN_LARGE, 10_000_000);

    public Style withNumbers(NumberStyle style) {
        return new Style(style, sharing, limit);
    }

    public Style withSharing(Sharing policy) {
        return new Style(numbers, policy, limit);
    }

    public Style withLimit(int characters) {
        return new Style(numbers, sharing, characters);
    }
}
