package deriv.cli;

import deriv.Cancellation;
import deriv.Deriv;
import deriv.DerivException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code deriv repl}: line by line what {@code deriv} answers, with definitions and assumptions that stay. A formula alone is
 * simplified, as in the sessions of other systems, so that {@code f'(3)} is what it says.
 */
final class Repl {
    /** {@code f = …}, {@code f(x, y) = …}, {@code def f'(x) = …}; the rest is read by the parser. */
    private static final Pattern DEFINITION =
            Pattern.compile("(?:def\\s+)?(\\p{L}\\w*['′]*)\\s*(?:\\[[^\\]]*\\]\\s*)?(?:\\([^()]*\\)\\s*)?=(?!=).*",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final String WELCOME =
            "A formula is simplified, diff FORMULA differentiates it, help lists the commands; Ctrl-D ends.";

    private static final Set<String> ENDS = Set.of("quit", "exit");

    /** Commands that read what the session itself reads. */
    private static final Set<Command> OUTSIDE = Set.of(Command.REPL, Command.BATCH);

    private final Session session;
    private final Function<Workspace, Main> program;
    private Workspace kept;
    private ExitCode code = ExitCode.OK;

    /** @param program answers one command line of a session */
    Repl(Session session, Function<Workspace, Main> program) {
        this.session = session;
        this.program = program;
        this.kept = new Workspace(List.of(), List.of(), session.limits());
    }

    /** {@return how the lines ended, all together}; on a terminal, whose user has seen each, that is well */
    ExitCode run(Map<String, String> environment) {
        try (LineSource lines = LineSource.of(session.in(), environment)) {
            if (lines.isInteractive()) session.messages().plain(WELCOME);
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                String text = line.get().strip();
                if (ENDS.contains(text)) break;
                if (!text.isEmpty() && !text.startsWith("#")) answer(text, lines);
                session.output().flush();
            }
            return lines.isInteractive() ? ExitCode.OK : code;
        } catch (IOException e) {
            throw new StreamException("cannot read standard input", e);
        }
    }

    private void answer(String line, LineSource lines) {
        Cancellation end = new Cancellation();
        Workspace workspace = kept.endedBy(end);
        lines.onInterrupt(end::cancel);
        try {
            code = code.and(answer(line, workspace));
        } catch (DerivException e) {
            session.messages().error(Workspace.located(e));
            code = code.and(ExitCode.of(e));
        } catch (UsageException e) {
            session.messages().error(e.getMessage(), e.advice());
            code = code.and(ExitCode.USAGE);
        }
    }

    private ExitCode answer(String line, Workspace workspace) {
        Matcher definition = DEFINITION.matcher(line);
        if (definition.matches()) return define(new Workspace.Definition(definition.group(1), line));
        List<String> words = Words.of(line);
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "assume" -> {
                return assume(line.substring("assume".length()).strip());
            }
            case "forget" -> {
                return forget(words.subList(1, words.size()));
            }
            case "list" -> {
                return list();
            }
            default -> {
                return Command.named(words.getFirst()).isPresent() ? command(words, workspace)
                        : program.apply(workspace).run(Command.SIMPLIFY.word(), "--", line);
            }
        }
    }

    private ExitCode command(List<String> words, Workspace workspace) {
        if (OUTSIDE.contains(Command.named(words.getFirst()).orElseThrow())) {
            throw new UsageException("'" + words.getFirst() + "' is not for a session", "start it by itself");
        }
        return program.apply(workspace).run(words.toArray(String[]::new));
    }

    private ExitCode define(Workspace.Definition definition) {
        List<Workspace.Definition> all = new ArrayList<>(kept.definitions());
        int old = all.stream().map(Workspace.Definition::subject).toList().indexOf(definition.subject());
        if (old < 0) all.add(definition);
        else all.set(old, definition);
        return keep(kept.with(all));
    }

    private ExitCode assume(String facts) {
        if (facts.isEmpty()) throw new UsageException("'assume' needs facts", "as in: assume x > 0, n integer");
        List<String> all = new ArrayList<>(kept.facts());
        all.add(facts);
        return keep(kept.assuming(all));
    }

    private ExitCode forget(List<String> names) {
        if (names.isEmpty()) return keep(kept.with(List.of()).assuming(List.of()));
        List<Workspace.Definition> rest = new ArrayList<>(kept.definitions());
        for (String name : names) {
            if (!rest.removeIf(d -> d.subject().equals(name))) {
                throw new UsageException("there is no definition of '" + name + "'", "list shows all of them");
            }
        }
        return keep(kept.with(rest));
    }

    /** Keeps what can be read; else the definitions that used to hold stay. */
    private ExitCode keep(Workspace changed) {
        changed.in(Deriv.reader().limits(changed.limits())).parse("0");
        kept = changed;
        return ExitCode.OK;
    }

    private ExitCode list() {
        kept.definitions().forEach(d -> session.output().line(d.text()));
        kept.facts().forEach(fact -> session.output().line("assume " + fact));
        if (kept.isEmpty()) session.messages().note("nothing is defined or assumed");
        return ExitCode.OK;
    }
}
