package deriv;

/** What a {@link CompiledFunction} computes: of m functions of n variables. */
public enum Part {
    /** The m values. */
    VALUE,
    /** The n partial derivatives of one function, and its value in the same pass. */
    GRADIENT,
    /** The m times n first partial derivatives. */
    JACOBIAN,
    /** The n times n second partial derivatives of one function. */
    HESSIAN,
    /** The Jacobian times a direction: m numbers, for a small multiple of the cost of the values. */
    JVP,
    /** Weights of the functions times the Jacobian: n numbers, for a small multiple of the cost of the values. */
    VJP,
    /** The Hessian of one function times a direction: n numbers, for a small multiple of the cost of the gradient. */
    HVP
}
