package deriv.cli;

import deriv.Answer;
import deriv.CriticalPoints;
import deriv.PointType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code deriv critical}: the critical points of a function on an interval, or what a given point is. */
final class CurveSketch {
    private static final int USUAL_DIGITS = 15;

    private final Session session;
    private final Optional<List<String>> interval;
    private final Optional<Map<String, String>> point;
    private final int digits;
    private ExitCode worst = ExitCode.OK;

    private CurveSketch(Session session) {
        this.session = session;
        this.interval = session.arguments().value(Option.ON).map(CurveSketch::ends);
        this.point = session.arguments().has(Option.AT) ? Optional.of(point(session.arguments())) : Optional.empty();
        if (interval.isPresent() && point.isPresent()) {
            throw new UsageException("critical takes an interval or a point, not both", "leave out --on or --at");
        }
        this.digits = session.arguments().count(Option.DIGITS).orElse(USUAL_DIGITS);
    }

    static ExitCode run(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        session.refuseFurtherOperands(inputs);
        CurveSketch command = new CurveSketch(session);
        return session.each(inputs, command::answer).and(command.worst);
    }

    /** {@return the two ends}, which may hold commas inside brackets */
    private static List<String> ends(String interval) {
        List<String> ends = PointSyntax.pieces(interval);
        if (ends.size() != 2) {
            throw new UsageException("'" + interval + "' is no interval",
                    "write two numbers with a comma between, as in --on -1,4 or --on 0,oo");
        }
        return ends;
    }

    private static Map<String, String> point(Arguments arguments) {
        Map<String, String> point = new LinkedHashMap<>();
        for (String text : arguments.values(Option.AT)) {
            for (String part : PointSyntax.pieces(text)) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? "" : part.substring(0, equals).strip();
                if (!NameSyntax.isName(name) || part.substring(equals + 1).isBlank()) {
                    throw new UsageException("'" + part.strip() + "' gives no variable a value",
                            "write a point as in --at x=0,y=pi/2");
                }
                if (point.put(name, part.substring(equals + 1)) != null) {
                    throw new UsageException("'" + name + "' has two values", "a point gives each variable one");
                }
            }
        }
        return point;
    }

    private void answer(String program) {
        Answer formula = session.reader(point.map(Map::keySet).orElse(Set.of())).parse(program);
        boolean json = session.arguments().choice(Option.TO).equals("json");
        if (point.isPresent()) {
            PointType type = formula.criticalAt(point.get());
            session.output().line(json ? CriticalJson.of(type).toString() : type.toString());
            worst = worst.and(codeOf(type.verdict()));
        } else {
            CriticalPoints points = formula.critical(variable(formula), interval.map(List::getFirst).orElse("-oo"),
                    interval.map(List::getLast).orElse("oo"), digits);
            session.output().line(json ? CriticalJson.of(points).toString() : points.toString());
            if (!points.isComplete()) worst = worst.and(ExitCode.UNDECIDED);
            if (!points.isComplete() && interval.isEmpty()) {
                session.messages().note("more can be decided of a bounded interval, as in --on 0,2*pi");
            }
        }
        formula.notes().forEach(session.messages()::note);
    }

    private static ExitCode codeOf(PointType.Verdict verdict) {
        return switch (verdict) {
            case NOT_CRITICAL, MINIMUM, MAXIMUM, SADDLE, NEITHER -> ExitCode.OK;
            case INCONCLUSIVE, UNDECIDED -> ExitCode.UNDECIDED;
            case UNDEFINED, NOT_SMOOTH -> ExitCode.UNDEFINED;
        };
    }

    /** A constant has the variable that was named, or x. */
    private String variable(Answer formula) {
        List<String> named = session.names(Option.VARS);
        return !formula.variables().isEmpty() ? formula.variables().getFirst() : named.isEmpty() ? "x"
                : named.getFirst();
    }
}
