package deriv.tape;

/** An expression has a part that cannot be computed in double: a symbolic or unknown function, a vector inside. */
public final class NoDoubleEvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String part;

    NoDoubleEvaluationException(String part, String message) {
        super(message);
        this.part = part;
    }

    /** {@return the name of the function or the kind of the part} */
    public String part() {
        return part;
    }
}
