package deriv.text;

import java.text.Normalizer;

/** The text being read, in normal form C and addressed by code points. */
final class Source {

    private final String text;
    private final boolean plain;

    private Source(String text) {
        this.text = text;
        this.plain = text.codePointCount(0, text.length()) == text.length();
    }

    static Source of(String text) {
        return new Source(Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    String text() {
        return text;
    }

    int length() {
        return plain ? text.length() : text.codePointCount(0, text.length());
    }

    String slice(Span span) {
        return text.substring(index(span.start()), index(span.end()));
    }

    /** {@return the index of the character at which the code point stands} */
    int index(int codePoint) {
        return plain ? codePoint : text.offsetByCodePoints(0, codePoint);
    }
}
