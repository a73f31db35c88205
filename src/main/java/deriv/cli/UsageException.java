package deriv.cli;

/** Wrong use of the command line: what is wrong, and what to do about it. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    public UsageException(String message, String advice) {
        super(message, null, false, false);
        this.advice = advice;
    }

    public UsageException(String message) {
        this(message, "");
    }

    /** {@return the next step, empty if the message says it} */
    public String advice() {
        return advice;
    }
}
