package deriv.cli;

import deriv.Answer;
import deriv.Deriv;
import deriv.DerivException;
import deriv.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code deriv eval}: numbers at a point, or a table over ranges. */
final class Evaluation {
    private final Session session;
    private final Grid grid;
    private final boolean csv;
    private final boolean undefinedIsError;
    private final Optional<Integer> digits;

    private Evaluation(Session session, Grid grid) {
        this.session = session;
        this.grid = grid;
        this.csv = session.arguments().choice(Option.TO).equals("csv");
        this.undefinedIsError = session.arguments().choice(Option.ON_UNDEFINED).equals("error");
        this.digits = session.arguments().count(Option.DIGITS);
    }

    static ExitCode run(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        Evaluation command = new Evaluation(session, Grid.of(inputs.otherOperands(), Evaluation::constant));
        return session.each(inputs, command::answer);
    }

    private void answer(String program) {
        Answer formula = session.reader(grid.names()).parse(program);
        List<String> symbols = Differentiation.symbolsOfOptions(formula, session);
        Answer result = symbols.isEmpty() ? formula : formula.diff(symbols);
        Numbers numbers = result.numbers(grid.names());
        AtKinks atKinks = AtKinks.of(formula, symbols, grid.names(), session);
        result.notes().forEach(session.messages()::note);
        if (grid.isPoint() && !csv) {
            double[] point = grid.points().getFirst();
            double[] values = checked(atKinks.applied(numbers.values(point), point), point);
            session.output().line(inShape(values, result));
            if (hasNaN(values)) session.messages().note("undefined at " + place(point));
        } else {
            table(result, numbers, atKinks);
        }
        OperationLines.write(formula, symbols.isEmpty() ? List.of() : List.of(result), session);
    }

    private void table(Answer result, Numbers numbers, AtKinks atKinks) {
        List<String> header = new ArrayList<>(grid.names());
        header.addAll(columns(result, numbers.count()));
        List<Integer> widths = csv ? List.of() : widths(header);
        session.output().line(row(header, widths));
        for (double[] point : grid.points()) {
            double[] values = checked(atKinks.applied(numbers.values(point), point), point);
            var cells = new ArrayList<String>();
            for (double coordinate : point) cells.add(NumberText.of(coordinate));
            for (double value : values) cells.add(text(value));
            session.output().line(row(cells, widths));
        }
    }

    private double[] checked(double[] values, double[] point) {
        if (undefinedIsError && hasNaN(values)) throw new UndefinedException("undefined at " + place(point));
        return values;
    }

    private static boolean hasNaN(double[] values) {
        for (double value : values) {
            if (Double.isNaN(value)) return true;
        }
        return false;
    }

    private String place(double[] point) {
        return IntStream.range(0, point.length).mapToObj(i -> grid.names().get(i) + " = " + NumberText.of(point[i]))
                .collect(Collectors.joining(", "));
    }

    /** A number, {@code [a, b]} or {@code [[a, b], [c, d]]}, as the formula is one. */
    private String inShape(double[] values, Answer result) {
        List<List<Answer>> rows = result.entries();
        var lines = new ArrayList<String>();
        int next = 0;
        for (List<Answer> row : rows) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < row.size(); i++) cells.add(text(values[next++]));
            lines.add(String.join(", ", cells));
        }
        return switch (result.shape()) {
            case SCALAR -> lines.getFirst();
            case VECTOR -> "[" + lines.getFirst() + "]";
            case MATRIX -> lines.stream().map(line -> "[" + line + "]").collect(Collectors.joining(", ", "[", "]"));
        };
    }

    private static List<String> columns(Answer result, int count) {
        if (result.shape() == Answer.Shape.SCALAR) return List.of("value");
        return IntStream.rangeClosed(1, count).mapToObj(i -> "value" + i).toList();
    }

    /** {@return the widths of all columns but the last, which ends where it ends} */
    private List<Integer> widths(List<String> header) {
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < header.size() - 1; i++) {
            int longest = i < grid.names().size() ? grid.longestText(i) : NumberText.LONGEST;
            widths.add(Math.max(longest, header.get(i).length()));
        }
        return widths;
    }

    private static String row(List<String> cells, List<Integer> widths) {
        if (widths.isEmpty()) return String.join(",", cells);
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i));
            if (i < widths.size()) line.repeat(' ', widths.get(i) - cells.get(i).length() + 2);
        }
        return line.toString();
    }

    private String text(double value) {
        return digits.map(n -> NumberText.rounded(value, n)).orElseGet(() -> NumberText.of(value));
    }

    private static double constant(String text) {
        try {
            Answer constant = Deriv.parse(text);
            if (constant.variables().isEmpty() && constant.shape() == Answer.Shape.SCALAR)
                return constant.numbers().value();
        } catch (DerivException e) {
            throw new UsageException("'" + text + "' is not a number: " + e.getMessage());
        }
        throw new UsageException("'" + text + "' is not a number");
    }
}
