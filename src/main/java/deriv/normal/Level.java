package deriv.normal;

/** Which relations between kernels are used. */
public enum Level {
    /**
     * Those that leave functions alone: powers of one base are powers of a common root, {@code e^(2u)} is the square of
     * {@code e^u}, and a root to the power of its order is what stands under it. For forms that are to be read.
     */
    KERNELS,
    /** All that are known, functions replaced by their definitions: for the question whether something is zero. */
    IDENTITIES
}
