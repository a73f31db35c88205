package deriv.normal;

/** What symbols stand for, and so which relations hold. */
public enum Numbers {
    /** Real symbols; every subexpression is real wherever the whole is defined. */
    REAL,
    /** Complex symbols, principal values. */
    COMPLEX
}
