package deriv.normal;

/** Which relations between kernels are used. */
public enum Level {
    /**
     * Those that leave functions alone: powers of one base are powers of a common root, {@code e^(2u)} is the square of
     * {@code e^u}, and a root to the power of its order is what stands under it. For forms that are to be read.
     */
    KERNELS,
    /**
     * Also {@code sin² = 1 - cos²} and the other circular functions as quotients of sine and cosine of the same angle. For
     * forms that are to be read.
     */
    CIRCULAR,
    /**
     * All that are known, functions replaced by their definitions: for the question whether something is zero.
     * Written out, such a form may lack a value where a factor is 0: {@code sqrt(y^2*u)} becomes {@code abs(y)*sqrt(u)},
     * and for real arguments {@code log(u)} becomes {@code log(abs(u))}, which exists in more places.
     */
    IDENTITIES
}
