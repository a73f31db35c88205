package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code at}: exit code and both streams, whole. */
class PointReportsTest {
    @ParameterizedTest(name = "deriv at {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            0 | "abs(x)" x=0                | value: 0; derivative: none; left -1, right 1; kind: corner; Clarke interval: [-1, 1], least in size 0
            0 | "abs(x)" x=-2               | value: 2; derivative: -1; kind: smooth, analytic; Clarke interval: [-1, -1]
            0 | "sinc(x)" x=0 -n 2          | value: 1; derivative: 0; kind: smooth, analytic; Clarke interval: [0, 0]; second derivative: -1/3
            0 | "abs(x - a)" x=a            | value: 0; derivative: none; left -1, right 1; kind: corner; Clarke interval: [-1, 1], least in size 0
            0 | "max(x,y)" x=1 y=1          | x = 1; value: 1; derivative: none; left 0, right 1; kind: corner; Clarke interval: [0, 1], least in size 0; ; y = 1; value: 1; derivative: none; left 0, right 1; kind: corner; Clarke interval: [0, 1], least in size 0
            0 | "floor(x)" x=3              | value: 3; left limit 2, right limit 3; derivative: none; left oo, right 0; kind: jump; Clarke interval: none: the function is not continuous there
            0 | "sqrt(x)" x=0 --to latex    | value: 0; derivative: none; left outside the domain, right \\infty; kind: vertical tangent; Clarke interval: none: the function is not defined on both sides
            0 | "pi*abs(x)" x=0 --to unicode | value: 0; derivative: none; left −π, right π; kind: corner; Clarke interval: [−π, π], least in size 0
            0 | "x^2*sin(1/x)" x=0          | value: none; limit 0; kind: removable; with the value 0 there; derivative: 0; kind: differentiable; Clarke interval: [-1, 1], least in size 0
            0 | "abs(x)" x=0,1              | x = 0; value: 0; derivative: none; left -1, right 1; kind: corner; Clarke interval: [-1, 1], least in size 0; ; x = 1; value: 1; derivative: 1; kind: smooth, analytic; Clarke interval: [1, 1]
            4 | "1/x" x=0                   | value: none; left limit -oo, right limit oo; kind: outside the domain; ! deriv: note: no value and no limit at x = 0
            4 | "sin(1/x)" x=0              | value: none; limit swings between -1 and 1; kind: oscillating; ! deriv: note: no value and no limit at x = 0
            8 | "zeta(x)" x=2 -n 1          | value: pi^2/6; limit undecided (no proof: the derivative of zeta(s) has no closed form); derivative: none; left undecided (no proof: the derivative of zeta(s) has no closed form), right undecided (no proof: the derivative of zeta(s) has no closed form); kind: undecided; Clarke interval: undecided (no proof: the limits of the function)
            0 | "abs(x)" x=0 y=1            | x = 0; value: 0; derivative: none; left -1, right 1; kind: corner; Clarke interval: [-1, 1], least in size 0; ; y = 1; value: 0; derivative: 0; kind: smooth, analytic; Clarke interval: [0, 0]; ! deriv: note: 'y' does not occur in the formula
            2 | "abs(x)" x=inf              | ! deriv: error: a point is finite, not inf;   put 1/x for x and ask at 0: from the right that is infinity
            2 | "abs(x)"                    | ! deriv: error: 'at' needs a point;   give one as in deriv at "abs(x)" x=0
            2 | "abs(x)" x=1/0              | ! deriv: error: '1/0' is not a point: division by zero
            2 | "[x,x]" x=1                 | ! deriv: error: a point needs one formula, not a vector;   ask for each entry by itself
            2 | "abs(x)" x=x                | ! deriv: error: the value of 'x' contains itself;   give a number or a formula in other names
            2 | "x" x=0 -n 31               | ! deriv: error: the order at a point is between 1 and 30, not 31;   taylor goes to higher orders at points where the function is smooth
            3 | "abs(x" x=0                 | ! deriv: error: this '(' is never closed;   abs(x;      ^   add ')'
            """)
    void at(int code, String line, String expected) {
        var tokens = new ArrayList<>(List.of("at"));
        Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(line).results()
                .forEach(match -> tokens.add(match.group(1) != null ? match.group(1) : match.group(2)));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        ExitCode found = new Main(new ByteArrayInputStream(new byte[0]), out, err, Map.of())
                .run(tokens.toArray(String[]::new));
        String answer = out.toString(StandardCharsets.UTF_8).lines().map(it -> it.strip().replaceAll(" +", " "))
                .collect(Collectors.joining("; "));
        String messages = err.toString(StandardCharsets.UTF_8).lines().collect(Collectors.joining("; "));
        String both = answer + (messages.isEmpty() ? "" : (answer.isEmpty() ? "" : "; ") + "! " + messages);
        assertEquals(code + ": " + expected, found.number() + ": " + both);
    }
}
