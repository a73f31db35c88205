package deriv.core;

/** A limit was hit: too many nodes, too much time, a number too large. The process stays as healthy as before. */
public final class LimitException extends RuntimeException {
    /** The limit on the size of exact numbers, which a part of the input hits by itself: {@code 9^9^9^9}. */
    public static final String NUMBER_SIZE = "number size";

    private static final long serialVersionUID = 1;

    private final String limit;

    /**
     * @param limit   the option or name by which the user knows the limit, such as {@code --timeout}
     * @param message one sentence
     */
    public LimitException(String limit, String message) {
        super(message);
        this.limit = limit;
    }

    /** {@return the name of the limit} */
    public String limit() {
        return limit;
    }
}
