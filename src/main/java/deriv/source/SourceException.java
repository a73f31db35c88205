package deriv.source;

/** Why no source can be written: the message says what is wrong, the advice what to do about it. */
public sealed class SourceException extends RuntimeException permits DeliveryException {
    private static final long serialVersionUID = 1;

    private final String advice;

    public SourceException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    SourceException(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /** {@return the next step} */
    public String advice() {
        return advice;
    }
}
