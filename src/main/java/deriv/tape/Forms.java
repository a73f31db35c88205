package deriv.tape;

/** For which numbers a program is to hold, and so which forms it may take. */
public enum Forms {
    /** Forms for {@code double}: some look at the size of a number, and use a polynomial or another branch near a point. */
    REAL,
    /**
     * Identities that also hold for complex principal values, without a look at the size of anything: for complex numbers,
     * and for programs that run at a few points only, because the other forms take longer to find than to compute.
     */
    IDENTITIES
}
