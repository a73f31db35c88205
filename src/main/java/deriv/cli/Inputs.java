package deriv.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The formulas to answer: the first operand, the file of {@code -f} (one program), or for {@code -} standard input, one
 * program a line, read as they come. Blank lines and comments there are no programs.
 */
final class Inputs implements Iterable<Inputs.Input> {
    private static final int LONGEST_LINE = 64 << 20;

    /**
     * One program.
     *
     * @param place where it stands, for messages: empty for the command line, else as in {@code line 3: }
     */
    record Input(String place, String text) {}

    private final Iterator<Input> inputs;
    private final List<String> otherOperands;

    private Inputs(Iterator<Input> inputs, List<String> otherOperands) {
        this.inputs = inputs;
        this.otherOperands = otherOperands;
    }

    static Inputs of(Arguments arguments, InputStream standardInput) {
        List<String> operands = arguments.operands();
        Optional<String> file = arguments.value(Option.FILE);
        if (file.isPresent()) return new Inputs(List.of(new Input("", contents(file.get()))).iterator(), operands);
        if (operands.isEmpty()) {
            String word = arguments.command().word();
            throw new UsageException("'" + word + "' needs a formula", "deriv help " + word + " shows examples");
        }
        String first = operands.getFirst();
        Iterator<Input> inputs = first.equals("-") ? lines(standardInput) : List.of(new Input("", first)).iterator();
        return new Inputs(inputs, operands.subList(1, operands.size()));
    }

    /** {@return the operands that follow the formula} */
    List<String> otherOperands() {
        return otherOperands;
    }

    @Override
    public Iterator<Input> iterator() {
        return inputs;
    }

    private static String contents(String file) {
        try {
            String text = Files.readString(Path.of(file));
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new StreamException("cannot read '" + file + "'", e);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + file + "' is no name of a file");
        }
    }

    private static Iterator<Input> lines(InputStream stream) {
        Lines lines = new Lines(stream, LONGEST_LINE);
        return new Iterator<>() {
            private int number;
            private Optional<Input> next = Optional.empty();

            @Override
            public boolean hasNext() {
                try {
                    while (next.isEmpty()) {
                        Optional<Lines.Line> line = lines.next();
                        if (line.isEmpty()) return false;
                        number++;
                        next = program(line.get());
                    }
                    return true;
                } catch (IOException e) {
                    throw new StreamException("cannot read standard input", e);
                }
            }

            private Optional<Input> program(Lines.Line line) throws IOException {
                return switch (line) {
                    case Lines.Line.Text(String text) when text.isBlank() || text.stripLeading().startsWith("#") ->
                        Optional.empty();
                    case Lines.Line.Text(String text) -> Optional.of(new Input("line " + number + ": ", text));
                    case Lines.Line.Malformed(String reason) -> throw new IOException("line " + number + ": " + reason);
                    case Lines.Line.TooLong(int most) ->
                        throw new IOException("line " + number + " is longer than " + most + " bytes");
                };
            }

            @Override
            public Input next() {
                if (!hasNext()) throw new NoSuchElementException();
                Input input = next.orElseThrow();
                next = Optional.empty();
                return input;
            }
        };
    }
}
