package deriv.print;

/** What becomes of parts that occur more than once. */
public enum Sharing {
    /** They are written out wherever they occur. */
    INLINE,
    /** Definitions {@code t1 = …; …} if the answer is large and they make it much shorter; else written out. */
    WHEN_LARGE,
    /** Every part but the smallest gets a definition at its second occurrence. */
    DEFINITIONS
}
