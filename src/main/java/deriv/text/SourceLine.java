package deriv.text;

import java.util.Optional;

/** The line of the text on which a span starts, and how to show it with a caret under the span. */
final class SourceLine {

    private static final int WIDTH = 76;
    private static final int BEFORE_CARET = 30;
    private static final int LAST_HINT_COLUMN = 48;
    /** Characters on each side of the place that are looked at: more than are shown, however many take no room. */
    private static final int FAR = 10_000;
    private static final String INDENT = "  ";

    private final int[] line;
    private final int caret;
    private final int caretEnd;
    private final Optional<Integer> number;

    private SourceLine(int[] line, int caret, int caretEnd, Optional<Integer> number) {
        this.line = line;
        this.caret = caret;
        this.caretEnd = caretEnd;
        this.number = number;
    }

    static SourceLine at(Span span, String text) {
        int place = text.offsetByCodePoints(0, span.start());
        int from = place;
        while (from > 0 && place - from < FAR && !breaksLine(text.charAt(from - 1))) {
            from--;
        }
        int to = place;
        while (to < text.length() && to - place < FAR && !breaksLine(text.charAt(to))) {
            to++;
        }
        int[] line = text.substring(from, to).codePoints().toArray();
        int caret = text.codePointCount(from, place);
        int caretEnd = Math.min(line.length, caret + Math.max(1, span.length()));
        return new SourceLine(line, caret, caretEnd, lineNumber(text, from));
    }

    /** {@return the number of the line, if the text has more than one} */
    Optional<Integer> number() {
        return number;
    }

    /** {@return the line, and below it the caret and the hint} */
    String underline(String hint) {
        int first = 0;
        int last = line.length;
        if (width(0, line.length) > WIDTH) {
            first = Math.max(0, caret - BEFORE_CARET);
            last = first;
            for (int used = 0; last < line.length && used < WIDTH - 2; last++) {
                used += width(line[last]);
            }
        }
        String left = first > 0 ? "…" : "";
        String right = last < line.length ? "…" : "";
        var out = new StringBuilder(INDENT).append(left);
        for (int i = first; i < last; i++) {
            out.appendCodePoint(visible(line[i]));
        }
        out.append(right).append('\n');

        int column = left.length() + width(first, caret);
        int marked = Math.max(1, width(caret, Math.min(caretEnd, last)));
        out.append(INDENT).repeat(" ", column).append('^').repeat("~", marked - 1);
        if (hint.isEmpty()) { return out.toString(); }
        int end = column + marked;
        int lineEnd = left.length() + width(first, last) + right.length();
        int hintColumn = Math.max(end, lineEnd) + 2;
        return hintColumn <= LAST_HINT_COLUMN
                ? out.repeat(" ", hintColumn - end).append(hint).toString()
                : out.append('\n').append(INDENT).append(hint).toString();
    }

    private int width(int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += width(line[i]);
        }
        return width;
    }

    /** Columns on a terminal, near enough: the blocks that are wide in practice, and marks that take none. */
    private static int width(int codePoint) {
        if (codePoint < 0x300) { return 1; }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.FORMAT, Character.SURROGATE -> 1;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x1F300 && c <= 0x1FAFF || c >= 0x20000 && c <= 0x3FFFD;
    }

    /** What to print for a character: itself, unless a terminal would not show it in one place. */
    private static int visible(int codePoint) {
        if (codePoint == '\t') { return ' '; }
        if (codePoint < 0x20) { return 0x2400 + codePoint; }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> 0xFFFD;
            default -> codePoint;
        };
    }

    private static Optional<Integer> lineNumber(String text, int place) {
        int number = 1;
        int breaks = 0;
        int end = text.stripTrailing().length();
        for (int i = 0; i < end; i++) {
            if (breaksLine(text.charAt(i)) && !(text.charAt(i) == '\r' && text.startsWith("\n", i + 1))) {
                breaks++;
                number += i < place ? 1 : 0;
            }
        }
        return breaks == 0 ? Optional.empty() : Optional.of(number);
    }

    static boolean breaksLine(int c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
