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

/** {@code deriv taylor} and {@code deriv linearize} from tokens to bytes. */
class ExpandingTest {
    private record Run(String out, String err, int exitCode) {}

    @ParameterizedTest(name = "deriv {0}")
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
            taylor "exp(sin(x))" --around 0 --order 5 | 1 + x + x^2/2 - x^4/8 - x^5/15   # + O(x^6)
            taylor "exp(x)" -n 0                      | 1   # + O(x)
            taylor "exp(x)"                           | 1 + x + x^2/2 + x^3/6 + x^4/24 + x^5/120   # + O(x^6)
            taylor "0.5*x + x^2" -n 2                 | 0.5*x + x^2   # + O(x^3)
            taylor "x^3" -n 2                         | 0   # + O(x^3)
            taylor "log(x)" --around 1 -n 3           | (x - 1) - (x - 1)^2/2 + (x - 1)^3/3   # + O((x - 1)^4)
            taylor "log(x)" --around x=a -n 2         | log(a) + (x - a)/a - (x - a)^2/(2*a^2)   # + O((x - a)^3)
            taylor "sin(x)" --around pi/4 -n 2        | sqrt(2)/2 + sqrt(2)*(x - pi/4)/2 - sqrt(2)*(x - pi/4)^2/4   # + O((x - pi/4)^3)
            taylor "exp(a*x)" --around x=0 -n 2       | 1 + a*x + a^2*x^2/2   # + O(x^3)
            taylor "abs(x)" --around a -n 2           | abs(a) + (x - a)*sign(a)   # + O((x - a)^3); for a != 0
            taylor "abs(x)" --around a -n 2 --assume "a > 0" | a + (x - a)   # + O((x - a)^3)
            taylor "x^2*y" --vars x,y --around x=0,y=1 --order 3 | x^2 + x^2*(y - 1)   # + O(|(x, y - 1)|^4)
            taylor "exp(x*y)" --around y=0,x=0 -n 2   | 1 + x*y   # + O(|(y, x)|^3)
            taylor "exp(x + y)" --vars x,y --around y=0,x=0 -n 2 | 1 + x + y + x^2/2 + x*y + y^2/2   # + O(|(x, y)|^3)
            taylor "sin(x)/x" -n 4                    | 1 - x^2/6 + x^4/120   # + O(x^5); at x = 0 by the limit
            taylor "x*abs(x)" -n 1                    | 0   # + O(x^2)
            taylor "abs(x)^(5/2)" -n 2                | 0   # + o(x^2)
            taylor "f(x)" --fun f -n 2                | f(0) + x*f'(0) + x^2*f''(0)/2   # + O(x^3)
            taylor "(1 + x)^p" --around x=0 -n 2      | 1 + p*x + p*x^2*(p - 1)/2   # + O(x^3)
            taylor "lambertw(x)" -n 4                 | x - x^2 + 3*x^3/2 - 8*x^4/3   # + O(x^5)
            taylor "log(x)" --around 1 -n 2 --form expanded | 2*x - x^2/2 - 3/2   # + O((x - 1)^3)
            diff "exp(sin(x))" -n 50 --at x=0         | 230274007498423316642647161064485112882129
            diff "sin(x)" -n 5 --at 0                 | 1
            diff "x^2*y" x y --at x=3,y=2             | 6
            diff "sin(x)/x" -n 20 --at x=0            | 1/21
            diff "x^2*exp(x)" -n n                    | exp(x)*(n^2 + 2*n*x + x^2 - n)   # for whole n >= 0
            eval "1/(1 - x)" x=0 -n 200               | 7.886578673647905e374
            linearize "sqrt(x)" --at x=4              | 2 + (x - 4)/4   # + O((x - 4)^2)
            taylor "1/x" --around sqrt(a) -n 1        | 1/sqrt(a) - (x - sqrt(a))/a   # + O((x - sqrt(a))^2)
            linearize "sqrt(x)" --around 4            | 2 + (x - 4)/4   # + O((x - 4)^2)
            linearize "x^2*y" --at x=1,y=2            | 2 + 4*(x - 1) + (y - 2)   # + O(|(x - 1, y - 2)|^2)
            linearize "f(w)" --fun f --at w=w0        | f(w0) + (w - w0)*f'(w0)   # + O((w - w0)^2)
            linearize "[x*y, sin(x)]" --at x=0,y=2    | [2*x, x]   # + O(|(x, y - 2)|^2)
            linearize "[x*y, sin(x)]" --at x=0,y=2 --to latex | \\begin{pmatrix} 2 x \\\\ x \\end{pmatrix}   % + O(|(x, y - 2)|^2)
            taylor "cos(x)" -n 2 --to unicode         | 1 − x²/2   # + O(x^3)
            taylor "log(x)" --around 1 -n 2 --to latex | (x - 1) - \\frac{(x - 1)^{2}}{2}   % + O((x - 1)^3)
            """)
    void answers(String command, String line) {
        Run run = run("", tokens(command));
        assertEquals(line, run.out().strip());
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
    }

    @ParameterizedTest(name = "deriv {0} --to json")
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
            taylor "x^2 + x^4" -n 3      | {"polynomial":"x^2","order":3,"remainder":"O(x^4)","point":"x = 0","coefficients":["0","0","1","0"]}
            taylor "x*y" --around x=1,y=2 -n 2 | {"polynomial":"2 + 2*(x - 1) + (y - 2) + (x - 1)*(y - 2)","order":2,"remainder":"O(|(x - 1, y - 2)|^3)","point":"x = 1, y = 2","coefficients":[{"powers":[0,0],"value":"2"},{"powers":[1,0],"value":"2"},{"powers":[0,1],"value":"1"},{"powers":[1,1],"value":"1"}]}
            linearize "[x, 1]" --at x=0  | {"polynomial":"[x, 1]","order":1,"remainder":"O(x^2)","point":"x = 0","coefficients":[["0","1"],["1","0"]]}
            taylor "abs(x)" --around a -n 1 | {"polynomial":"abs(a) + (x - a)*sign(a)","order":1,"remainder":"O((x - a)^2)","point":"x = a","coefficients":["abs(a)","sign(a)"],"remark":"for a != 0","conditions":["a != 0"]}
            taylor "x*abs(x)" -n 3       | {"polynomial":"0","order":1,"remainder":"O(x^2)","point":"x = 0","coefficients":["0","0"],"notes":["there is no derivative of order 2 at the point, so the polynomial ends with order 1"]}
            """)
    void writesJson(String command, String line) {
        List<String> tokens = new ArrayList<>(List.of(tokens(command)));
        tokens.addAll(List.of("--to", "json", "-q"));
        assertEquals(line, run("", tokens.toArray(String[]::new)).out().strip());
    }

    @ParameterizedTest(name = "deriv {0}")
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
            taylor "abs(x)"           | 4 | there is no Taylor polynomial at x = 0: the function has different derivatives from both sides, so not even the first exists | expand around a point beside it, or ask for --order 0
            taylor "sqrt(x)"          | 4 | there is no Taylor polynomial at x = 0: the function has values to the right of this point only | expand around a point inside the domain (deriv domain)
            taylor "1/x"              | 4 | there is no Taylor polynomial at x = 0: the function goes to infinity there | a Laurent series would have negative powers; expand around another point
            taylor "log(x)"           | 4 | there is no Taylor polynomial at x = 0: the function has values to the right of this point only | expand around a point inside the domain (deriv domain)
            taylor "log(x)" --around -1 | 4 | there is no Taylor polynomial at x = -1: the function has no values around this point | deriv domain says where it has values
            taylor "cbrt(x)"          | 4 | there is no Taylor polynomial at x = 0: the function has no first derivative there: it grows like a fractional power of the distance | a Puiseux series would have fractional powers; expand around a point beside it
            taylor "floor(x)"         | 4 | there is no Taylor polynomial at x = 0: the function has different limits from both sides | expand around a point beside it
            taylor "mod(x, 3) + x^2" | 4 | there is no Taylor polynomial at x = 0: the function has different limits from both sides | expand around a point beside it
            taylor "mod(-x^2, 1)" | 4 | there is no Taylor polynomial at x = 0: the value of the function there is not its limit | expand around a point beside it
            "mod(x, 3)" -n 1 --at x=0 | 4 | there is no Taylor polynomial of order 1 at x = 0: the function has different limits from both sides | expand around a point beside it
            taylor "if(x == 0, 5, sin(x)/x)" | 4 | there is no Taylor polynomial at x = 0: the value of the function there is not its limit | expand around a point beside it
            taylor "if(x == 0, 0, x^2*sin(1/x))" | 4 | no Taylor polynomial is known at x = 0: the part if(x == 0, 0, x^2*sin(1/x)) has a kink, a jump or an end of its domain there | expand around a point where every part is smooth, or say more of the parameters with --assume
            taylor "sqrt(x^2 + y^2)" --around x=0,y=0 | 4 | no Taylor polynomial is known at x = 0, y = 0: the part sqrt(x^2 + y^2) has no value there, or none on one side | expand around a point where every part is smooth, or say more of the parameters with --assume
            taylor "sin(x)" --order 1000000 | 6 | a Taylor polynomial of order 1000000 is longer than anybody reads | the order is at most 1000
            taylor "sin(x)" --order -1 | 2 | the option '--order' needs a whole number, not '-1' | -
            taylor "sin(x)" --order 1/2 | 2 | the option '--order' needs a whole number, not '1/2' | -
            taylor "sin(x)" --around inf | 2 | there is no Taylor polynomial around infinity | put 1/t for the variable, and expand around t = 0
            taylor "sin(x)" --around x=x+1 | 2 | the point x + 1 depends on a variable that moves | a point is a number or a formula in other names, as in x=a
            taylor "sin(a*x)" --around 0 | 2 | the point 0 has one coordinate, and there are 2 variables: a, x | give each one its value, as in --around a=0,x=0; what has none is a parameter
            taylor "x*y" --vars x,y --around x=0 | 2 | 'y' has no value | name it in the point, as in y=0
            taylor "x*y" --vars x --around x=0,y=0 | 2 | 'y' is none of the variables x | list it with the others, or leave it out of the point
            taylor "x" --around x=1,x=2 | 2 | 'x' is given twice | give each variable one value
            taylor "x" --around 1,2    | 2 | '1' is not a point | write NAME=VALUE, as in x=0 or x=0,y=pi/4
            taylor "x" --around x=     | 2 | '' is not a point | write NAME=VALUE, as in x=0 or x=0,y=pi/4
            taylor "x" --around x=[1]  | 2 | '[1]' is no number | give each variable its value, as in x=0,y=1
            taylor "x" --domain complex | 2 | Taylor polynomials are made for real variables | leave out --domain complex
            diff "sin(x)" -n 50 --at x=inf | 2 | there is no Taylor polynomial around infinity | put 1/t for the variable, and expand around t = 0
            diff "tan(x)" -n n         | 2 | no closed form is known for the n-th derivative of tan(x) | give a number for the order; with --at its value at a point has any order
            diff "sin(x)" -n x         | 2 | the order of a derivative cannot be the variable 'x' | give it a name of its own
            eval "sin(x)" x=1 -n n     | 2 | the option '--order' needs a whole number, not 'n' | -
            linearize "x"              | 2 | 'linearize' needs a point | say around which, as in --at x=1 or --at x=1,y=2
            taylor "x" y               | 2 | 'taylor' takes one formula; 'y' is too much | put the whole formula in quotes; variables go with --vars
            """)
    void refuses(String command, int exitCode, String message, String nextStep) {
        Run run = run("", tokens(command));
        List<String> lines = run.err().lines().toList();
        assertEquals("deriv: error: " + message, lines.getFirst());
        assertEquals(nextStep.equals("-") ? "" : nextStep, lines.size() < 2 ? "" : lines.get(1).strip());
        assertEquals("", run.out());
        assertEquals(exitCode, run.exitCode());
    }

    @Test
    void saysWhereAPolynomialEndsEarly() {
        Run run = run("", "taylor", "abs(x)^3", "-n", "4");
        assertEquals("0   # + O(x^3)\n", run.out());
        assertEquals(
                "deriv: note: there is no derivative of order 3 at the point, so the polynomial ends with order 2\n",
                run.err());
    }

    @Test
    void expandsEachLineOfStandardInput() {
        Run run = run("sin(x)\n1/x\ncos(x)\n", "taylor", "-", "-n", "2");
        assertEquals("x   # + O(x^3)\n1 - x^2/2   # + O(x^3)\n", run.out());
        assertEquals(4, run.exitCode());
    }

    private static String[] tokens(String command) {
        List<String> tokens = new ArrayList<>();
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
