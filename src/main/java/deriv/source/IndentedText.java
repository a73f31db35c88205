package deriv.source;

import java.util.List;

/** A text that grows line by line, indented, long lines broken at blanks. */
final class IndentedText {
    private static final int WIDTH = 110;
    private static final String STEP = "    ";

    private final StringBuilder out = new StringBuilder();
    private int depth;

    void indent() {
        depth++;
    }

    void dedent() {
        depth--;
    }

    void blank() {
        out.append('\n');
    }

    /** A statement, or as much of one as fits on a line, the rest on further lines. */
    void line(String text) {
        int from = 0;
        String margin = STEP.repeat(depth);
        while (margin.length() + text.length() - from > WIDTH) {
            int end = text.lastIndexOf(' ', from + WIDTH - margin.length());
            if (end <= from) {
                break;
            }
            out.append(margin).append(text, from, end).append('\n');
            from = end + 1;
            margin = STEP.repeat(depth + 2);
        }
        out.append(margin).append(text, from, text.length()).append('\n');
    }

    /** Lines that stay as they are but for the indentation. */
    void text(String text) {
        if (text.isEmpty()) {
            blank();
        }
        text.lines().forEach(line -> out.append(line.isEmpty() ? "" : STEP.repeat(depth)).append(line).append('\n'));
    }

    /** A comment over several lines: {@code first}, then each line behind {@code margin}, then {@code last}. */
    void comment(String first, String margin, String last, List<String> lines) {
        text(first);
        lines.forEach(line -> text((margin + line).stripTrailing()));
        text(last);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
