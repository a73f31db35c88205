package deriv.cli.batch;

/** A request that gets no answer: it is not JSON, a field is missing or of the wrong kind, or a part of it fails. */
final class RequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    RequestException(Failure failure) {
        super(failure.sentence(), null, false, false);
        this.failure = failure;
    }

    RequestException(FailureCode code, String sentence) {
        this(new Failure(code, sentence));
    }

    Failure failure() {
        return failure;
    }
}
