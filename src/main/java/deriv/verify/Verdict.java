package deriv.verify;

/** What came of a verification. */
public sealed interface Verdict {
    /** The derivatives agree with the differences at so many points, at least one, and disagree at none. */
    record Verified(int points) implements Verdict {}

    /** Nothing can be said, and why: a few words that follow "unverified:". */
    record Unverified(String reason) implements Verdict {}

    /**
     * A derivative is certainly wrong.
     *
     * @param point where, as {@code x = 0.7, y = 2}
     * @param claimed what the derivative says there
     * @param found what the differences of the function say
     */
    record Refuted(String point, double claimed, double found) implements Verdict {}
}
