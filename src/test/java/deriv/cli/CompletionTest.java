package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The scripts in their shells: what is offered for the last of some words. Shells that are not there are passed over. */
class CompletionTest {
    private static final List<String> COMMANDS = Stream.of(Command.values()).map(Command::word).toList();

    /** Calls the function as bash would, which splits words at the equals sign. */
    private static final String ASK_BASH = """
            source "$1"; shift
            COMP_WORDS=(deriv "$@"); COMP_CWORD=$#
            _deriv
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    /** The builtins work only while a line is edited; these print what they are given. */
    private static final String ASK_ZSH = """
            compdef() { : }
            compset() { words[CURRENT]=${words[CURRENT]#*=} }
            compadd() { shift; print -l -- "$@" }
            _files() { print -l -- *(N) }
            _describe() { local list=${@[-1]}; print -l -- "${(@)${(P@)list}%%:*}" }
            source "$1"; shift
            words=(deriv "$@"); CURRENT=$#words
            _deriv
            """;

    private static final String ASK_FISH = """
            source $argv[1]
            complete -C "deriv $argv[2]" | string replace -r '\\t.*' ''
            """;

    @TempDir
    Path directory;

    /** Some words, the last being typed, and all that may be offered for it. */
    private record Question(String words, List<String> answers) {
        static Question of(String words, String... answers) {
            return new Question(words, List.of(answers));
        }

        String last() {
            return words.substring(words.lastIndexOf(' ') + 1);
        }
    }

    private static final List<Question> QUESTIONS = List.of(
            new Question("", COMMANDS),
            new Question("--to latex ", COMMANDS),
            Question.of("gr", "gradient"),
            Question.of("x^2 g"),
            Question.of("eval g"),
            Question.of("help ev", "eval"),
            Question.of("help eval "),
            Question.of("completion ", "bash", "zsh", "fish"),
            Question.of("--m", "--max-nodes", "--max-depth"),
            Question.of("x^2 --wr", "--wrt"),
            Question.of("simplify x --wr"),
            Question.of("eval x=1 --on", "--on-undefined"),
            Question.of("gradient x --on"),
            Question.of("batch --t", "--timeout"),
            Question.of("x --to ", "text", "unicode", "latex", "mathml", "tree", "json"),
            Question.of("--to l", "latex"),
            Question.of("diff -n 2 x --to u", "unicode"),
            Question.of("eval x --to ", "text", "csv"),
            Question.of("eval --to csv x --on-undefined ", "nan", "error"),
            Question.of("parse x --color a", "auto", "always"),
            Question.of("x --wrt "),
            Question.of("x -n "),
            Question.of("-- --t"),
            Question.of("-f ", "formula.txt", "other.txt"),
            Question.of("eval x --points o", "other.txt"),
            Question.of("check x --to ", "text", "csv", "json"),
            Question.of("check x --sw", "--sweep"),
            Question.of("simplify --file for", "formula.txt"));

    @TestFactory
    Stream<DynamicTest> bash() {
        return ask(Shell.BASH, List.of("bash", "-c", ASK_BASH, "bash"), Stream.of(
                Question.of("x --to = l", "latex"),
                Question.of("x --to =", "text", "unicode", "latex", "mathml", "tree", "json")));
    }

    @TestFactory
    Stream<DynamicTest> zsh() {
        return ask(Shell.ZSH, List.of("zsh", "-f", "-c", ASK_ZSH, "zsh"), Stream.of(
                Question.of("x --to=l", "latex"), Question.of("eval x --to=", "text", "csv")));
    }

    @TestFactory
    Stream<DynamicTest> fish() {
        return ask(Shell.FISH, List.of("fish", "--no-config", "-c", ASK_FISH), Stream.of(
                Question.of("x --to=l", "--to=latex")));
    }

    private Stream<DynamicTest> ask(Shell shell, List<String> interpreter, Stream<Question> own) {
        Assumptions.assumeTrue(isThere(shell), shell.word() + " is not installed");
        return Stream.concat(QUESTIONS.stream(), own).map(question -> DynamicTest.dynamicTest(
                question.words + "|", () -> assertEquals(question.answers.stream().sorted().toList(),
                        answers(shell, interpreter, question))));
    }

    private List<String> answers(Shell shell, List<String> interpreter, Question question) throws Exception {
        Path script = Files.writeString(Files.createDirectories(directory.resolve("script")).resolve("completion"),
                shell.completion());
        Path files = Files.createDirectories(directory.resolve("files"));
        Files.writeString(files.resolve("formula.txt"), "");
        Files.writeString(files.resolve("other.txt"), "");
        var command = new ArrayList<>(interpreter);
        command.add(script.toString());
        if (shell == Shell.FISH) command.add(question.words);
        else command.addAll(Arrays.asList(question.words.split(" ", -1)));
        Process process = new ProcessBuilder(command).directory(files.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        // The real functions of zsh keep what fits; elsewhere the script does.
        String typed = shell == Shell.ZSH ? question.last().replaceFirst("^--.*=", "") : "";
        return output.lines().filter(line -> !line.isEmpty() && line.startsWith(typed)).distinct().sorted().collect(
                Collectors.toList());
    }

    private static boolean isThere(Shell shell) {
        try {
            return new ProcessBuilder(shell.word(), "-c", "exit 0").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
