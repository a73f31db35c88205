package deriv.cli;

import deriv.Answer;
import deriv.Trace;
import deriv.Trace.Format;
import deriv.Trace.Mode;
import deriv.Tracing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code deriv trace}: the operations of a formula at a point, with tangents or adjoints. */
final class Traces {
    private final Session session;
    private final Grid grid;
    private ExitCode worst = ExitCode.OK;

    private Traces(Session session, Grid grid) {
        this.session = session;
        this.grid = grid;
    }

    static ExitCode run(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        Grid grid = Grid.of(inputs.otherOperands(), Evaluation::constant);
        if (!grid.isPoint()) {
            throw new UsageException("'trace' takes one point",
                    "deriv eval computes numbers over ranges and many points");
        }
        Traces command = new Traces(session, grid);
        return session.each(inputs, command::answer).and(command.worst);
    }

    private void answer(String program) {
        Answer formula = session.reader(grid.names()).parse(program);
        formula.notes().forEach(session.messages()::note);
        grid.names().stream().filter(name -> !formula.variables().contains(name))
                .forEach(name -> session.messages().note("'" + name + "' does not occur in the formula"));
        Tracing question = question(formula);
        String to = session.arguments().choice(Option.TO);
        if (to.equals("json")) {
            Trace trace = question.trace();
            session.output().line(TraceJson.of(trace).toString());
            remarks(trace);
        } else {
            Format format = Format.valueOf(to.toUpperCase(Locale.ROOT));
            Trace trace = question.trace(format);
            session.output().line(trace.render(format));
            remarks(trace);
        }
    }

    private Tracing question(Answer formula) {
        Arguments arguments = session.arguments();
        Tracing question = formula.tracing()
                .mode(Mode.valueOf(arguments.choice(Option.MODE).toUpperCase(Locale.ROOT)));
        List<String> point = grid.exactPoints().findFirst().orElseThrow();
        List<String> names = new ArrayList<>(grid.names());
        for (int i = 0; i < names.size(); i++) question = question.at(names.get(i), point.get(i));
        if (arguments.has(Option.WRT)) question = question.wrt(session.names(Option.WRT));
        if (arguments.has(Option.WITH)) question = question.with(arguments.list(Option.WITH));
        if (arguments.has(Option.DIGITS)) question = question.digits(arguments.count(Option.DIGITS).orElseThrow());
        return question;
    }

    private void remarks(Trace trace) {
        trace.notes().forEach(session.messages()::note);
        if (trace.hasUndefinedDerivative()) {
            session.messages().note(
                    "an operation has no derivative at this point, so the chain rule gives none; deriv at looks at the whole function");
            worst = worst.and(ExitCode.UNDEFINED);
        }
        if (session.arguments().has(Option.VERBOSE)) session.messages().note(trace.cost().toString());
    }
}
