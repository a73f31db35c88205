package deriv.trace;

/** Why there is no trace at a point. */
public final class TraceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of trouble it is. */
    public enum Reason {
        /** An operation has no real value there. */
        UNDEFINED,
        /** Whether it has one, or which, is not told by as many digits as are tried. */
        UNDECIDED,
        /** A function has no values that could be computed. */
        NO_NUMBERS,
        /** The graph is too large to be drawn. */
        TOO_LARGE
    }

    private final Reason reason;
    private final String nextStep;

    TraceException(Reason reason, String message, String nextStep) {
        super(message);
        this.reason = reason;
        this.nextStep = nextStep;
    }

    static TraceException ofUnknownFunction(String name) {
        return new TraceException(Reason.NO_NUMBERS, "'" + name + "' is an unknown function: it has no values",
                "define it, as in " + name + "(u) = u^2; …");
    }

    public Reason reason() {
        return reason;
    }

    public String nextStep() {
        return nextStep;
    }
}
