package deriv.cli.csv;

/** A file of values that cannot be read as one: where, why, and what to do about it. */
public final class CsvException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    CsvException(String message, String advice) {
        super(message, null, false, false);
        this.advice = advice;
    }

    /** {@return the next step, empty if the message says it} */
    public String advice() {
        return advice;
    }
}
