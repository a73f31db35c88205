package deriv.cli;

import deriv.Deriv;
import deriv.FunctionInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Lines typed on a terminal: editing, history over sessions, completion of commands and functions. */
final class LineEditor implements LineSource {
    private static final String PROMPT = "deriv> ";

    private final Terminal terminal;
    private final LineReader reader;

    private LineEditor(Terminal terminal, LineReader reader) {
        this.terminal = terminal;
        this.reader = reader;
    }

    static LineEditor of(Map<String, String> environment) throws IOException {
        // By child processes, not by native code: that needs no permission of the JVM.
        Terminal terminal = TerminalBuilder.builder().system(true).provider("exec").dumb(true).build();
        DefaultParser parser = new DefaultParser();
        parser.setEscapeChars(new char[0]);
        parser.setQuoteChars(new char[0]);
        Stream<String> words = Stream.concat(
                Stream.of(Command.values()).map(Command::word), Deriv.functions().stream().map(FunctionInfo::name));
        LineReader reader = LineReaderBuilder.builder().terminal(terminal).appName("deriv").parser(parser)
                .completer(new StringsCompleter(words.toList()))
                .variable(LineReader.HISTORY_FILE, history(environment))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        return new LineEditor(terminal, reader);
    }

    /** Where the XDG base directory specification has the state of programs. */
    private static Path history(Map<String, String> environment) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path base = state.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "state") : Path.of(state);
        return base.resolve("deriv").resolve("history");
    }

    @Override
    public Optional<String> next() {
        while (true) {
            try {
                return Optional.of(reader.readLine(PROMPT));
            } catch (UserInterruptException e) {
                // The line is given up, not the session.
            } catch (EndOfFileException e) {
                return Optional.empty();
            }
        }
    }

    @Override
    public boolean isInteractive() {
        return true;
    }

    @Override
    public void onInterrupt(Runnable action) {
        terminal.handle(Terminal.Signal.INT, _ -> action.run());
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
