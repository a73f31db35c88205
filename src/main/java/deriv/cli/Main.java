package deriv.cli;

import deriv.Answer;
import deriv.cli.batch.BatchCommand;
import deriv.cli.csv.CsvException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The entry: reads the command line, runs the command, and says how it ended. */
public final class Main {
    /** Set by the launcher, which alone can ask: whether standard error is a terminal. */
    private static final String ON_TERMINAL = "deriv.terminal";

    private static final Duration BATCH_TIMEOUT = Duration.ofSeconds(10);

    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;
    private final Map<String, String> environment;
    private final Workspace workspace;

    public Main(InputStream in, OutputStream out, OutputStream err, Map<String, String> environment) {
        this(in, out, err, environment, Workspace.EMPTY);
    }

    private Main(
            InputStream in, OutputStream out, OutputStream err, Map<String, String> environment, Workspace workspace) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.workspace = workspace;
    }

    /** {@return the same, for command lines that are typed in a session} */
    Main within(Workspace kept) {
        return new Main(InputStream.nullInputStream(), out, err, environment, kept);
    }

    public static void main(String[] tokens) {
        var main = new Main(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err), System.getenv());
        // Everything is written; exit would first start the logging system, which takes longer than most answers.
        Runtime.getRuntime().halt(main.run(tokens).number());
    }

    /** {@return how it ended, after everything has been written} */
    public ExitCode run(String... tokens) {
        Messages messages = new Messages(err, Color.of("auto", Boolean.getBoolean(ON_TERMINAL), environment), false);
        try {
            Arguments arguments = Arguments.read(tokens);
            Color color = Color.of(arguments.choice(Option.COLOR),
                    Boolean.getBoolean(ON_TERMINAL), environment);
            messages = new Messages(err, color, arguments.has(Option.QUIET));
            if (tokens.length == 0) {
                messages.plain(Help.overview(color));
                return ExitCode.USAGE;
            }
            return run(arguments, messages, color);
        } catch (UsageException e) {
            messages.error(e.getMessage(), e.advice());
            return ExitCode.USAGE;
        } catch (CsvException e) {
            messages.error(e.getMessage(), e.advice());
            return ExitCode.STREAM;
        } catch (StreamException e) {
            if (e.isClosedPipe()) return ExitCode.OK;
            messages.error(e.getMessage());
            return ExitCode.STREAM;
        }
    }

    /** What was answered before something went wrong is written before that is said. */
    private ExitCode run(Arguments arguments, Messages messages, Color color) {
        Session session = new Session(arguments, in, new Output(out), messages, color, workspace);
        try {
            return arguments.command() == Command.REPL && !asksForText(arguments) ? repl(session) : run(session);
        } finally {
            session.output().flush();
        }
    }

    private static boolean asksForText(Arguments arguments) {
        return arguments.has(Option.VERSION) || arguments.has(Option.HELP);
    }

    private ExitCode repl(Session session) {
        if (!session.arguments().operands().isEmpty()) {
            throw new UsageException("'repl' takes no operand", "start it, then type formulas and commands");
        }
        return new Repl(session, this::within).run(environment);
    }

    private static ExitCode run(Session session) {
        Arguments arguments = session.arguments();
        if (arguments.has(Option.VERSION)) return say(session, "deriv " + version());
        if (arguments.has(Option.HELP)) return say(session, help(arguments.command(), session));
        return switch (arguments.command()) {
            case HELP -> say(session, help(session));
            case DIFF -> Differentiation.run(session);
            case GRADIENT -> Matrix.gradient(session);
            case JACOBIAN -> Matrix.jacobian(session);
            case HESSIAN -> Matrix.hessian(session);
            case TAYLOR -> Expanding.taylor(session);
            case LINEARIZE -> Expanding.linearize(session);
            case JVP -> Products.run(session, Products.Kind.JVP);
            case VJP -> Products.run(session, Products.Kind.VJP);
            case HVP -> Products.run(session, Products.Kind.HVP);
            case IMPLICIT -> ImplicitDifferentiation.run(session);
            case EXPLAIN -> Explaining.run(session);
            case PARAMETRIC -> ParametricDifferentiation.run(session);
            case SIMPLIFY -> Restatement.simplify(session);
            case DOMAIN -> Domains.run(session);
            case EQUAL -> Equating.run(session);
            case CRITICAL -> CurveSketch.run(session);
            case EVAL -> Evaluation.run(session);
            case POINT -> PointReports.run(session);
            case CHECK -> Checking.run(session);
            case CODEGEN -> CodeGeneration.run(session);
            case TRACE -> Traces.run(session);
            case PARSE -> Restatement.parse(session);
            case FUNCTIONS -> FunctionList.run(session);
            case RULES -> RuleList.run(session);
            case BATCH -> batch(session);
            case REPL -> throw new UsageException("there is no session within a session", "type formulas and commands");
            case COMPLETION -> say(session, completion(session));
        };
    }

    private static ExitCode batch(Session session) {
        Optional<String> file = session.arguments().value(Option.FILE);
        if (!session.arguments().operands().isEmpty()) {
            throw new UsageException("'batch' takes no operand",
                    "it reads requests from standard input, or from the file of -f");
        }
        try (InputStream requests = file.isPresent() ? Files.newInputStream(Path.of(file.get())) : session.in()) {
            BatchCommand.run(requests, session.output(), session.limits(), session.timeout().orElse(BATCH_TIMEOUT));
            return ExitCode.OK;
        } catch (IOException e) {
            throw new StreamException("cannot read " + file.map(name -> "'" + name + "'").orElse("standard input"), e);
        }
    }

    private static ExitCode say(Session session, String text) {
        session.output().line(text);
        return ExitCode.OK;
    }

    private static String help(Session session) {
        List<String> words = session.arguments().operands();
        if (words.isEmpty()) return Help.overview(session.color());
        Command command = Command.named(words.getFirst())
                .orElseThrow(() -> new UsageException("there is no command '" + words.getFirst() + "'",
                        Spelling.nearest(words.getFirst(), Stream.of(Command.values()).map(Command::word))
                                .map(word -> "did you mean '" + word + "'?")
                                .orElse("deriv help lists the commands")));
        return help(command, session);
    }

    private static String help(Command command, Session session) {
        return command == Command.HELP ? Help.overview(session.color()) : Help.of(command, session.color());
    }

    private static String completion(Session session) {
        List<String> words = session.arguments().operands();
        if (words.size() != 1) {
            throw new UsageException("'completion' takes the name of one shell",
                    "it is one of " + String.join(", ", Shell.words()));
        }
        return Shell.named(words.getFirst())
                .orElseThrow(() -> new UsageException("there is no completion for '" + words.getFirst() + "'",
                        "only for " + String.join(", ", Shell.words())))
                .completion();
    }

    private static String version() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "(development)");
    }
}
