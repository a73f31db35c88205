package deriv.cli;

import deriv.Answer;
import deriv.Format;
import deriv.Taylor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** {@code deriv taylor} and {@code deriv linearize}: a polynomial around a point, and how its remainder goes to 0. */
final class Expanding {
    private static final int USUAL_ORDER = 5;
    private static final Around ORIGIN = Around.of(List.of("0"));

    private final Session session;
    private final Around around;
    private final int order;
    private final Format format;

    private Expanding(Session session, Around around, int order) {
        this.session = session;
        this.around = around;
        this.order = order;
        this.format = Format.valueOf(session.arguments().choice(Option.TO).toUpperCase(Locale.ROOT));
    }

    static ExitCode taylor(Session session) {
        List<String> point = session.arguments().values(Option.AROUND);
        return new Expanding(session, point.isEmpty() ? ORIGIN : Around.of(point),
                session.arguments().count(Option.ORDER).orElse(USUAL_ORDER)).run();
    }

    static ExitCode linearize(Session session) {
        List<String> point = new ArrayList<>(session.arguments().values(Option.AT));
        point.addAll(session.arguments().values(Option.AROUND));
        if (point.isEmpty()) {
            throw new UsageException("'linearize' needs a point", "say around which, as in --at x=1 or --at x=1,y=2");
        }
        return new Expanding(session, Around.of(point), 1).run();
    }

    private ExitCode run() {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        session.refuseFurtherOperands(inputs);
        return session.each(inputs, program -> {
            Answer formula = session.reader(around.values().keySet()).parse(program);
            SequencedMap<String, Answer> point = new LinkedHashMap<>();
            around.of(session.names(Option.VARS), formula.continuousVariables())
                    .forEach((name, value) -> point.put(name, session.reader(List.of()).parse(value)));
            write(formula.taylor(point, order));
        });
    }

    private void write(Taylor taylor) {
        String comment = taylor.comment();
        session.output().line(switch (format) {
            case JSON -> TaylorJson.of(taylor, Format.TEXT).toString();
            case TEXT, UNICODE -> text(taylor) + "   # " + comment;
            case LATEX -> text(taylor) + "   % " + comment;
            case MATHML, TREE -> text(taylor);
        });
        session.remarks(taylor.polynomial());
    }

    /** By rising powers, unless another form is asked for. */
    private String text(Taylor taylor) {
        return session.arguments().has(Option.FORM) ? taylor.polynomial().simplify().render(format)
                : taylor.render(format);
    }
}
