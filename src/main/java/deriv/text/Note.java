package deriv.text;

/** A remark on an input that was accepted. Notes go to standard error or into the {@code notes} of an answer. */
public record Note(Kind kind, String message, Span span) {

    public enum Kind {
        /** The input can be read in more than one way: says which one was taken. Strict parsing refuses these. */
        READING,
        /** The reading is certain, but the author may have meant something else. Strict parsing accepts these. */
        ADVICE
    }
}
