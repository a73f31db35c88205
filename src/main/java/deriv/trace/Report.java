package deriv.trace;

import deriv.print.Style;
import deriv.trace.Naming.Script;
import deriv.trace.Quantity.Constant;
import deriv.trace.Quantity.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A trace as texts and numbers, in ASCII: for programs. */
public final class Report {
    private final EvaluatedTrace trace;
    private final Sheets sheets;

    /** @param style of the numbers in formulas */
    public Report(EvaluatedTrace trace, Style style) {
        this.trace = trace;
        this.sheets = new Sheets(trace, Script.ASCII, style, Numerals.FOUR_DECIMALS);
    }

    /**
     * A line of the trace.
     *
     * @param formula empty for what is given
     * @param before  the number that was there before something was added to it
     */
    public record Line(String name, String formula, Optional<Amount> before, Amount value) {}

    /** {@return variables and steps, then a line for each output} */
    public List<Line> values() {
        return lines(sheets.values());
    }

    /** {@return the names of the operands of each step, in the order of the steps} */
    public List<List<String>> operands() {
        return trace.recording().steps().stream()
                .map(step -> step.operands().stream().map(sheets.naming()::value).toList()).toList();
    }

    /** {@return for each sweep of forward mode as many lines as {@link #values} has} */
    public List<List<Line>> tangents() {
        return sheets.tangents().stream().map(Report::lines).toList();
    }

    /** {@return for each sweep of reverse mode the lines of the accumulation, without the gradient behind them} */
    public List<List<Line>> contributions() {
        List<List<Line>> all = new ArrayList<>();
        List<Sheet> adjoints = sheets.adjoints();
        for (int i = 0; i < adjoints.size(); i++) {
            List<Line> lines = lines(adjoints.get(i));
            all.add(lines.subList(0, lines.size() - trace.reverse().get(i).gradient().size()));
        }
        return all;
    }

    /** {@return the name of a variable or step} */
    public String name(Quantity quantity) {
        return switch (quantity) {
            case Variable _, Step _ -> sheets.naming().value(quantity);
            case Constant constant -> sheets.formulas().constant(constant);
        };
    }

    private static List<Line> lines(Sheet sheet) {
        return sheet.lines().stream()
                .map(line -> new Line(line.name(), line.formula(), line.before(), line.value())).toList();
    }
}
