package deriv.cli;

import com.google.gson.JsonArray;
import deriv.Answer;
import deriv.Deriv;
import deriv.DerivException;
import deriv.Format;
import deriv.PointReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code deriv at}: what formulas do at points, a block of lines for each variable of each point. */
final class PointReports {
    private final Session session;
    private final Grid grid;
    private final Format format;
    private ExitCode worst = ExitCode.OK;
    private boolean hasWritten;

    private PointReports(Session session, Grid grid) {
        this.session = session;
        this.grid = grid;
        this.format = Format.valueOf(session.arguments().choice(Option.TO).toUpperCase(Locale.ROOT));
    }

    static ExitCode run(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        Grid grid = Grid.of(inputs.otherOperands(), PointReports::coordinate);
        if (grid.names().isEmpty()) {
            throw new UsageException("'at' needs a point", "give one as in deriv at \"abs(x)\" x=0");
        }
        if (session.arguments().has(Option.WITH)) return Directionals.run(session, inputs, grid);
        PointReports command = new PointReports(session, grid);
        return session.each(inputs, command::answer).and(command.worst);
    }

    /** A coordinate stays a formula, and may hold parameters; only ranges need numbers. */
    private static double coordinate(String text) {
        try {
            return Deriv.parse(text).variables().isEmpty() ? Evaluation.constant(text) : Double.NaN;
        } catch (DerivException e) {
            throw new UsageException("'" + text + "' is not a point: " + e.getMessage());
        }
    }

    private void answer(String program) {
        Answer formula = session.reader(grid.names()).parse(program);
        formula.notes().forEach(session.messages()::note);
        for (String name : grid.names()) {
            if (!formula.variables().contains(name)) {
                session.messages().note("'" + name + "' does not occur in the formula");
            }
        }
        int order = session.arguments().count(Option.ORDER).map(Math::toIntExact).orElse(1);
        grid.exactPoints().forEach(coordinates -> {
            Map<String, String> point = new LinkedHashMap<>();
            for (int i = 0; i < coordinates.size(); i++) point.put(grid.names().get(i), coordinates.get(i));
            write(formula, point, formula.at(point, order, format == Format.JSON ? Format.TEXT : format));
        });
    }

    private void write(Answer formula, Map<String, String> point, List<PointReport> reports) {
        if (format == Format.JSON) {
            JsonArray all = new JsonArray();
            reports.forEach(report -> all.add(PointJson.of(report)));
            session.output().line(reports.size() == 1 ? all.get(0).toString() : all.toString());
        } else {
            reports.forEach(report -> block(report, !grid.isPoint() || reports.size() > 1));
        }
        for (PointReport report : reports) {
            worst = worst.and(codeOf(report));
        }
        if (reports.stream().allMatch(report -> report.outcome() == PointReport.Outcome.UNDEFINED)) {
            session.messages().note("no value and no limit at " + text(point));
        }
    }

    private static String text(Map<String, String> point) {
        List<String> parts = new ArrayList<>();
        point.forEach((name, value) -> parts.add(name + " = " + value));
        return String.join(", ", parts);
    }

    private void block(PointReport report, boolean isOneOfMany) {
        if (isOneOfMany) {
            if (hasWritten) session.output().line("");
            session.output().line(report.variable() + " = " + report.at());
        }
        report.toString().lines().forEach(session.output()::line);
        hasWritten = true;
    }

    private static ExitCode codeOf(PointReport report) {
        return switch (report.outcome()) {
            case DECIDED -> ExitCode.OK;
            case UNDEFINED -> ExitCode.UNDEFINED;
            case UNDECIDED -> ExitCode.UNDECIDED;
        };
    }
}
