package deriv.cli;

import deriv.Answer;
import deriv.Numbers;
import deriv.cli.csv.PointFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code deriv eval --points}: numbers at each row of a file, written behind the row, one row at a time. */
final class PointRows {
    /** Names that mean a number unless they are declared as variables. */
    private static final List<String> CONSTANTS = List.of("e", "pi", "π");

    private final Session session;
    private final Grid fixed;
    private final String file;

    private PointRows(Session session, Grid fixed, String file) {
        this.session = session;
        this.fixed = fixed;
        this.file = file;
    }

    /** @param fixed names with one value each, which are no columns of the file */
    static ExitCode run(Session session, Inputs inputs, Grid fixed, String file) {
        if (file.equals("-") && inputs.areStandardInput()) {
            throw new UsageException("formulas and points cannot both come from standard input",
                    "put one of them into a file: -f FILE, or --points FILE");
        }
        if (!fixed.isPoint()) {
            throw new UsageException("with --points, names on the command line take one value each",
                    "ranges and lists go without --points");
        }
        if (new NumberFormat(session).digitsBeyondDoubles().isPresent()) {
            throw new UsageException("points of a file are computed in doubles, which have 17 digits",
                    "leave out --digits, or give the points on the command line");
        }
        return session.each(inputs, new PointRows(session, fixed, file)::answer);
    }

    private void answer(String program) {
        boolean standard = file.equals("-");
        try (InputStream stream = standard ? session.in() : Files.newInputStream(Path.of(file))) {
            answer(program, new PointFile(standard ? "standard input" : file, stream));
        } catch (IOException e) {
            throw new StreamException("cannot read " + (standard ? "standard input" : "'" + file + "'"), e);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + file + "' is no name of a file");
        }
    }

    private void answer(String program, PointFile points) throws IOException {
        Answer formula = read(program, points.header());
        List<String> names = new ArrayList<>(formula.variables());
        names.removeAll(fixed.names());
        int[] columns = points.columns(names);
        names.addAll(fixed.names());
        Quantities quantities = Quantities.of(formula, session);
        Numbers numbers = quantities.numbers(names);
        quantities.notes().forEach(session.messages()::note);
        Table table = new Table(session.output(), new NumberFormat(session), points.header(), quantities.names(),
                List.of());
        UndefinedPoints undefined = new UndefinedPoints(session, names);
        AtKinks kinks = AtKinks.of(formula, names, session);
        double[] values = fixed.points().findFirst().orElseThrow();
        for (var next = points.next(columns); next.isPresent(); next = points.next(columns)) {
            PointFile.Point row = next.get();
            double[] point = joined(row.coordinates(), values);
            double[] numbersThere = kinks.applied(numbers.values(point), point);
            undefined.see(point, numbersThere, "line " + row.line() + ": ");
            table.row(row.cells(), numbersThere);
        }
        undefined.sayOfAll();
        OperationLines.write(formula, quantities.derivativesOf(formula), session);
    }

    private static double[] joined(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** A column called e is not passed over in silence where the formula says e, nor does it replace the constant so. */
    private Answer read(String program, List<String> header) {
        Answer formula = AtKinks.reader(session.reader(fixed.names()), session).parse(program);
        for (String constant : CONSTANTS) {
            if (header.contains(constant) && !formula.variables().contains(constant) && isNamed(constant, program)) {
                throw new UsageException(
                        "'" + constant + "' is a column of the points and a constant in the formula",
                        "for the column list it with --vars; for the constant rename the column");
            }
        }
        for (String name : fixed.names()) {
            if (header.contains(name)) {
                throw new UsageException("'" + name + "' is given twice, on the command line and as a column",
                        "give it once");
            }
        }
        return formula;
    }

    private boolean isNamed(String constant, String program) {
        List<String> names = new ArrayList<>(fixed.names());
        names.add(constant);
        return session.reader(names).parse(program).variables().contains(constant);
    }
}
