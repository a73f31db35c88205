package deriv.cli;

import deriv.Answer;
import deriv.NamedAnswer;
import deriv.ParametricCurve;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code deriv parametric}: derivatives of one coordinate of a curve by another, a line each. */
final class ParametricDifferentiation {
    private final Session session;
    private final Writing writing;
    private final CurvePoints points;
    private final List<String> further;

    private ParametricDifferentiation(Session session, List<String> further) {
        this.session = session;
        this.writing = new Writing(session);
        this.points = new CurvePoints(session, writing);
        this.further = further;
    }

    static ExitCode run(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        return session.each(inputs, new ParametricDifferentiation(session, inputs.otherOperands())::answer);
    }

    private void answer(String program) {
        String coordinates = further.isEmpty() ? program
                : Stream.concat(Stream.of(program), further.stream()).collect(Collectors.joining(", ", "[", "]"));
        ParametricCurve curve = curve(session.reader(List.of()).parse(coordinates));
        int order = session.arguments().count(Option.ORDER).orElse(1);
        if (session.arguments().has(Option.AT)) {
            points.write(curve.at(value(curve.parameter()), order));
            return;
        }
        Set<String> notes = new LinkedHashSet<>();
        for (NamedAnswer derivative : curve.derivatives(order)) {
            writing.write(derivative.name() + " = ", derivative.value());
            notes.addAll(derivative.value().notes());
            session.sayVerified(derivative.value(), derivative.name() + " ");
            session.saySearch(derivative.value(), derivative.name() + ": ");
        }
        notes.forEach(session.messages()::note);
    }

    private String value(String parameter) {
        Map<String, String> point = PointSyntax.of(session.arguments().values(Option.AT));
        if (point.keySet().equals(Set.of(parameter))) return point.get(parameter);
        throw new UsageException("the point of a curve is a value of its parameter '" + parameter + "'",
                "as in --at " + parameter + "=1");
    }

    private ParametricCurve curve(Answer coordinates) {
        List<String> names = session.names(Option.WRT);
        if (names.size() > 1) {
            throw new UsageException("a curve has one parameter, not " + names.size(), "name one with --wrt");
        }
        return names.isEmpty() ? ParametricCurve.of(coordinates) : ParametricCurve.of(coordinates, names.getFirst());
    }
}
