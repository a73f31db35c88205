package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line from tokens to bytes. */
class MainTest {
    private record Run(String out, String err, int exitCode) {}

    @ParameterizedTest(name = "deriv {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "sin(x^2)"                                | 2*x*cos(x^2)
            "x^2*y" x                                 | 2*x*y
            "x^2*y"                                   | d/dx = 2*x*y; d/dy = x^2
            "a*x^2"                                   | d/da = x^2; d/dx = 2*a*x
            "x2 + x10"                                | d/dx2 = 1; d/dx10 = 1
            "x^3*y^2" x x y                           | 12*x*y
            "x^3*y^2" --wrt x,x,y                     | 12*x*y
            "a*x^3" --vars x                          | 3*a*x^2
            "x^4" -n 2                                | 12*x^2
            "x^4" --order=0                           | x^4
            "x^4*y" x -n 2                            | 12*x^2*y
            diff "sin(x)" -n 4                        | sin(x)
            "7"                                       | 0
            -x^2                                      | -2*x
            -sin(x)                                   | -cos(x)
            -n*x n                                    | -x
            -- -n                                     | -1
            "u = x^2; sin(u)"                         | 2*x*cos(x^2)
            "f(x)^2" --fun f                          | 2*f(x)*f'(x)
            "e^2" e                                   | 2*e
            "x^2" --to latex                          | 2 x
            "pi*x^2" --to unicode                     | 2·π·x
            "(x^2-1)/(x-1)"                           | 1   # for x != 1; at x = 1 by the limit
            gradient "x^2*y + sin(y)"                 | [2*x*y, x^2 + cos(y)]
            gradient "a*x^2" --vars x                 | [2*a*x]
            jacobian "[x*y, sin(x)]" --vars x,y       | [[y, x], [cos(x), 0]]
            jacobian "[x*y, sin(x)]" --sparse         | [1,1] = y; [1,2] = x; [2,1] = cos(x)
            hessian "x^2*y"                           | [[2*y, 2*x], [2*x, 0]]
            simplify "sin(x)^2 + cos(x)^2"            | 1
            eval "x^2 + y" x=3 y=1                    | 10
            eval "x^3" x=2 -n 2                       | 12
            eval "x^2*y" x=2 y=3 --wrt x              | 12
            eval "[x, 2*x]" x=3                       | [3, 6]
            eval "[[x, 1], [2, y]]" x=3 y=4           | [[3, 1], [2, 4]]
            eval "1/x" x=3 --digits 3                 | 0.333
            eval "x^2" x=0:1:0.5                      | x    value; 0    0; 0.5  0.25; 1    1
            eval "x*y" x=1:2:1 y=0.5 --to csv         | x,y,value; 1,0.5,0.5; 2,0.5,1
            eval "x+0" x=pi/2                         | 1.5707963267948966
            eval "abs(x)" x=0 -n 1                    | 0
            eval "abs(x)" x=-1:1:1 -n 1 --at-kink fast --to csv | x,value; -1,-1; 0,0; 1,1
            eval "x^2" x=3 --ops                      | 9; operations of f: 1: 1 arithmetic
            gradient "100*(y-x^2)^2 + (1-x)^2" --ops  | [2*x - 400*x*(y - x^2) - 2, 200*y - 200*x^2]; operations of f: 7: 7 arithmetic; operations of f with its derivatives: 12: 12 arithmetic; ratio: 1.71
            "sin(x)*exp(x)" --ops                     | exp(x)*(sin(x) + cos(x)); operations of f: 3: 1 arithmetic, 2 functions; operations of f with its derivatives: 6: 3 arithmetic, 3 functions; ratio: 2.00
            parse "1/(2*x)"                           | 1/(2*x)
            """)
    void answers(String line, String expected) {
        assertEquals(new Run(expected.replace("; at", "\0").replace("; ", "\n").replace("\0", "; at") + "\n", "", 0),
                run(line));
    }

    @ParameterizedTest(name = "deriv {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "sen(x)^2 + 1"        | 3 | unknown function 'sen'\\n  sen(x)^2 + 1\\n  ^~~           did you mean 'sin'?   (deriv functions lists all)
            "x^2" -n              | 2 | the option '-n' needs a value: -n N
            "x^2" --oder 2        | 2 | unknown option '--oder'\\n  did you mean '--order'? A formula that begins with -- goes after a lone --.
            "x^2*y" -n 2          | 2 | -n goes with one variable, and there are 2: x, y\\n  name the one to differentiate by, as in --wrt x
            "x^2*y" x y -n 2      | 2 | -n goes with one variable, and there are 2: x, y\\n  repeat a name for each derivative by it, as in x,x,y
            "x^2*y" x --wrt y     | 2 | variables are given twice, as operands and with --wrt\\n  give them once
            x^2 + 1               | 2 | '+' is not the name of a variable\\n  put the whole formula in quotes, as in deriv "x^2 + 1"
            gradeint "x^2*y"      | 2 | 'x^2*y' is not the name of a variable\\n  did you mean the command 'gradient'?
            "x*y" -z              | 2 | unknown option '-z'\\n  deriv help diff lists the options
            "x" --to lates        | 2 | the option '--to' does not take 'lates'\\n  did you mean 'latex'?
            "x" --wrt 2           | 2 | '2' in --wrt is not a name\\n  write names with commas between, as in x,y
            "x" --timeout soon    | 2 | the option '--timeout' needs a number of seconds, not 'soon'
            "x" --max-nodes many  | 2 | the option '--max-nodes' needs a whole number, not 'many'
            gradient              | 2 | 'gradient' needs a formula\\n  deriv help gradient shows examples
            gradient "x*y" x      | 2 | 'gradient' takes one formula; 'x' is too much\\n  put the whole formula in quotes; variables go with --vars
            eval "x" x            | 2 | 'x' is not a point\\n  write NAME=VALUE or NAME=START:END:STEP, as in x=1 or x=0:1:0.1
            eval "x" x=y          | 2 | 'y' is not a number
            eval "abs(x)" x=0 -n 1 --at-kink error | 4 | x = 0 lies on a kink: x = 0 in abs(x)
            eval "abs(x)" x=0 -n 1 --at-kink left | 2 | this version has no --at-kink left\\n  it takes fast, nan or error
            eval "abs(x)" x=0 -n 1 --at-kink fats | 2 | the option '--at-kink' does not take 'fats'\\n  did you mean 'fast'?
            eval "log(x)" x=-1 --on-undefined error | 4 | undefined at x = -1
            functions sine        | 2 | there is no function 'sine'\\n  did you mean 'sin'?
            help evil             | 2 | there is no command 'evil'\\n  did you mean 'eval'?
            -f no/such/file       | 7 | cannot read 'no/such/file': no such file
            batch x               | 2 | 'batch' takes no operand\\n  it reads requests from standard input, or from the file of -f
            """)
    void refuses(String line, int exitCode, String message) {
        assertEquals(new Run("", "deriv: error: " + message.replace("\\n", "\n") + "\n", exitCode), run(line));
    }

