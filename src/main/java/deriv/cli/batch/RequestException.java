package deriv.cli.batch;

/** A request that cannot be answered because of how it is written: not JSON, a field missing or of the wrong kind. */
final class RequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;

    RequestException(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    Code code() {
        return code;
    }
}
