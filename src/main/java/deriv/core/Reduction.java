package deriv.core;

/** What a {@link Node.Reduce} makes of the values of its body. */
public enum Reduction {
    /** Their sum over the integers from the lower to the upper limit; 0 if there are none. */
    SUM("sum"),
    /** Their integral from the lower to the upper limit, which may be the smaller one. */
    INTEGRAL("integral");

    private final String word;

    Reduction(String word) {
        this.word = word;
    }

    /** {@return the word for it in the language} */
    public String word() {
        return word;
    }
}
