package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code deriv equal} from tokens to bytes, with its exit codes. */
class EquatingTest {
    private record Run(String out, String err, int exitCode) {}

    @ParameterizedTest(name = "deriv equal {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "2*sin(x)*cos(x)" "sin(2x)"           | 0 | equal
            "(x^2-4)/(x-2)" "x+2"                 | 0 | equal for x != 2
            "x+2" "(x^2-4)/(x-2)"                 | 0 | equal for x != 2
            "log(x^2)" "2*log(x)"                 | 0 | equal for x > 0
            "sqrt(x)^2" "x"                       | 0 | equal for x >= 0
            "x/x" "1"                             | 0 | equal for x != 0
            "exp(log(x))" "x"                     | 0 | equal for x > 0
            "1/x" "x/x^2"                         | 0 | equal
            "sqrt(x^2)" "x"                       | 5 | not equal: at x = -1 they are 1 and -1
            "sqrt(x^2)" "abs(x)"                  | 0 | equal
            "sqrt(x^2)" "x" --assume "x > 0"      | 0 | equal
            "log(x^2)" "2*log(x)" --assume "x > 0" | 0 | equal
            "cos(n*pi)" "1" --assume "n integer"  | 5 | not equal: at n = 1 they are -1 and 1
            "sqrt(x^2)" "x" --domain complex      | 5 | not equal: at x = -1 they are 1 and -1
            "sin(x)^2 + cos(x)^2" "1" --domain complex | 0 | equal
            "sin(x)" "cos(x)" --effort low        | 5 | not equal: at x = 1 they are 0.8414709848 and 0.5403023059
            "sin(x)" "x"                          | 5 | not equal: at x = 1 they are 0.8414709848 and 1
            "x^2" "x^3"                           | 5 | not equal: at x = 2 they are 4 and 8
            "x^2 + y" "x^2 - y"                   | 5 | not equal: at x = 1, y = 2 they are 3 and -1
            "1/(1-x)" "1/(1-x) + 1e-40"           | 5 | not equal: at x = 2 they are -1 and -0.9999999999999999999999999999999999999999
            "sqrt(1000001) - 1000" "0.0004999998750000625" | 5 | not equal: they are 0.000499999875000062499961 and 0.0004999998750000625
            "exp(pi*sqrt(163))" "262537412640768744" | 5 | not equal: they are 262537412640768743.9999999999993 and 262537412640768744
            "sqrt(3+2*sqrt(2))" "1+sqrt(2)"       | 0 | equal
            "exp(x)" "exp(x) - 1e-200"            | 5 | not equal: at x = 1 they are 2.718281828 and 1e-200 less
            "sin(x+1e-100)" "sin(x)"              | 5 | not equal: at x = 0 they are 1e-100 and 0
            "sin(pi/12)" "(sqrt(6)-sqrt(2))/4"    | 0 | equal
            "0.1*x + 0.2*x" "0.3*x"               | 0 | equal
            "max(x,y)" "(x+y+abs(x-y))/2"         | 0 | equal
            "relu(x)-relu(-x)" "x"                | 0 | equal
            "if(x>0,x,-x)" "abs(x)"               | 0 | equal
            "f(x)^2 - g(x)^2" "(f(x)-g(x))*(f(x)+g(x))" --fun f,g | 0 | equal
            "f'(x)" "f(x)" --fun f                | 5 | not equal: with f(x) = x^3 + x^2 + x + 2, at x = 1 they are 6 and 5
            "[x^2, x]" "[x*x, x]"                 | 0 | equal
            "[x^2, x]" "[x*x, 2x]"                | 5 | not equal: at x = 1 the entries [2] are 1 and 2
            "[[1, x], [x, 1]]" "[[1, x], [-x, 1]]" | 5 | not equal: at x = 1 the entries [2, 1] are 1 and -1
            "besselj(0, x)" "besselj(0, x)^2"       | 8 | undecided: the values differ as far as double precision tells, which proves nothing; no proof by the normal form, cases of signs, slopes
            "log(x)" "log(-x)"                    | 8 | undecided: there is no point at which both sides are defined
            -x -x                                 | 0 | equal
            "cbrt(x)" "x^(1/3)" --odd-roots       | 0 | equal
            """)
    void answers(String command, int exitCode, String line) {
        Run run = run("", tokens(command));
        assertEquals(line, run.out().strip());
        assertEquals(exitCode, run.exitCode());
    }

    @Test
    void saysHowItWasProved() {
        Run run = run("", "equal", "atan(x)", "2*atan(x/(1 + sqrt(1 + x^2)))", "-v");
        assertEquals("equal\n", run.out());
        assertEquals("deriv: note: proved: the slopes by x are equal, and so are values on each interval\n", run.err());
    }

    @ParameterizedTest(name = "deriv equal {0} --to json")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "x^2/x" "x"      | {"equal":true,"verdict":"proved","text":"equal for x != 0","conditions":["x != 0"],"method":"both sides are read as the same expression"}
            "x" "x^2"        | {"equal":false,"verdict":"refuted","text":"not equal: at x = 2 they are 2 and 4","point":{"x":"2"},"values":["2","4"]}
            "log(x)" "log(-x)" | {"equal":null,"verdict":"undecided","text":"undecided: there is no point at which both sides are defined","tried":["there is no point at which both sides are defined"]}
            """)
    void writesJson(String command, String line) {
        List<String> tokens = new ArrayList<>(List.of(tokens(command)));
        tokens.addAll(List.of("--to", "json"));
        assertEquals(line, run("", tokens.toArray(String[]::new)).out().strip());
    }

    @Test
    void comparesEachLineOfStandardInput() {
        Run run = run("x*x\n# a comment\nx^3/x\n2*x\nx^\n", "equal", "-", "x^2");
        assertEquals("equal\nequal for x != 0\nnot equal: at x = 1 they are 2 and 1\n", run.out());
        assertEquals(5, run.exitCode());
    }

    @ParameterizedTest(name = "deriv {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            equal "x"             | 'equal' needs a second formula
            equal                 | 'equal' needs a formula
            equal "x" "y" "z"     | 'equal' takes two formulas; 'z' is too much
            equal "x" "[x]"       | a number and a vector of length 1 cannot be compared
            equal "[x]" "[x, y]"  | a vector of length 1 and a vector of length 2 cannot be compared
            """)
    void refuses(String command, String message) {
        String[] tokens = tokens(command);
        Run run = run("", List.of(tokens).subList(1, tokens.length).toArray(String[]::new));
        assertEquals("deriv: error: " + message, run.err().lines().findFirst().orElseThrow());
        assertEquals(2, run.exitCode());
    }

    private static String[] tokens(String command) {
        List<String> tokens = new ArrayList<>(List.of("equal"));
        Matcher matcher = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command);
        while (matcher.find()) {
            tokens.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return tokens.toArray(String[]::new);
    }

    private static Run run(String input, String... tokens) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        ExitCode code = new Main(in, out, err, Map.of()).run(tokens);
        return new Run(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code.number());
    }
}
