package deriv.cli;

import deriv.Answer;
import deriv.CriticalPoints;
import java.util.List;
import java.util.Optional;

/** {@code deriv critical}: the critical points of a function on an interval, or what a given point is. */
final class CurveSketch {
    private static final int USUAL_DIGITS = 15;

    private final Session session;
    private final Optional<List<String>> interval;
    private final int digits;
    private ExitCode worst = ExitCode.OK;

    private CurveSketch(Session session) {
        this.session = session;
        this.interval = session.arguments().value(Option.ON).map(CurveSketch::ends);
        this.digits = session.arguments().count(Option.DIGITS).orElse(USUAL_DIGITS);
    }

    static ExitCode run(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        session.refuseFurtherOperands(inputs);
        CurveSketch command = new CurveSketch(session);
        return session.each(inputs, command::answer).and(command.worst);
    }

    /** {@return the two ends}, which may hold commas inside brackets */
    static List<String> ends(String interval) {
        int depth = 0;
        int comma = -1;
        int commas = 0;
        for (int i = 0; i < interval.length(); i++) {
            char c = interval.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                comma = i;
                commas++;
            }
        }
        if (commas != 1) {
            throw new UsageException("'" + interval + "' is no interval",
                    "write two numbers with a comma between, as in --on -1,4 or --on 0,oo");
        }
        return List.of(interval.substring(0, comma), interval.substring(comma + 1));
    }

    private void answer(String program) {
        Answer formula = session.reader(List.of()).parse(program);
        CriticalPoints points = formula.critical(variable(formula), interval.map(List::getFirst).orElse("-oo"),
                interval.map(List::getLast).orElse("oo"), digits);
        boolean json = session.arguments().choice(Option.TO).equals("json");
        session.output().line(json ? CriticalJson.of(points).toString() : points.toString());
        formula.notes().forEach(session.messages()::note);
        if (!points.isComplete()) worst = worst.and(ExitCode.UNDECIDED);
    }

    /** A constant has the variable that was named, or x. */
    private String variable(Answer formula) {
        List<String> named = session.names(Option.VARS);
        return !formula.variables().isEmpty() ? formula.variables().getFirst() : named.isEmpty() ? "x"
                : named.getFirst();
    }
}
