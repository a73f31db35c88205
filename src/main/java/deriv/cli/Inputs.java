package deriv.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
    /** Bytes in a line or a file. */
    private static final int LONGEST = 64 << 20;

    /** One program, or what stands in the place of one. */
    sealed interface Input {
        /** {@return where it stands, for messages: empty for the command line, else as in {@code line 3: }} */
        String place();

        record Program(String place, String text) implements Input {}

        /** What is no text, or too long for one: the inputs after it are answered all the same. */
        record Unreadable(String place, String reason, ExitCode code) implements Input {}
    }

    private final Iterator<Input> inputs;
    private final List<String> otherOperands;
    private final boolean standardInput;

    private Inputs(Iterator<Input> inputs, List<String> otherOperands, boolean standardInput) {
        this.inputs = inputs;
        this.otherOperands = otherOperands;
        this.standardInput = standardInput;
    }

    static Inputs of(Arguments arguments, InputStream standardInput) {
        List<String> operands = arguments.operands();
        Optional<String> file = arguments.value(Option.FILE);
        if (file.isPresent()) return new Inputs(List.of(contents(file.get())).iterator(), operands, false);
        if (operands.isEmpty()) {
            String word = arguments.command().word();
            throw new UsageException("'" + word + "' needs a formula", "deriv help " + word + " shows examples");
        }
        String first = operands.getFirst();
        List<String> others = operands.subList(1, operands.size());
        return first.equals("-") ? new Inputs(lines(standardInput), others, true)
                : new Inputs(List.<Input>of(new Input.Program("", first)).iterator(), others, false);
    }

    /** {@return the operands that follow the formula} */
    List<String> otherOperands() {
        return otherOperands;
    }

    /** {@return whether they are read from standard input} */
    boolean areStandardInput() {
        return standardInput;
    }

    @Override
    public Iterator<Input> iterator() {
        return inputs;
    }

    private static Input contents(String file) {
        try (InputStream stream = Files.newInputStream(Path.of(file))) {
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                return new Input.Unreadable("", "the file is longer than " + LONGEST + " bytes", ExitCode.LIMIT);
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new Input.Program("", text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (OutOfMemoryError e) {
            return new Input.Unreadable("", "the file needs more memory than there is", ExitCode.LIMIT);
        } catch (IOException e) {
            throw new StreamException("cannot read '" + file + "'", e);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + file + "' is no name of a file");
        }
    }

    private static Iterator<Input> lines(InputStream stream) {
        Lines lines = new Lines(stream, LONGEST);
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
                        next = input(line.get());
                    }
                    return true;
                } catch (IOException e) {
                    throw new StreamException("cannot read standard input", e);
                }
            }

            private Optional<Input> input(Lines.Line line) {
                String place = "line " + number + ": ";
                return switch (line) {
                    case Lines.Line.Text(String text) when text.isBlank() || text.stripLeading().startsWith("#") ->
                        Optional.empty();
                    case Lines.Line.Text(String text) -> Optional.of(new Input.Program(place, text));
                    case Lines.Line.Malformed(String reason) ->
                        Optional.of(new Input.Unreadable(place, reason, ExitCode.PARSE));
                    case Lines.Line.TooLong(String reason) ->
                        Optional.of(new Input.Unreadable(place, reason, ExitCode.LIMIT));
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