    @Test
    void partialDerivativesWithClosedFormAreAnsweredBesideOneWithout() {
        Run run = run("\"x*zeta(a) + y\"");
        assertEquals("d/dx = zeta(a)\nd/dy = 1   # for a != 1\n", run.out());
        assertTrue(run.err().startsWith("deriv: error: the derivative of zeta(s) has no closed form"), run.err());
        assertEquals(2, run.exitCode());
    }

    @Test
    void everyPartialDerivativeWithoutClosedFormIsRefused() {
        Run run = run("\"besselj(n, x)*zeta(a)\"");
        assertEquals("d/dx = zeta(a)*(besselj(n - 1, x) - besselj(n + 1, x))/2\n", run.out().replaceAll(" +#.*", ""));
        assertEquals(2, run.err().split("has no closed form", -1).length - 1, run.err());
    }

    @Test
    void notesGoToStandardErrorAndCanBeSilenced() {
        assertEquals(new Run("1/2\n", "deriv: note: read as (1/2)*x: / takes the next factor only\n", 0),
                run("\"1/2x\""));
        assertEquals(new Run("1/2\n", "", 0), run("\"1/2x\" -q"));
        assertEquals(new Run("0\n", "deriv: note: 'y' does not occur, so the derivative by it is 0\n", 0),
                run("\"x^2\" y"));
        assertEquals(new Run("NaN\n", "deriv: note: undefined at x = -1\n", 0), run("eval \"log(x)\" x=-1"));
        assertEquals(new Run("NaN\n", "deriv: note: undefined at x = 0\n", 0),
                run("eval \"abs(x)\" x=0 -n 1 --at-kink nan"));
        assertEquals(new Run("0\n", "deriv: note: x = 0 lies on a kink: x = 0 in abs(x)\n", 0),
                run("eval \"abs(x)\" x=0 -n 1 -v"));
        assertEquals("deriv: note: no operations: the function 'f' is unknown: it has no double evaluation\n",
                run("f(x) --fun f --ops").err);
        assertEquals(new Run("1/x\n", "deriv: note: holds for x > 0\nderiv: note: verified at 4 points\n", 0),
                run("\"log(x)\" -v"));
        assertEquals(new Run("1/x\n", "deriv: note: holds for x > 0\n", 0), run("\"log(x)\" -v --no-verify"));
        assertEquals(new Run("d/dx = y\nd/dy = x\n",
                "deriv: note: d/dx verified at 4 points\nderiv: note: d/dy verified at 4 points\n", 0), run("x*y -v"));
        assertEquals("deriv: note: holds wherever it is defined\n"
                + "deriv: note: unverified: the function 'f' is unknown: it has no double evaluation\n",
                run("f(x) --fun f -v").err);
    }

