package deriv.cli;

import deriv.DerivException;

/** How a run ended. Several inputs: all are answered, and the code is that of the most telling outcome. */
public enum ExitCode {
    OK(0, "done"),
    INTERNAL(1, "internal error"),
    USAGE(2, "wrong use of the command line"),
    PARSE(3, "the formula cannot be read"),
    UNDEFINED(4, "undefined or not differentiable where asked"),
    NEGATIVE(5, "a check, a verification or 'equal' came out negative"),
    LIMIT(6, "a limit of time, size or depth was hit"),
    STREAM(7, "a file or stream cannot be read or written"),
    UNDECIDED(8, "undecided");

    private static final ExitCode[] MOST_TELLING_FIRST =
            {INTERNAL, NEGATIVE, LIMIT, UNDEFINED, PARSE, USAGE, STREAM, UNDECIDED, OK};

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** {@return the code of a question without answer} */
    static ExitCode of(DerivException e) {
        return switch (e.kind()) {
            case PARSE -> PARSE;
            case UNDEFINED -> UNDEFINED;
            case LIMIT -> LIMIT;
            case VERIFY -> NEGATIVE;
            case UNSUPPORTED, USAGE -> USAGE;
            case FILE -> STREAM;
        };
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }

    /** {@return the code of a run in which both this and the other outcome occurred} */
    public ExitCode and(ExitCode other) {
        for (ExitCode code : MOST_TELLING_FIRST) {
            if (code == this || code == other) return code;
        }
        throw new AssertionError(this + " and " + other);
    }
}
