package deriv.explain;

import deriv.print.Formula;
import deriv.print.OutputFormat;
import java.util.List;

/** Explanations as a web page with formulas in MathML: steps are sections inside sections. */
final class HtmlPage extends Page {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Derivative, step by step</title>
            <style>section { margin-left: 2em } p { margin: 0.4em 0 }</style>
            </head>
            <body>
            """;

    HtmlPage() {
        super(OutputFormat.MATHML);
        out.append(HEAD);
    }

    @Override
    String inline(List<Formula> formulas) {
        return equation(formulas);
    }

    @Override
    String words(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    @Override
    String strong(String text) {
        return "<strong>" + words(text) + "</strong>";
    }

    @Override
    void heading(String content) {
        out.append("<h2>").append(content).append("</h2>\n");
    }

    @Override
    void paragraph(String content) {
        out.append("<p>").append(content).append("</p>\n");
    }

    @Override
    void begin(int depth, String number, String content) {
        out.append("<section>\n<p><strong>").append(number).append("</strong> ").append(content).append("</p>\n");
    }

    @Override
    void line(int depth, String content) {
        paragraph(content);
    }

    @Override
    void end(int depth) {
        out.append("</section>\n");
    }

    @Override
    String finished() {
        return out + "</body>\n</html>";
    }
}
