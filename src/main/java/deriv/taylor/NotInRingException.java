package deriv.taylor;

/** Thrown through a computation that needs a number its ring does not have; another ring is tried then. */
final class NotInRingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param reason for somebody who looks for it in a debugger */
    NotInRingException(String reason) {
        super(reason, null, false, false);
    }
}
