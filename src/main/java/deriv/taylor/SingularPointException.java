package deriv.taylor;

import deriv.core.Expr;

/** Thrown through a computation at a point that is not regular: where a part is not certainly analytic. */
final class SingularPointException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong with the part. */
    enum Reason {
        /** There is no value: a pole, an end of a domain, or a point beyond it. */
        NO_VALUE,
        /** There is a value, and a kink, a jump, a branch point or the boundary between two pieces. */
        NOT_SMOOTH,
        /** It cannot be told what the value is, or whether there is one. */
        UNDECIDED
    }

    private final Reason reason;
    private final transient Expr part;

    SingularPointException(Reason reason, Expr part) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.part = part;
    }

    Reason reason() {
        return reason;
    }

    /** {@return the part of the function, as it was written} */
    Expr part() {
        return part;
    }
}
