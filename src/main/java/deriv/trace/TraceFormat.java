package deriv.trace;

import deriv.print.Style;
import deriv.trace.Naming.Script;
import java.util.function.Function;

/** The forms in which a trace can be written. */
public enum TraceFormat {
    /** Tables in ASCII. */
    TEXT(Script.ASCII, TableText::write),
    /** Tables with dots and bars on the names. */
    UNICODE(Script.UNICODE, TableText::write),
    /** Tables of Markdown. */
    MARKDOWN(Script.UNICODE, MarkdownTable::write),
    /** Arrays of the mathematical mode of TeX. */
    LATEX(Script.LATEX, LatexTable::write),
    /** One line a number; all of them, whatever their number. */
    CSV(Script.ASCII, CsvTable::write),
    /** The computation graph in the language of Graphviz. */
    DOT(Script.UNICODE, DotGraph::write),
    /** The computation graph as a picture. */
    SVG(Script.UNICODE, SvgGraph::write);

    private final Script script;
    private final Function<Sheets, String> writer;

    TraceFormat(Script script, Function<Sheets, String> writer) {
        this.script = script;
        this.writer = writer;
    }

    /**
     * {@return the trace in this format, without a final line break}
     *
     * @param style  of the numbers in formulas
     * @param digits significant digits of the numbers; 0 for four decimals, in CSV for those that tell a double
     * @throws TraceException if a graph would be too large
     */
    public String write(EvaluatedTrace trace, Style style, int digits) {
        Numerals numerals = digits > 0 ? Numerals.significant(digits)
                : this == CSV ? Numerals.significant(Numerals.OF_DOUBLE) : Numerals.FOUR_DECIMALS;
        return writer.apply(new Sheets(trace, script, style, numerals));
    }
}
