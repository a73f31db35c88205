package deriv.explain;

import deriv.print.Formula;
import deriv.print.OutputFormat;
import java.util.List;

/** Explanations as paragraphs for a LaTeX document with {@code amsmath}: steps are set in by their depth. */
final class LatexPage extends Page {
    LatexPage() {
        super(OutputFormat.LATEX);
    }

    @Override
    String inline(List<Formula> formulas) {
        return "$" + equation(formulas) + "$";
    }

    @Override
    String display(int depth, List<Formula> formulas) {
        return "$\\displaystyle " + equation(formulas) + "$";
    }

    @Override
    String words(String text) {
        return text.replace("\\", "\\textbackslash ").replaceAll("([#$%&_{}])", "\\\\$1")
                .replace("^", "\\textasciicircum{}").replace("~", "\\textasciitilde{}").replace("<", "$<$")
                .replace(">", "$>$");
    }

    @Override
    String strong(String text) {
        return "\\textbf{" + words(text) + "}";
    }

    @Override
    void heading(String content) {
        out.append(out.isEmpty() ? "% needs \\usepackage{amsmath}\n" : "\n")
                .append("\\paragraph{").append(content).append("}\\mbox{}\\par\n");
    }

    @Override
    void paragraph(String content) {
        out.append("\\medskip\\noindent ").append(content).append("\\par\n");
    }

    @Override
    void begin(int depth, String number, String content) {
        item(depth, "\\textbf{" + number + "} " + content);
    }

    @Override
    void line(int depth, String content) {
        item(depth + 1, content);
    }

    private void item(int depth, String content) {
        out.append("\\noindent\\hspace*{").append(depth).append("em}").append(content).append("\\par\n");
    }
}
