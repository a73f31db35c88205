package deriv.core;

/** What a {@link Node.Reduce} makes of the values of its body. */
public enum Reduction {
    /** Their sum over the integers from the lower to the upper limit; 0 if there are none. */
    SUM("sum", "a sum"),
    /** Their integral from the lower to the upper limit, which may be the smaller one. */
    INTEGRAL("integral", "an integral");

    private final String word;
    private final String one;

    Reduction(String word, String one) {
        this.word = word;
        this.one = one;
    }

    /** {@return the word with its article, for messages} */
    public String one() {
        return one;
    }

    /** {@return the word for it in the language} */
    public String word() {
        return word;
    }
}