    @Test
    void everyLineOfStandardInputIsAnsweredAndTheMostTellingCodeCounts() {
        String input = "x^2\n\n# a comment\nsen(x)\n2x y\nx^2*\n";
        Run run = runWith(input, "-", "x");
        assertEquals("2*x\n2*y\n", run.out);
        assertEquals(3, run.exitCode);
        assertTrue(run.err.startsWith("deriv: error: line 4: unknown function 'sen'\n"), run.err);
        assertTrue(run.err.contains("deriv: error: line 6: "), run.err);
        assertEquals(new Run("2*x\n", "deriv: error: line 1: the line is not valid UTF-8\n", 3),
                runWith(new byte[] {(byte) 0xFF, '\n', 'x', '^', '2'}, "-"));
        assertEquals(new Run("", "", 0), runWith("", "-"));
    }

    @Test
    void aFileIsOneProgram(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("f.txt"), "\uFEFFu = x^2 + y   # a definition\nsin(u)\n");
        assertEquals("2*x*cos(x^2 + y)\n", runWith("", "-f", file.toString(), "x").out);
        Files.write(file, new byte[] {(byte) 0xFF});
        assertEquals("deriv: error: cannot read '" + file + "': not valid UTF-8\n",
                runWith("", "-f", file.toString()).err);
    }

    @Test
    void batchAnswersFromStandardInputOrAFile(@TempDir Path directory) throws IOException {
        String request = "{\"id\":1,\"op\":\"diff\",\"expr\":\"x^3\",\"wrt\":[\"x\"]}\n";
        String reply = "{\"id\":1,\"derivative\":\"3*x^2\",\"verified\":\"4 points\"}\n";
        assertEquals(new Run(reply, "", 0), runWith(request, "batch"));
        Path file = Files.writeString(directory.resolve("requests"), request);
        assertEquals(new Run(reply, "", 0), runWith("", "batch", "-f", file.toString()));
    }

    @Test
    void withoutArgumentsItShowsHowToUseItAndSaysThatThisIsWrongUse() {
        assertEquals(new Run("", Help.overview(Color.NEVER) + "\n", 2), runWith(""));
        assertEquals(new Run(Help.overview(Color.NEVER) + "\n", "", 0), runWith("", "help"));
        assertEquals(new Run(Help.of(Command.EVAL, Color.NEVER) + "\n", "", 0), runWith("", "eval", "-h"));
        assertEquals(new Run("deriv (development)\n", "", 0), runWith("", "-V"));
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void theExamplesOfTheHelpRun(Command command) {
        for (String example : command.examples()) {
            String[] piped = example.replace("echo '", "").split("' \\| ");
            Run run = piped.length == 2 ? runWith(piped[0], "batch") : run(example.replaceFirst("deriv ", ""));
            assertEquals(0, run.exitCode, example);
            assertTrue(!run.out.isBlank() && !run.out.contains("\"error\"") && !run.err.contains("error:"),
                    run.toString());
        }
    }

    @Test
    void colourIsOnMessagesOnly() {
        Run run = run("\"sen(x)\" --color always");
        assertTrue(run.err.startsWith("deriv: \033[1;31merror:\033[0m unknown function 'sen'\n"), run.err);
        assertEquals("2*x\n", run("\"x^2\" --color always").out);
    }

    @Test
    void aReaderThatLeavesIsNoErrorAndAFullDiskIs() {
        assertEquals(new Run("", "", 0), runInto("Broken pipe"));
        assertEquals(new Run("", "deriv: error: cannot write to standard output: No space left on device\n", 7),
                runInto("No space left on device"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "(", ")", "((((", "1/0", "0^0", "log(0)", "0^x", "max()", "x^(1/0)", "\0", "x\0y",
        "\uD800", "9^9^9^9", "1e999999999",
        "(x+1)^100000", "x^(10^9)", "[", "|x", "x'", "='", ";", "\n", "#", "x=", "х"})
    void badInputIsAnsweredOrRefusedButNeverBreaks(String formula) {
        Run run = runWith("", "--timeout", "5", "--", formula);
        assertTrue(List.of(0, 3, 4, 6).contains(run.exitCode), run.toString());
        assertEquals(run.exitCode == 0, run.err.isEmpty() || !run.err.contains("error:"), run.toString());
        assertTrue(!run.err.contains("Exception") && !run.err.contains("\tat "), run.err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "sin ", "x^", "[", "|", "√", "2*("})
    void deepInputIsAnsweredOrRefusedButNeverBreaks(String opening) {
        Run run = runWith("", "--timeout", "1", "--", opening.repeat(100_000) + "x");
        assertTrue(List.of(0, 3, 6).contains(run.exitCode), run.exitCode + " " + run.err.lines().findFirst());
    }

    private static Run run(String line) {
        var tokens = new ArrayList<String>();
        Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(line).results()
                .forEach(match -> tokens.add(match.group(1) != null ? match.group(1) : match.group(2)));
        return runWith("", tokens.toArray(String[]::new));
    }

    private static Run runWith(String input, String... tokens) {
        return runWith(input.getBytes(StandardCharsets.UTF_8), tokens);
    }

    private static Run runWith(byte[] input, String... tokens) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        ExitCode code = new Main(new ByteArrayInputStream(input), out, err, Map.of()).run(tokens);
        return new Run(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code.number());
    }

    private static Run runInto(String reason) {
        var err = new ByteArrayOutputStream();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        ExitCode code = new Main(new ByteArrayInputStream(new byte[0]), closed, err, Map.of()).run("x^2");
        return new Run("", err.toString(StandardCharsets.UTF_8), code.number());
    }
}
