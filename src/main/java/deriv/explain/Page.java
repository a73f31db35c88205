package deriv.explain;

import deriv.print.Formula;
import deriv.print.OutputFormat;
import java.util.List;

/** What a format makes of explanations: words and formulas, steps inside steps. Writes one text; confined to one thread. */
abstract class Page {
    private static final int LONGEST = 10_000_000;

    final StringBuilder out = new StringBuilder();
    private final OutputFormat format;

    /** @param format how formulas are written */
    Page(OutputFormat format) {
        this.format = format;
    }

    /** {@return formulas that are equal, with the sign between them} */
    final String equation(List<Formula> formulas) {
        return format.printEqual(formulas, LONGEST);
    }

    /** {@return an equation inside a line of words} */
    abstract String inline(List<Formula> formulas);

    /** {@return an equation that is a line of its own} */
    String display(int depth, List<Formula> formulas) {
        return inline(formulas);
    }

    /** {@return words, so written that they mean themselves} */
    abstract String words(String text);

    /** {@return words that stand out} */
    abstract String strong(String text);

    /** What the following is about. */
    abstract void heading(String content);

    abstract void paragraph(String content);

    /** A step begins; deeper ones may follow inside it. */
    abstract void begin(int depth, String number, String content);

    /** A line of the step that has begun last, or whose inner steps have just ended. */
    abstract void line(int depth, String content);

    /** {@return what follows an answer that does not hold everywhere} */
    String remark(String text) {
        return words(", " + text);
    }

    void end(int depth) {
    }

    /** {@return all that was written} */
    String finished() {
        return out.toString().stripTrailing();
    }
}
