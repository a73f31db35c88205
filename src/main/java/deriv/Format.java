package deriv;

/** How an answer is written. */
public enum Format {
    /** The language itself in ASCII; reads back to the same answer. */
    TEXT(deriv.print.Format.TEXT),
    /** The language with π, ², √ and the like; reads back too. */
    UNICODE(deriv.print.Format.UNICODE),
    LATEX(deriv.print.Format.LATEX),
    /** An indented picture of the structure. */
    TREE(deriv.print.Format.TREE),
    /** The structure for programs. */
    JSON(deriv.print.Format.JSON);

    private final deriv.print.Format printer;

    Format(deriv.print.Format printer) {
        this.printer = printer;
    }

    deriv.print.Format printer() {
        return printer;
    }
}
