package deriv.nonsmooth;

/** From where a function is looked at where its pieces meet. */
public enum TieRule {
    /**
     * From along the first variable, of what is still tied there from along the second, and so on: the limit of the
     * derivatives at points {@code a + t(e1 + s e2 + s^2 e3 + …)} for t → 0 first, s → 0 then, t and s positive.
     */
    LEXICOGRAPHIC,
    /** From below, in the one variable of differentiation. */
    LEFT,
    /** From above, in the one variable of differentiation. */
    RIGHT,
    /** From nowhere: where pieces meet, there is no derivative. */
    NONE
}
