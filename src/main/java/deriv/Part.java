package deriv;

/**
 * What a {@link CompiledFunction} computes: of m functions of n variables, with derivatives by k of them (all, unless
 * {@link Compilation#wrt(String...)} says otherwise).
 */
public enum Part {
    /** The m values. */
    VALUE,
    /** The k partial derivatives of one function, and its value in the same pass. */
    GRADIENT,
    /** The m times k first partial derivatives. */
    JACOBIAN,
    /** The k times k second partial derivatives of one function. */
    HESSIAN,
    /** The Jacobian times a direction of k numbers: m numbers, for a small multiple of the cost of the values. */
    JVP,
    /** m weights times the Jacobian: k numbers, for a small multiple of the cost of the values. */
    VJP,
    /** The Hessian of one function times a direction: k numbers, for a small multiple of the cost of the gradient. */
    HVP
}
