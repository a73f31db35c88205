package deriv.cli;

/** There is no value where one was demanded. */
final class UndefinedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndefinedException(String message) {
        super(message, null, false, false);
    }
}
