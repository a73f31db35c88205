package deriv.cli;

import deriv.Answer;
import deriv.Check;
import deriv.CheckOutcome;
import deriv.CheckReport;
import deriv.Deriv;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** {@code deriv check}: a derivative, yours or that of deriv, against differences of its function. */
final class Checking {
    private final Session session;
    private final Grid grid;
    private final CheckWriting writing;
    private ExitCode worst = ExitCode.OK;

    private Checking(Session session, Grid grid) {
        this.session = session;
        this.grid = grid;
        this.writing = CheckWriting.of(session, grid.names());
    }

    static ExitCode run(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        List<String> assignments = new ArrayList<>(session.arguments().values(Option.AT));
        assignments.addAll(inputs.otherOperands());
        if (assignments.isEmpty()) {
            throw new UsageException("'check' needs a point", "say where to compare, as in --at x=1 or --at x=1,y=2");
        }
        Checking command = new Checking(session, Grid.of(assignments, Evaluation::constant));
        return session.each(inputs, command::answer).and(command.worst);
    }

    private void answer(String program) {
        Answer formula = session.reader(grid.names()).parse(program);
        Check check = check(formula);
        formula.notes().forEach(session.messages()::note);
        writing.begin(check.derivative(), formula);
        boolean sweep = session.arguments().has(Option.SWEEP);
        for (Iterator<double[]> points = grid.points().iterator(); points.hasNext();) {
            double[] point = points.next();
            CheckReport report = check.at(point);
            writing.point(point, report, sweep ? Optional.of(check.sweep(point)) : Optional.empty());
            worst = worst.and(codeOf(report.outcome()));
        }
    }

    private Check check(Answer formula) {
        List<String> by = by(formula);
        Check check = Deriv.check(formula).vars(grid.names());
        // A name without a value is missed where the formula is evaluated, with a message that says so.
        if (grid.names().containsAll(by)) check = check.wrt(by);
        int order = session.arguments().count(Option.ORDER).orElse(1);
        if (order != 1 && order != 2) {
            throw new UsageException("'check' compares first and second derivatives, not number " + order,
                    "for a higher one check the derivative before it");
        }
        if (order == 2) check = check.second();
        Optional<String> claimed = session.arguments().value(Option.GRAD);
        return claimed.isEmpty() ? check : check.claiming(session.reader(grid.names()).parse(claimed.get()));
    }

    /** The variables of --wrt, else of --vars, else those of the formula; a given value of another one is a mere number. */
    private List<String> by(Answer formula) {
        List<String> listed = session.names(Option.WRT);
        return listed.isEmpty() ? Differentiation.variables(formula, session) : listed.stream().distinct().toList();
    }

    private static ExitCode codeOf(CheckOutcome outcome) {
        return switch (outcome) {
            case CheckOutcome.Agrees _ -> ExitCode.OK;
            case CheckOutcome.Disagrees _ -> ExitCode.NEGATIVE;
            case CheckOutcome.NotDifferentiable _, CheckOutcome.Undefined _ -> ExitCode.UNDEFINED;
            case CheckOutcome.Undecided _ -> ExitCode.UNDECIDED;
        };
    }
}
