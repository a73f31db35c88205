package deriv.text;

/**
 * Why a text was refused: the place, the reason and the next step.
 *
 * @param code the class of the error
 * @param message one short sentence without the place
 * @param span the place, in code points of {@code text}
 * @param text the whole text, normalised
 * @param nextStep what to do about it, possibly empty
 */
public record Diagnostic(Code code, String message, Span span, String text, String nextStep) {

    public enum Code {
        PARSE, LIMIT, UNSUPPORTED, UNDEFINED
    }

    /** {@return message, source line, caret and next step, as written to standard error, without a final line break} */
    public String render() {
        return "deriv: error: " + SourceLine.at(span, text).number().map(n -> "line " + n + ": ").orElse("") + message
                + "\n" + SourceLine.at(span, text).underline(nextStep);
    }
}
