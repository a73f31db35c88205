package deriv.explain;

import deriv.print.Formula;
import deriv.print.OutputFormat;
import java.util.List;

/** Explanations as plain text: steps are set in by their depth. */
final class PlainPage extends Page {
    private static final String INDENT = "   ";
    private static final int WIDTH = 90;

    PlainPage(OutputFormat format) {
        super(format);
    }

    @Override
    String inline(List<Formula> formulas) {
        return equation(formulas);
    }

    /** A long equation has a line for each form. */
    @Override
    String display(int depth, List<Formula> formulas) {
        String whole = equation(formulas);
        if (whole.length() + (depth + 1) * INDENT.length() <= WIDTH || formulas.size() < 2) {
            return whole;
        }
        StringBuilder lines = new StringBuilder(equation(formulas.subList(0, 1)));
        for (Formula formula : formulas.subList(1, formulas.size())) {
            lines.append('\n').append(INDENT.repeat(depth + 2)).append("= ").append(equation(List.of(formula)));
        }
        return lines.toString();
    }

    @Override
    String words(String text) {
        return text;
    }

    @Override
    String strong(String text) {
        return text;
    }

    /** As in the answers of the other commands, a comment of the language. */
    @Override
    String remark(String text) {
        return "   # " + text;
    }

    @Override
    void heading(String content) {
        out.append(out.isEmpty() ? "" : "\n").append(content).append("\n\n");
    }

    @Override
    void paragraph(String content) {
        out.append('\n').append(content).append('\n');
    }

    @Override
    void begin(int depth, String number, String content) {
        out.append(INDENT.repeat(depth)).append(number).append(depth == 0 ? ". " : " ").append(content).append('\n');
    }

    @Override
    void line(int depth, String content) {
        out.append(INDENT.repeat(depth + 1)).append(content).append('\n');
    }
}
