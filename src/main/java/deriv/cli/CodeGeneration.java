package deriv.cli;

import deriv.Answer;
import deriv.AtKink;
import deriv.Compilation;
import deriv.Deriv;
import deriv.GeneratedSource;
import deriv.GeneratedSource.Form;
import deriv.Part;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code deriv codegen}: a formula and its derivatives as source, class files or a jar. */
final class CodeGeneration {
    private static final String DEFAULT_CLASS = "Formula";

    private final Session session;
    private final Form form;
    private final Optional<Path> directory;

    private CodeGeneration(Session session) {
        this.session = session;
        this.form = Form.valueOf(session.arguments().choice(Option.TO).toUpperCase(Locale.ROOT));
        this.directory = session.arguments().value(Option.OUT).map(CodeGeneration::path);
        switch (form) {
            case JAVA, C, PYTHON -> {}
            case CLASS, JAR -> directory.orElseThrow(() -> new UsageException(
                    "--to " + session.arguments().choice(Option.TO) + " writes files", "name a directory with --out"));
        }
    }

    static ExitCode run(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        session.refuseFurtherOperands(inputs);
        if (session.arguments().operands().equals(List.of("-"))) {
            throw new UsageException("'codegen' takes one formula, not a line each",
                    "give the formula, or a file with -f");
        }
        CodeGeneration generation = new CodeGeneration(session);
        return session.each(inputs, generation::write);
    }

    private static Path path(String text) {
        try {
            if (!text.isEmpty()) return Path.of(text);
        } catch (InvalidPathException e) {
            // said below, for no path too
        }
        throw new UsageException("'" + text + "' in --out is no directory");
    }

    private void write(String program) {
        if (session.arguments().choice(Option.AT_KINK).equals("error")) {
            throw new UsageException("code has no errors to raise", "--at-kink nan computes NaN");
        }
        Answer formula = session.reader(List.of()).parse(program);
        GeneratedSource source = source(formula);
        session.output().line(
                directory.map(it -> source.writeTo(it).toString()).orElseGet(() -> source.text().stripTrailing()));
        session.remarks(formula);
    }

    private GeneratedSource source(Answer formula) {
        Arguments arguments = session.arguments();
        List<String> listed = session.names(Option.VARS);
        Compilation compilation = Deriv.compile(formula)
                .vars(listed.isEmpty() ? formula.variables() : listed)
                .wrt(arguments.has(Option.WRT) ? arguments.list(Option.WRT)
                        : Differentiation.variables(formula, session))
                .with(parts(formula).toArray(Part[]::new));
        compilation = compilation.atKink(AtKink.valueOf(arguments.choice(Option.AT_KINK).toUpperCase(Locale.ROOT)));
        if (arguments.has(Option.GUARDED)) compilation = compilation.guarded();
        GeneratedSource source = compilation.build()
                .source(arguments.value(Option.CLASS).orElse(DEFAULT_CLASS))
                .as(form)
                .release(Integer.parseInt(arguments.choice(Option.JAVA)));
        if (arguments.has(Option.REPRODUCIBLE)) source = source.reproducible();
        return arguments.has(Option.FORCE) ? source.replacing() : source;
    }

    private List<Part> parts(Answer formula) {
        List<String> words = session.arguments().list(Option.WITH);
        if (words.isEmpty()) {
            return formula.shape() == Answer.Shape.SCALAR
                    ? List.of(Part.VALUE, Part.GRADIENT)
                    : List.of(Part.VALUE, Part.JACOBIAN);
        }
        return words.stream().distinct().map(CodeGeneration::part).toList();
    }

    private static Part part(String word) {
        return Stream.of(Part.values()).filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
                .orElseThrow(() -> new UsageException("'" + word + "' in --with is nothing that can be computed",
                        "it takes " + Stream.of(Part.values()).map(it -> it.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")) + ", with commas between"));
    }
}
