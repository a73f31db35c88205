package deriv.cli;

import deriv.Answer;
import deriv.DirectionalDerivative;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code deriv at --with}: the one-sided derivatives of formulas along one direction, a line for each point. */
final class Directionals {
    private final Session session;
    private final Grid grid;
    private ExitCode worst = ExitCode.OK;

    private Directionals(Session session, Grid grid) {
        this.session = session;
        this.grid = grid;
    }

    /** @param grid the points, as formulas */
    static ExitCode run(Session session, Inputs inputs, Grid grid) {
        if (session.arguments().has(Option.ORDER)) {
            throw new UsageException("a directional derivative is of first order", "leave out -n, or --with");
        }
        Directionals command = new Directionals(session, grid);
        return session.each(inputs, command::answer).and(command.worst);
    }

    private void answer(String program) {
        Answer formula = session.reader(grid.names()).parse(program);
        formula.notes().forEach(session.messages()::note);
        Map<String, String> direction = direction();
        grid.exactPoints().forEach(coordinates -> {
            Map<String, String> point = new LinkedHashMap<>();
            for (int i = 0; i < coordinates.size(); i++) point.put(grid.names().get(i), coordinates.get(i));
            write(formula.directional(point, direction));
        });
    }

    /** In the order of --vars, else of the point. */
    private Map<String, String> direction() {
        List<String> listed = session.names(Option.VARS);
        List<String> names = listed.isEmpty() ? grid.names() : listed;
        List<String> numbers = session.arguments().list(Option.WITH);
        if (numbers.size() != names.size()) {
            throw new UsageException(
                    "the direction has %d numbers, and there are %d variables".formatted(numbers.size(), names.size()),
                    "give one for each of " + String.join(", ", names) + ", with commas between");
        }
        Map<String, String> direction = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) direction.put(names.get(i), numbers.get(i));
        return direction;
    }

    private void write(DirectionalDerivative derivative) {
        boolean isJson = session.arguments().choice(Option.TO).equals("json");
        session.output().line(isJson ? DirectionalJson.of(derivative).toString() : derivative.toString());
        if (!isJson) derivative.conditions().forEach(c -> session.messages().note("for " + c));
        worst = worst.and(switch (derivative.standing()) {
            case EXACT -> ExitCode.OK;
            case NUMERIC -> {
                session.messages()
                        .note("numeric: from chords to three points very near, computed with 400 digits; no proof");
                yield ExitCode.OK;
            }
            case NONE -> ExitCode.UNDEFINED;
            case UNDECIDED -> ExitCode.UNDECIDED;
        });
    }
}
