package deriv.cli;

import deriv.Answer;
import deriv.CheckOutcome;
import deriv.CheckReport;
import deriv.CheckReport.Entry;
import deriv.CheckReport.Quotient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Reports of {@code deriv check} to read: a table for each point, and a last line that says what it means. */
final class CheckText implements CheckWriting {
    private static final int DIGITS_OF_ERRORS = 2;
    private static final int DIGITS_OF_DIFFERENCES = 10;
    private static final double TOLERANCE = 1e-5;

    private final Session session;
    private final List<String> names;
    private final NumberFormat format;

    CheckText(Session session, List<String> names) {
        this.session = session;
        this.names = names;
        this.format = new NumberFormat(session);
    }

    @Override
    public void begin(Answer derivative, Answer function) {
        // The table has a line for it.
    }

    @Override
    public void point(double[] point, CheckReport report, Optional<CheckReport.Sweep> sweep) {
        session.output().line("at " + NumberText.of(names, point));
        TextTable table = report.entries().size() == 1 ? formulas(report) : entries(report);
        table.lines().forEach(session.output()::line);
        sweep.ifPresent(it -> sweep(it).lines().forEach(session.output()::line));
        session.output().line(verdict(report));
    }

    /** One derivative: a line for each formula. */
    private TextTable formulas(CheckReport report) {
        Entry entry = report.entries().getFirst();
        TextTable table = new TextTable().row("", "step", "value", "relative error");
        table.row(entry.name(), "", format.text(entry.claimed()));
        for (Quotient q : entry.quotients()) {
            table.row(q.formula(), error(q.step()), format.text(q.value()), error(q.error()));
        }
        report.slope().ifPresent(slope -> table.row("slope test", "", NumberText.rounded(slope, 3)));
        return table;
    }

    /** Several: a line for each of them, with the formula that counts and the last one. */
    private TextTable entries(CheckReport report) {
        List<Quotient> first = report.entries().getFirst().quotients();
        TextTable table = new TextTable().row("", "derivative", first.getFirst().formula(), first.getLast().formula(),
                "relative error", "");
        for (Entry entry : report.entries()) {
            Quotient usual = entry.quotients().getFirst();
            table.row(entry.name(), format.text(entry.claimed()), format.text(usual.value()),
                    format.text(entry.quotients().getLast().value()), error(usual.error()), text(entry.outcome()));
        }
        report.slope().ifPresent(slope -> table.row("slope test", NumberText.rounded(slope, 3)));
        return table;
    }

    private TextTable sweep(CheckReport.Sweep sweep) {
        List<String> header = new ArrayList<>(List.of("step"));
        sweep.formulas().forEach(formula -> header.add("error of " + formula));
        TextTable table = new TextTable().row(header);
        for (CheckReport.Sweep.Row row : sweep.rows()) {
            List<String> cells = new ArrayList<>(List.of(error(row.step())));
            DoubleStream.of(row.errors()).mapToObj(CheckText::error).forEach(cells::add);
            table.row(cells);
        }
        return table;
    }

    private static String error(double value) {
        return NumberText.rounded(value, DIGITS_OF_ERRORS);
    }

    private String verdict(CheckReport report) {
        return switch (report.outcome()) {
            case CheckOutcome.Agrees _ when report.relativeError() < TOLERANCE ->
                "agrees: the relative error is " + error(report.relativeError()) + ", less than 1e-5";
            case CheckOutcome.Agrees _ ->
                "agrees: with the usual step the relative error is " + error(report.relativeError())
                        + ", but others settle on it";
            case CheckOutcome.Disagrees it -> "disagrees: " + where(report) + text(it);
            case CheckOutcome.NotDifferentiable it -> "not differentiable: " + where(report) + text(it);
            case CheckOutcome.Undefined it -> "undefined: " + where(report) + text(it);
            case CheckOutcome.Undecided it -> "undecided: " + where(report) + text(it);
        };
    }

    /** {@return which of several it is} */
    private static String where(CheckReport report) {
        return report.entries().stream().filter(entry -> entry.outcome().equals(report.outcome())).findFirst()
                .map(entry -> "for " + entry.name() + " ").orElse("");
    }

    private static String text(CheckOutcome outcome) {
        return outcome instanceof CheckOutcome.Disagrees(double numeric)
                ? "the differences say " + NumberText.rounded(numeric, DIGITS_OF_DIFFERENCES)
                : outcome.text();
    }
}
