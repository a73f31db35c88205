package deriv.series;

/** Thrown through an expansion that comes to something undecided, and caught by {@link Expansion}. */
final class UnknownSeriesException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param reason for somebody who looks for it in a debugger */
    UnknownSeriesException(String reason) {
        super(reason, null, false, false);
    }
}
