package deriv.domains;

/** Thrown through the solution of a condition that is beyond this package, and caught where it was asked for. */
final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param reason for somebody who looks for it in a debugger */
    UndecidedException(String reason) {
        super(reason, null, false, false);
    }
}
