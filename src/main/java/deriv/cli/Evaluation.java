package deriv.cli;

import deriv.Answer;
import deriv.Deriv;
import deriv.DerivException;
import deriv.HighOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code deriv eval}: numbers at a point, or a table over points and ranges; for the rows of a file see {@link PointRows}. */
final class Evaluation {
    private final Session session;
    private final Grid grid;
    private final NumberFormat format;

    private Evaluation(Session session, Grid grid) {
        this.session = session;
        this.grid = grid;
        this.format = new NumberFormat(session);
    }

    static ExitCode run(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        Grid grid = Grid.of(inputs.otherOperands(), Evaluation::constant);
        Optional<String> file = session.arguments().value(Option.POINTS);
        if (file.isPresent()) return PointRows.run(session, inputs, grid, file.get());
        return session.each(inputs, new Evaluation(session, grid)::answer);
    }

    private void answer(String program) {
        Answer formula = AtKinks.reader(session.reader(grid.names()), session).parse(program);
        Optional<HighOrder> highOrder = HighOrders.of(formula, session);
        Quantities quantities = highOrder.isPresent() ? Quantities.ofOne(formula) : Quantities.of(formula, session);
        quantities.notes().forEach(session.messages()::note);
        sayUnused(formula);
        PointEvaluator function = highOrder.map(it -> HighOrders.evaluator(it, grid.names(), format))
                .orElseGet(() -> PointEvaluator.of(quantities, grid.names(), format,
                        AtKinks.of(formula, grid.names(), session)));
        UndefinedPoints undefined = new UndefinedPoints(session, grid.names());
        if (!grid.isPoint() || session.arguments().has(Option.WITH) || format.isCsv()) {
            table(quantities, function, undefined);
            undefined.sayOfAll();
        } else {
            double[] point = grid.points().findFirst().orElseThrow();
            PointEvaluator.Values values = function.at(point, grid.exactPoints().findFirst().orElseThrow());
            undefined.see(point, values.numbers(), "");
            session.output().line(inShape(values.texts(), quantities.whole()));
            undefined.sayOfPoint(point);
            boolean hasNone = Double.isNaN(values.numbers()[0]) && highOrder.isEmpty();
            if (hasNone && !AtKinks.sayWhyNot(session)) sayLimit(quantities.whole());
        }
        OperationLines.write(formula, quantities.derivativesOf(formula), session);
    }

    /** A hole in a graph is not the same as no value near it. */
    private void sayLimit(Answer result) {
        if (grid.names().size() != 1) return;
        String name = grid.names().getFirst();
        result.limitAt(name, grid.exactPoints().findFirst().orElseThrow().getFirst()).ifPresent(
                point -> session.messages().note(
                        name + " = " + point.at() + " is a removable point: the limit is "
                                + point.limits().getFirst()));
    }

    private void sayUnused(Answer formula) {
        for (String name : grid.names()) {
            if (!formula.variables().contains(name)) {
                session.messages().note("'" + name + "' does not occur in the formula");
            }
        }
    }

    private void table(Quantities quantities, PointEvaluator function, UndefinedPoints undefined) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < grid.names().size(); i++) widths.add(grid.longestText(i));
        Table table = new Table(session.output(), format, grid.names(), quantities.names(), widths);
        Iterator<List<String>> exact = grid.exactPoints().iterator();
        for (Iterator<double[]> points = grid.points().iterator(); points.hasNext();) {
            double[] point = points.next();
            PointEvaluator.Values values = function.at(point, exact.next());
            undefined.see(point, values.numbers(), "");
            List<String> cells = new ArrayList<>();
            for (double coordinate : point) cells.add(NumberText.of(coordinate));
            table.row(cells, values.texts());
        }
    }

    /** A number, {@code [a, b]} or {@code [[a, b], [c, d]]}, as the formula is one. */
    private static String inShape(List<String> texts, Answer result) {
        var lines = new ArrayList<String>();
        int next = 0;
        for (List<Answer> row : result.entries()) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < row.size(); i++) cells.add(texts.get(next++));
            lines.add(String.join(", ", cells));
        }
        return switch (result.shape()) {
            case SCALAR -> lines.getFirst();
            case VECTOR -> "[" + lines.getFirst() + "]";
            case MATRIX -> lines.stream().map(line -> "[" + line + "]").collect(Collectors.joining(", ", "[", "]"));
        };
    }

    /** {@return the value of a formula without variables, such as {@code pi/2}} */
    static double constant(String text) {
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
