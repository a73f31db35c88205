package deriv.documents;

import deriv.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line that a reader may type into a shell, run without one: {@code ./deriv} with its words, behind {@code echo} or
 * {@code printf '%s\n'} and a bar if it reads standard input. Other signs of the shell are refused, so that the documents
 * stay as simple as this class.
 */
record CommandLine(List<String> words, String input) {
    private static final String COMMAND = "./deriv";
    private static final String SIGNS_OF_A_SHELL = ";&<>`$*?(){}[]~!";

    /**
     * What a run leaves behind.
     *
     * @param said what went to standard error
     * @param screen both, as a terminal shows them
     */
    record Run(String printed, String said, String screen, int exitCode) {}

    static CommandLine of(String line) {
        List<List<String>> stages = stages(line);
        List<String> last = stages.getLast();
        if (!last.getFirst().equals(COMMAND) || stages.size() > 2) {
            throw new IllegalArgumentException("not a line for " + COMMAND + ": " + line);
        }
        return new CommandLine(last.subList(1, last.size()), stages.size() == 1 ? "" : written(stages.getFirst()));
    }

    private static String written(List<String> words) {
        if (words.getFirst().equals("echo") && words.size() == 2) return words.get(1) + "\n";
        if (words.getFirst().equals("printf") && words.get(1).equals("%s\\n")) {
            return String.join("\n", words.subList(2, words.size())) + "\n";
        }
        throw new IllegalArgumentException("only echo 'text' and printf '%s\\n' 'text' ... are known: " + words);
    }

    Run run() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        int exitCode = run(screen, screen);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        run(out, err);
        return new Run(text(out), text(err), text(screen), exitCode);
    }

    private int run(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new Main(in, out, err, Map.of()).run(words.toArray(String[]::new)).number();
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> stages(String line) {
        List<List<String>> stages = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (quote != 0) {
                if (c == quote) quote = 0;
                else if (quote == '"' && "`$\\".indexOf(c) >= 0) throw new IllegalArgumentException(c + " in " + line);
                else word.append(c);
            } else if (c == '\'' || c == '"') {
                quote = c;
                inWord = true;
            } else if (c == ' ' || c == '|') {
                if (inWord) stages.getLast().add(word.toString());
                word.setLength(0);
                inWord = false;
                if (c == '|') stages.add(new ArrayList<>());
            } else if (c == '\\' || SIGNS_OF_A_SHELL.indexOf(c) >= 0) {
                throw new IllegalArgumentException("'" + c + "' without quotes in " + line);
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (quote != 0) throw new IllegalArgumentException("a quote is open in " + line);
        return stages;
    }
}
