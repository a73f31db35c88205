package deriv.implicit;

/** Equations define no function, or no derivative of it: the message says why, in one sentence. */
public final class NotDefinedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String nextStep;

    NotDefinedException(String message, String nextStep) {
        super(message);
        this.nextStep = nextStep;
    }

    /** {@return what one may do about it} */
    public String nextStep() {
        return nextStep;
    }
}
