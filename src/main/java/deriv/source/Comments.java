package deriv.source;

import java.util.List;

/**
 * Text of a user inside comments. It must not end the comment, nor mean anything in it: {@code *}{@code /}, Unicode
 * escapes (Java reads them before comments), line splices and trigraphs (C does), line ends of any kind.
 */
final class Comments {
    private static final int LONGEST_QUOTE = 60;
    private static final int WIDTH = 100;
    private static final int LONGEST = 2000;

    private Comments() {}

    /** {@return the text in printable ASCII without anything that a comment gives a meaning to} */
    static String harmless(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
            if (c < ' ' || c == 0x7f) {
                out.append(' ');
            } else if (c > 0x7f) {
                out.append(symbol(c));
            } else if (c == '\\' || c == '@') {
                out.append(c == '@' ? "(at)" : "(backslash)");
            } else
                if (before == '*' && c == '/' || before == '/' && (c == '*' || c == '/') || before == '?' && c == '?') {
                    out.append(' ').append(c);
                } else {
                    out.append(c);
                }
        }
        return out.toString().stripTrailing();
    }

    private static String symbol(char c) {
        return switch (c) {
            case 0x221e -> "infinity";
            case 0x2264 -> "<=";
            case 0x2265 -> ">=";
            case 0x2260 -> "!=";
            case 0x2026 -> "...";
            case 0x00b7 -> "*";
            default -> Words.spelled(c);
        };
    }

    /** {@return these lines, harmless, broken at blanks where they are long, cut where they are huge} */
    static List<String> lines(List<String> comment) {
        return comment.stream().flatMap(line -> wrapped(harmless(shortened(line))).lines()).toList();
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ... (" + line.length() + " characters)";
    }

    private static String wrapped(String line) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (line.length() - from > WIDTH) {
            int end = line.lastIndexOf(' ', from + WIDTH);
            end = end <= from ? line.indexOf(' ', from + WIDTH) : end;
            if (end < 0) {
                break;
            }
            out.append(line, from, end).append('\n');
            from = end + 1;
        }
        return out.append(line, from, line.length()).toString();
    }

    /** {@return the text for a message: printable, and not long} */
    static String quoted(String text) {
        String visible = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
        return visible.replaceAll("\\p{Cntrl}", "?");
    }
}
