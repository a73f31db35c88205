package deriv.explain;

/** A formula is not of the kind that a method is for. The message is one short sentence. */
public final class MethodException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MethodException(String message) {
        super(message);
    }
}
