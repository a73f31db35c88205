package deriv.arithmetic;

/** A part of an expression has no value in a number system; the message says which part, why, and what to do. */
public final class NumberSystemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String part;

    NumberSystemException(String part, String reason) {
        super(reason);
        this.part = part;
    }

    /** {@return an error about a function of the table} */
    static NumberSystemException ofFunction(String name, String reason) {
        return new NumberSystemException(name, "the function '" + name + "' " + reason);
    }

    /** {@return the name of the function or the kind of the part} */
    public String part() {
        return part;
    }
}
