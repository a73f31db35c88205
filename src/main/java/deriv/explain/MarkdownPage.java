package deriv.explain;

import deriv.print.Formula;
import deriv.print.OutputFormat;
import java.util.List;

/** Explanations as Markdown with formulas between dollar signs: steps are items of nested lists. */
final class MarkdownPage extends Page {
    /** The depth of what was written last. */
    private int last;

    MarkdownPage() {
        super(OutputFormat.LATEX);
    }

    @Override
    String inline(List<Formula> formulas) {
        return "$" + equation(formulas) + "$";
    }

    @Override
    String words(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>$|#])", "\\\\$1");
    }

    @Override
    String strong(String text) {
        return "**" + words(text) + "**";
    }

    @Override
    void heading(String content) {
        out.append(out.isEmpty() ? "" : "\n").append("### ").append(content).append("\n\n");
    }

    @Override
    void paragraph(String content) {
        out.append('\n').append(content).append('\n');
    }

    @Override
    void begin(int depth, String number, String content) {
        last = depth;
        out.append("  ".repeat(depth)).append("- **").append(number).append("** ").append(content).append('\n');
    }

    /** Two blanks at the end of the line before break it. */
    @Override
    void line(int depth, String content) {
        // After an inner list a line of the outer item needs a blank line before it.
        out.insert(out.length() - 1, last > depth ? "\n" : "  ");
        last = depth;
        out.append("  ".repeat(depth + 1)).append(content).append('\n');
    }
}
