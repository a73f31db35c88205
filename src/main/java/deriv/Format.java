package deriv;

import deriv.print.OutputFormat;

/** How an answer is written. */
public enum Format {
    /** The language itself in ASCII; reads back to the same answer. */
    TEXT(OutputFormat.TEXT),
    /** The language with π, ², √ and the like; reads back too. */
    UNICODE(OutputFormat.UNICODE),
    LATEX(OutputFormat.LATEX),
    /** Presentation MathML, one {@code math} element, for web pages. */
    MATHML(OutputFormat.MATHML),
    /** An indented picture of the structure. */
    TREE(OutputFormat.TREE),
    /** The structure for programs. */
    JSON(OutputFormat.JSON);

    private final OutputFormat printer;

    Format(OutputFormat printer) {
        this.printer = printer;
    }

    OutputFormat printer() {
        return printer;
    }
}
