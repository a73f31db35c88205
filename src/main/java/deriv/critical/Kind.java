package deriv.critical;

/** What a function does at a point, compared with all points near it in the interval. */
public enum Kind {
    MINIMUM("local minimum"),
    MAXIMUM("local maximum"),
    /** Nothing near is smaller, but something is the same. */
    WEAK_MINIMUM("local minimum, not strict"),
    WEAK_MAXIMUM("local maximum, not strict"),
    /** The function is constant around it. */
    LEVEL("constant around it"),
    NEITHER("no extremum"),
    UNDECIDED("undecided");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** {@return the kind in words} */
    public String words() {
        return words;
    }
}
