package deriv.cli;

import deriv.Answer;
import deriv.Compilation;
import deriv.CompiledFunction;
import deriv.Deriv;
import deriv.Numbers;
import deriv.Part;
import deriv.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code deriv jvp}, {@code vjp} and {@code hvp}: products of derivative matrices with vectors, as formulas or at points. */
final class Products {
    /** The three products. */
    enum Kind {
        JVP(Part.JVP, "v") {
            @Override
            Answer of(Answer formula, List<String> variables, Answer vector) {
                return formula.jvp(variables, vector);
            }

            @Override
            void compute(CompiledFunction f, double[] point, double[] vector, double[] out) {
                f.jvp(point, vector, out);
            }
        },
        VJP(Part.VJP, "u") {
            @Override
            Answer of(Answer formula, List<String> variables, Answer vector) {
                return formula.vjp(variables, vector);
            }

            @Override
            void compute(CompiledFunction f, double[] point, double[] vector, double[] out) {
                f.vjp(point, vector, out);
            }
        },
        HVP(Part.HVP, "v") {
            @Override
            Answer of(Answer formula, List<String> variables, Answer vector) {
                return formula.hvp(variables, vector);
            }

            @Override
            void compute(CompiledFunction f, double[] point, double[] vector, double[] out) {
                f.hvp(point, vector, out);
            }
        };

        private final Part part;
        private final String usualName;

        Kind(Part part, String usualName) {
            this.part = part;
            this.usualName = usualName;
        }

        abstract Answer of(Answer formula, List<String> variables, Answer vector);

        abstract void compute(CompiledFunction f, double[] point, double[] vector, double[] out);

        /** {@return the length of the vector to multiply with} */
        private int length(Answer formula, List<String> variables) {
            return this == VJP ? formula.entries().getFirst().size() : variables.size();
        }

        /** {@return the length of the product} */
        private int count(Answer formula, List<String> variables) {
            return this == JVP ? formula.entries().getFirst().size() : variables.size();
        }
    }

    private final Session session;
    private final Kind kind;
    private final Optional<Grid> points;
    private final NumberFormat format;
    private final Writing writing;

    private Products(Session session, Kind kind) {
        this.session = session;
        this.kind = kind;
        List<String> at = session.arguments().values(Option.AT);
        this.points = at.isEmpty() ? Optional.empty() : Optional.of(Grid.of(at, Evaluation::constant));
        this.format = new NumberFormat(session);
        this.writing = new Writing(session);
    }

    static ExitCode run(Session session, Kind kind) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        session.refuseFurtherOperands(inputs);
        return session.each(inputs, new Products(session, kind)::answer);
    }

    private void answer(String program) {
        Reader reader = session.reader(points.map(Grid::names).orElse(List.of()));
        Answer formula = reader.parse(program);
        List<String> variables = Differentiation.variables(formula, session);
        if (variables.isEmpty()) variables = Differentiation.ANY;
        Answer vector = vector(reader, formula, variables);
        Answer product = kind.of(formula, variables, vector);
        if (points.isPresent()) {
            writeNumbers(formula, variables, vector, points.get());
        } else {
            writing.write("", product);
            OperationLines.write(formula, List.of(product), session);
        }
        session.remarks(product);
    }

    private Answer vector(Reader reader, Answer formula, List<String> variables) {
        List<String> typed = session.arguments().values(Option.WITH);
        String text = typed.isEmpty() ? kind.usualName : String.join(",", typed);
        try {
            return VectorText.of(text, reader, formula, kind.length(formula, variables));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(),
                    "name another one with --with, or give its entries, as in --with \"[a, b]\"");
        }
    }

    /** A line of numbers for each point, by the compiled function: the matrix is not made. */
    private void writeNumbers(Answer formula, List<String> variables, Answer vector, Grid grid) {
        List<String> missing = vector.variables().stream().filter(name -> !grid.names().contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new UsageException("--at has no value for '" + missing.getFirst() + "'",
                    "give the vector as numbers, as in --with 1,2, or its entries in --at");
        }
        Compilation compilation = Deriv.compile(formula).vars(grid.names()).wrt(variables).with(kind.part).guarded();
        CompiledFunction function = compilation.build();
        Numbers entries = vector.numbers(grid.names());
        double[] out = new double[kind.count(formula, variables)];
        UndefinedPoints undefined = new UndefinedPoints(session, grid.names());
        boolean scalar = kind == Kind.JVP && formula.shape() == Answer.Shape.SCALAR;
        for (double[] point : grid.points().toList()) {
            kind.compute(function, point, entries.values(point), out);
            undefined.see(point, out, "");
            String text = Arrays.stream(out).mapToObj(format::text).collect(Collectors.joining(", "));
            session.output().line(scalar ? text : "[" + text + "]");
        }
        undefined.sayOfAll();
    }
}
