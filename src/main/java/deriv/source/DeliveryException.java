package deriv.source;

/** Why files cannot be written where they were wanted. */
public final class DeliveryException extends SourceException {
    private static final long serialVersionUID = 1;

    DeliveryException(String message, String advice) {
        super(message, advice);
    }

    DeliveryException(String message, String advice, Throwable cause) {
        super(message, advice, cause);
    }
}
