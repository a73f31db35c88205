package deriv.explain;

/** The steps lead to another function than the answer: an error of this program. */
public final class RefutedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefutedException(String message) {
        super(message);
    }
}
