package deriv.text;

import java.text.Normalizer;

/** The text being read, in normal form C and addressed by code points. */
final class Source {

    /** Nothing before the first combining mark changes in normal form C. */
    static final char FIRST_MARK = '\u0300';

    private final String text;
    /** The code points, unless each is one character. */
    private final int[] codePoints;

    private Source(String text) {
        this.text = text;
        this.codePoints = text.codePointCount(0, text.length()) == text.length()
                ? new int[0]
                : text.codePoints().toArray();
    }

    static Source of(String text) {
        return new Source(isBelowMarks(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** Every text without combining marks and what can be taken apart into them is in normal form, and most formulas are. */
    private static boolean isBelowMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) { return false; }
        }
        return true;
    }

    String text() {
        return text;
    }

    /** {@return the number of code points} */
    int length() {
        return codePoints.length == 0 ? text.length() : codePoints.length;
    }

    int codePoint(int place) {
        return codePoints.length == 0 ? text.charAt(place) : codePoints[place];
    }

    String slice(Span span) {
        return codePoints.length == 0
                ? text.substring(span.start(), span.end())
                : new String(codePoints, span.start(), span.length());
    }
}
