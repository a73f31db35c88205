package deriv.text;

/** Makes the exceptions for one text, and keeps quotations in messages short. */
final class Faults {

    private static final int QUOTATION = 24;

    private final Source source;

    Faults(Source source) {
        this.source = source;
    }

    ParseException parse(Span span, String message, String nextStep) {
        return of(Diagnostic.Code.PARSE, span, message, nextStep);
    }

    ParseException limit(Span span, String message, String nextStep) {
        return of(Diagnostic.Code.LIMIT, span, message, nextStep);
    }

    ParseException unsupported(Span span, String message, String nextStep) {
        return of(Diagnostic.Code.UNSUPPORTED, span, message, nextStep);
    }

    private ParseException of(Diagnostic.Code code, Span span, String message, String nextStep) {
        return new ParseException(new Diagnostic(code, message, span, source.text(), nextStep));
    }

    /** {@return the text of the span, shortened if it is long} */
    String quote(Span span) {
        return span.length() <= QUOTATION
                ? source.slice(span)
                : source.slice(new Span(span.start(), span.start() + QUOTATION - 1)) + "…";
    }
}
