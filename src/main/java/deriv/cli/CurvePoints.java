package deriv.cli;

import deriv.CurvePoint;
import deriv.NamedAnswer;
import java.util.List;
import java.util.Optional;

/** Writes what derivatives of curves are at a point: those parts that {@code --with} names. */
final class CurvePoints {
    private static final List<String> PARTS = List.of("derivative", "tangent", "normal");

    private final Session session;
    private final Writing writing;
    private final List<String> parts;

    CurvePoints(Session session, Writing writing) {
        this.session = session;
        this.writing = writing;
        List<String> named = session.arguments().list(Option.WITH);
        this.parts = named.isEmpty() ? PARTS.subList(0, 1) : named;
        for (String part : parts) {
            if (!PARTS.contains(part)) {
                throw new UsageException("the option '--with' does not take '" + part + "' here",
                        "it takes " + String.join(", ", PARTS));
            }
        }
        if (!named.isEmpty() && !session.arguments().has(Option.AT)) {
            throw new UsageException("the option '--with' needs a point", "say where, as in --at x=3,y=3");
        }
    }

    void write(CurvePoint point) {
        List<String> notes = point.notes();
        for (String part : parts) {
            switch (part) {
                case "derivative" -> derivatives(point);
                case "tangent" -> session.output().line(line(point.tangent(), part));
                default -> session.output().line(line(point.normal(), part));
            }
        }
        notes.forEach(session.messages()::note);
    }

    private void derivatives(CurvePoint point) {
        if (point.derivatives().isEmpty()) throw new UndefinedException(point.notes().getLast()
                + point.tangent().map(line -> "\n  the tangent is vertical: " + line).orElse(""));
        for (NamedAnswer derivative : point.derivatives()) {
            writing.write(derivative.name() + " = ", derivative.value());
        }
    }

    private static String line(Optional<String> line, String part) {
        return part + ": " + line.orElseThrow(() -> new UsageException(
                "only a curve in the plane has a " + part + " here", "that is one equation between two variables"));
    }
}
