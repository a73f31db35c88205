package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
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
            domain "sqrt(x^2 - 4)"                    | defined:         x <= -2 or x >= 2   # (-oo, -2] u [2, oo); differentiable:  x < -2 or x > 2     # (-oo, -2) u (2, oo)
            domain "x/y" --to unicode                 | defined:         y ≠ 0; differentiable:  y ≠ 0
            domain "1/x" --to latex                   | \\text{defined: } x \\ne 0   % (-\\infty, 0) \\cup (0, \\infty); \\text{differentiable: } x \\ne 0   % (-\\infty, 0) \\cup (0, \\infty)
            domain "5" --to json                      | {"defined":[],"differentiable":[]}
            eval "(t^2-4)/(t-2)" t=2 -q               | NaN
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
            simplify "(x + 1)^2" --form expanded      | x^2 + 2*x + 1
            simplify "x^4 - 1" --form=factored        | (x + 1)*(x - 1)*(x^2 + 1)
            simplify "1/x + 1/y" --form fraction      | (x + y)/(x*y)
            simplify "a*x + b*x" --form collected:x   | x*(a + b)
            simplify "1/(x^2 - x)" --form apart       | 1/(x - 1) - 1/x
            simplify "2*sin(x)*cos(x)" --form trig    | sin(2*x)
            simplify "sinh(x) + cosh(x)" --form exp   | exp(x)
            simplify "(x^2 - 1)/(x - 1)" --form raw   | (x^2 - 1)/(x - 1)
            "(x + 1)^3" --form expanded               | 3*x^2 + 6*x + 3
            gradient "(x + y)^2" --form expanded      | [2*x + 2*y, 2*x + 2*y]
            hessian "(x*y + 1)^2" --form factored     | [[2*y^2, 4*x*y + 2], [4*x*y + 2, 2*x^2]]
            simplify "sqrt(x^2)" --assume "x > 0"     | x
            simplify "sqrt(x^2*y^2)" --assume "x > 0" --assume "y > 0" | x*y
            "x^n" --assume "n integer"                | n*x^(n - 1)
            "acosh(x)" --domain complex -q            | 1/(sqrt(x + 1)*sqrt(x - 1))
            "x^2" --effort low                        | 2*x
            rules sinc                                | simplify: trigonometric functions;   argument times sinc  a*sinc(a) -> sin(a)   (always);   sin/sinc             sin(a)/sinc(a) -> a   (always)
            rules Lambert exp --to latex              | e^{W(a)} W(a) = a; W(a e^{a}) = a
            rules erfinv --to json                    | [{"use":"simplify","family":"error functions","name":"erfinv of erf","left":"erfinv(erf(a))","right":"a","validity":"real"}]
            eval "x^2 + y" x=3 y=1                    | 10
            eval "x^3" x=2 -n 2                       | 12
            eval "x^2*y" x=2 y=3 --wrt x              | 12
            eval "[x, 2*x]" x=3                       | [3, 6]
            eval "[[x, 1], [2, y]]" x=3 y=4           | [[3, 1], [2, 4]]
            eval "1/x" x=3 --digits 3                 | 0.333
            eval "sin(x)" x=0.1 --digits 40           | 0.09983341664682815230681419841062202698992
            eval "x" x=1/3 --digits 20                | 0.33333333333333333333
            eval "x + e" x=sqrt(2) -n 1 --digits 20   | 1
            eval "sinc(x)" x=0 -n 2 --digits 18       | -0.333333333333333333
            eval "[x, 1/x]" x=3 --digits 18           | [3, 0.333333333333333333]
            eval "tanh(x)" x=50 -n 1 --digits 18      | 1.48803039040833439e-43
            eval "x/3" x=0:0.2:0.1 --digits 18 --to csv | x,value; 0,0; 0.1,0.0333333333333333333; 0.2,0.0666666666666666667
            eval "x^2" x=0:1:0.5                      | x    value; 0    0; 0.5  0.25; 1    1
            eval "x*y" x=1:2:1 y=0.5 --to csv         | x,y,value; 1,0.5,0.5; 2,0.5,1
            eval "x+0" x=pi/2                         | 1.5707963267948966
            eval "abs(x)" x=0 -n 1                    | 0
            eval "abs(x)" x=-1:1:1 -n 1 --at-kink fast --to csv | x,value; -1,-1; 0,0; 1,1
            eval "abs(x)" x=0 -n 1 --at-kink left | -1
            eval "relu(x)-relu(-x)" x=0 -n 1 --at-kink clarke | 1
            eval "max(x, y)" x=2 y=2 --with gradient --at-kink clarke --to csv | x,y,d/dx,d/dy; 2,2,1,0
            eval "x^2" x=3 --ops                      | 9; operations of f: 1: 1 arithmetic
            gradient "100*(y-x^2)^2 + (1-x)^2" --ops  | [2*x - 400*x*(y - x^2) - 2, 200*y - 200*x^2]; operations of f: 7: 7 arithmetic; operations of f with its derivatives: 12: 12 arithmetic; ratio: 1.71
            "sin(x)*exp(x)" --ops                     | exp(x)*(sin(x) + cos(x)); operations of f: 3: 1 arithmetic, 2 functions; operations of f with its derivatives: 6: 3 arithmetic, 3 functions; ratio: 2.00
            eval "x*y" x=1,2 y=3                      | x  y  value; 1  3  3; 2  3  6
            eval "x*y" x=1,y=2 x=3,y=4 --to csv       | x,y,value; 1,2,2; 3,4,12
            eval "x^2*y" x=2 y=3 --with value,gradient,hessian --to csv | x,y,value,d/dx,d/dy,d2/dx2,d2/dxdy,d2/dy2; 2,3,12,12,4,6,4,0
            eval "x^2*y" x=2 y=3 --with gradient --vars y --to csv | x,y,d/dy; 2,3,4
            eval "[x*y, x]" x=2 y=3 --with value,jacobian --to csv | x,y,value1,value2,d[1]/dx,d[1]/dy,d[2]/dx,d[2]/dy; 2,3,6,2,3,2,1,0
            eval "exp(-x)" x=Infinity                 | 0
            "x^2" --to json                           | {"expr":{"product":[{"number":"2"},{"symbol":"x"}]},"text":"2*x","verified":"4 points"}
            "x*y" y --to json                         | {"expr":{"symbol":"x"},"text":"x","verified":"4 points"}
            "log(x)" --to json --no-verify            | {"expr":{"fraction":[{"number":"1"},{"symbol":"x"}]},"text":"1/x","conditions":["x > 0"]}
            parse "1/(2*x)"                           | 1/(2*x)
            """)
    void answers(String line, String expected) {
        assertEquals(new Run(expected.replace("; at", "\0").replace("; ", "\n").replace("\0", "; at") + "\n", "", 0),
                run(line));
    }

    @ParameterizedTest(name = "deriv {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "sen(x)^2 + 1"        | 3 | unknown function 'sen'\\n  sen(x)^2 + 1\\n  ^~~           did you mean 'sin'?   (deriv functions lists all)
            eval "besselj(0, x)" x=1 --digits 18 | 2 | the function 'besselj' has the digits of a double only: it is not computed to any number of digits\\n  17 digits are computed in doubles, for all functions that have numbers
            eval "sin(x)^2 + cos(x)^2 - 1" x=1 --digits 20 | 2 | the value is 0 or smaller than 1e-479: 480 digits do not tell which\\n  17 digits are computed in doubles, for all functions that have numbers
            eval "x" x=NaN --digits 18    | 2 | more than 17 digits need finite numbers, not NaN\\n  leave out --digits, or give a number
            eval "x" x=1 --digits 10001   | 2 | numbers have from 1 to 10000 digits, not 10001\\n  ask for fewer digits
            eval "x" --points - --digits 18 | 2 | points of a file are computed in doubles, which have 17 digits\\n  leave out --digits, or give the points on the command line
            "x^2" -n              | 2 | the option '-n' needs a value: -n N
            "x^2" --oder 2        | 2 | unknown option '--oder'\\n  did you mean '--order'? A formula that begins with -- goes after a lone --.
            "x^2*y" -n 2          | 2 | -n goes with one variable, and there are 2: x, y\\n  name the one to differentiate by, as in --wrt x
            "x^2*y" x y -n 2      | 2 | -n goes with one variable, and there are 2: x, y\\n  repeat a name for each derivative by it, as in x,x,y
            "x^2*y" x --wrt y     | 2 | variables are given twice, as operands and with --wrt\\n  give them once
            x^2 + 1               | 2 | '+' is not the name of a variable\\n  put the whole formula in quotes, as in deriv "x^2 + 1"
            gradeint "x^2*y"      | 2 | 'x^2*y' is not the name of a variable\\n  did you mean the command 'gradient'?
            "x*y" -z              | 2 | unknown option '-z'\\n  deriv help diff lists the options
            "x" --to lates        | 2 | the option '--to' does not take 'lates'\\n  did you mean 'latex'?
            "x" --form expand     | 2 | there is no form 'expand'\\n  the forms are auto, expanded, factored, fraction, collected, apart, trig, exp, raw
            "x" --form collected  | 2 | the form 'collected' needs a variable\\n  as in collected:x
            "x" --form collected:x+1 | 2 | 'x+1' is nothing whose powers can be collected\\n  name a variable or a function, as in collected:x or collected:sin(x)
            simplify "x/y" --form apart | 2 | partial fractions are those in one variable, and there are 2\\n  name it, as in apart:x
            simplify "(1 + x + y + z)^200" --form expanded | 6 | multiplied out, the answer has too many terms\\n  the limit is 50000 terms; --form auto or factored keeps products
            eval "x" x=1 --form raw | 2 | 'eval' does not take the option '--form'\\n  deriv help eval lists its options
            "x" --assume "x > 1, x < 0" | 2 | nothing satisfies all assumptions: x > 1 and x < 0\\n  leave one of them out
            "x" --assume "x >"    | 3 | nothing stands to the right of '>'\\n  x >\\n    ^  a number, a name or a bracket is missing
            "log(x)" --assume "x < 0" | 4 | the expression has no real value where the assumptions hold\\n  leave out an assumption
            "n^2" --assume "n integer" | 4 | there is no derivative anywhere\\n  the function is defined at single points only, or nowhere
            "abs(x)" --domain complex | 2 | abs has no derivative for complex arguments\\n  keep that argument constant: name the variables to differentiate by (--wrt)
            "x" --domain quaternions | 2 | the option '--domain' does not take 'quaternions'\\n  it takes real, complex
            "x" --effort hihg     | 2 | the option '--effort' does not take 'hihg'\\n  did you mean 'high'?
            "x" --wrt 2           | 2 | '2' in --wrt is not a name\\n  write names with commas between, as in x,y
            "x" --timeout soon    | 2 | the option '--timeout' needs a number of seconds, not 'soon'
            "x" --max-nodes many  | 2 | the option '--max-nodes' needs a whole number, not 'many'
            gradient              | 2 | 'gradient' needs a formula\\n  deriv help gradient shows examples
            gradient "x*y" x      | 2 | 'gradient' takes one formula; 'x' is too much\\n  put the whole formula in quotes; variables go with --vars
            eval "x" x            | 2 | 'x' is not a point\\n  write NAME=VALUE or NAME=START:END:STEP, as in x=1 or x=0:1:0.1
            eval "x" x=y          | 2 | 'y' is not a number
            eval "abs(x)" x=0 -n 1 --at-kink error | 4 | x = 0 lies on a kink: x = 0 in abs(x)
            eval "max(x, y)" x=0 y=0 --with gradient --at-kink left | 2 | there is no derivative from the left by 2 variables at once\\n  name one variable of differentiation, or take 'clarke'
            eval "abs(x)" x=0 -n 1 --at-kink fats | 2 | the option '--at-kink' does not take 'fats'\\n  did you mean 'fast'?
            eval "log(x)" x=-1 --on-undefined error | 4 | undefined at x = -1
            eval "x*y" x=1        | 2 | no value for the variable 'y'; there are values for x\\n  give every variable a value, such as x=1.5
            eval "x" x=1e400      | 2 | '1e400' is beyond the range of double\\n  write Infinity
            eval "x" x=1 --with value,slope | 2 | 'slope' in --with is nothing that can be computed\\n  it takes value, gradient, jacobian, hessian, with commas between
            eval "x" x=1 --with gradient -n 1 | 2 | --with lists what to compute, and -n and --wrt choose one derivative\\n  use one of them; --vars names the variables to differentiate by
            eval "[x,y]" x=1 y=2 --with gradient | 2 | gradient needs one number, not a vector\\n  jacobian takes vectors
            eval "x" --points x.csv x=1:2:1 | 2 | with --points, names on the command line take one value each\\n  ranges and lists go without --points
            eval - --points -     | 2 | formulas and points cannot both come from standard input\\n  put one of them into a file: -f FILE, or --points FILE
            eval "x" --points no/such/file | 7 | cannot read 'no/such/file': no such file
            check "x^2"           | 2 | 'check' needs a point\\n  say where to compare, as in --at x=1 or --at x=1,y=2
            check "x^2" --at x    | 2 | 'x' is not a point\\n  write NAME=VALUE or NAME=START:END:STEP, as in x=1 or x=0:1:0.1
            check "x*y" --at x=1  | 2 | no value for the variable 'y'; there are values for x\\n  give every variable a value, such as x=1.5
            check "x^2" --at x=1 -n 3 | 2 | 'check' compares first and second derivatives, not number 3\\n  for a higher one check the derivative before it
            check "x*y" --at x=1,y=2 --grad y | 2 | the derivative has 1 number, and 2 are needed\\n  one for each of x, y
            functions sine        | 2 | there is no function 'sine'\\n  did you mean 'sin'?
            rules sinn            | 2 | there is no rule about 'sinn'\\n  did you mean 'sin'?
            rules besselj gamma   | 2 | there is no rule about all of: besselj, gamma\\n  each of the words alone has some
            rules sinc --to tree  | 2 | the option '--to' does not take 'tree'\\n  it takes text, latex, json
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
    void verboseSaysWhereTheSearchForAFormStopped() {
        String sum = IntStream.rangeClosed(1, 21).mapToObj(k -> "sin(" + k + "*x)").collect(Collectors.joining("+"));
        String stopped = "deriv: note: simplification stopped at its effort limit; --effort high looks further\n";
        assertTrue(run("simplify " + sum + " --effort low -v").err.contains(stopped));
        assertFalse(run("simplify " + sum + " --effort low").err.contains("stopped"));
        assertFalse(run("simplify " + sum + " -v").err.contains("stopped"));
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
        assertEquals(new Run("x   value\n-1  NaN\n1   0\n", "deriv: note: undefined at 1 of 2 points\n", 0),
                run("eval \"log(x)\" x=-1:1:2"));
        assertEquals(new Run("4\n", "deriv: note: 'z' does not occur in the formula\n", 0),
                run("eval \"x^2\" x=2 z=3"));
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
    void theRowsOfAFileArePoints(@TempDir Path directory) throws IOException {
        Path file =
                Files.writeString(directory.resolve("points.csv"), "name,x,value\r\n\"a, b\",2,1\r\n\r\nc,-3,2\r\n");
        String points = "--points " + file;
        assertEquals(new Run("name,x,value,value_2\n\"a, b\",2,1,8\nc,-3,2,18\n", "", 0),
                run("eval a*x^2 a=2 " + points));
        assertEquals(new Run("name,x,value,value_2,d/dx\n\"a, b\",2,1,4,4\nc,-3,2,9,-6\n", "", 0),
                run("eval x^2 --with value,gradient --to csv " + points));
        assertEquals(new Run("x,value\n4,2\n-1,NaN\n", "deriv: note: undefined at 1 of 2 points\n", 0),
                runWith("x\n4\n-1\n", "eval", "sqrt(x)", "--points", "-"));
        assertEquals(new Run("x,value\n4,2\n", "deriv: error: line 3: undefined at x = -1\n", 4),
                runWith("x\n4\n-1\n9\n", "eval", "sqrt(x)", "--points", "-", "--on-undefined", "error"));
        assertEquals(new Run("x,value\n4,2\n",
                "deriv: error: standard input, line 3, column 'x': 'four' is not a number\n"
                        + "  a number is written as 1.5 or 1e-3, a missing value as NaN\n",
                7),
                runWith("x\n4\nfour\n9\n", "eval", "sqrt(x)", "--points", "-"));
        assertEquals("deriv: error: '" + file + "' has no column 'y'\n"
                + "  the first line names the columns; here they are name, x, value\n",
                run("eval x*y " + points).err.replace(file + " has", "'" + file + "' has"));
        assertEquals("deriv: error: 'x' is given twice, on the command line and as a column\n  give it once\n",
                run("eval x x=1 " + points).err);
    }

    /** A column named as a constant neither replaces it in silence, nor is passed over. */
    @Test
    void aColumnWithTheNameOfAConstantMustBeDeclared() {
        String rows = "x,e\n3,2\n";
        assertEquals(new Run("", "deriv: error: 'e' is a column of the points and a constant in the formula\n"
                + "  for the column list it with --vars; for the constant rename the column\n", 2),
                runWith(rows, "eval", "x^e", "--points", "-"));
        assertEquals("x,e,value\n3,2,9\n", runWith(rows, "eval", "x^e", "--points", "-", "--vars", "e").out);
        assertEquals("x,e,value\n3,2,9\n", runWith(rows, "eval", "x^2", "--points", "-").out);
    }

    @ParameterizedTest(name = "deriv check {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "sin(x^2)" --at x=1                            | 0 | agrees: the relative error is 1.1e-10, less than 1e-5
            "sin(x)" --at x=1 --grad "cos(x)"              | 0 | agrees: the relative error is 1e-11, less than 1e-5
            "sin(x)" --at x=1 --grad "sin(x)"              | 5 | disagrees: for d/dx the differences say 0.5403023059
            "x^2*y" --at x=2 y=1 --grad "[2*x*y, x]"       | 5 | disagrees: for d/dy the differences say 4
            "x^2*y" --at x=2,y=1 --grad "2*x*y" --wrt x    | 0 | agrees: the relative error is 5e-13, less than 1e-5
            "[x*y, y]" --at x=2,y=1 --grad "[[y,x],[0,2]]" | 5 | disagrees: for d[2]/dy the differences say 1
            "sin(10^6*x)" --at x=0.3                       | 0 | agrees: with the usual step the relative error is 1, but others settle on it
            "x^3" --at x=2 -n 2                            | 0 | agrees: the relative error is 0, less than 1e-5
            "x^3*y" --at x=2,y=1 -n 2 --grad "[[6*x*y, 3*x^2],[3*x^2, 1]]" | 5 | disagrees: for d2/dy2 the differences say 0
            "abs(x)" --at x=0                              | 4 | not differentiable: for d/dx a corner: -1 from the left, 1 from the right
            "log(x)" --at x=-1                             | 4 | undefined: for d/dx the function has no value here
            "round(x+10^16)" --at x=1 --grad 1             | 8 | undecided: for d/dx the differences are lost in rounding
            """)
    void checks(String line, int exitCode, String lastLine) {
        Run run = run("check " + line);
        assertEquals(lastLine, run.out.lines().toList().getLast());
        assertEquals(exitCode, run.exitCode);
        assertEquals("", run.err);
    }

    @Test
    void aCheckShowsEachFormulaAndASweepEachStep() {
        List<String> lines = run("check sin(x) --at x=1").out.lines().toList();
        assertEquals(List.of("at x = 1", "              step     value               relative error",
                "d/dx                   0.5403023058681398",
                "central       0.00001  0.5403023058569989  1e-11"), lines.subList(0, 4));
        String csv = run("check sin(x) --at x=1 --sweep --to csv").out;
        assertEquals(
                "x,step,error of central,error of forward,error of backward,error of Richardson,error of complex step",
                csv.lines().findFirst().orElseThrow());
        assertEquals(17, csv.lines().count());
        String json = run("check x^2*y --at x=1,y=2 --to json").out;
        assertTrue(json.startsWith("{\"point\":{\"x\":1.0,\"y\":2.0},\"outcome\":\"agrees\""), json);
        assertEquals(1, json.lines().count());
        assertEquals(new Run("", "deriv: error: 'y' is given twice\n  several values of one name are a list, x=1,2, "
                + "or points of the same names, x=1,y=3 x=2,y=4\n", 2), run("check x*y --at x=1,y=2 y=3"));
    }

    @Test
    void severalPointsAreCheckedAndTheMostTellingCodeCounts() {
        Run run = run("check relu(x) --at x=-1:1:1");
        assertEquals(List.of("agrees: the relative error is 0, less than 1e-5",
                "not differentiable: for d/dx a corner: 0 from the left, 1 from the right",
                "agrees: the relative error is 5e-13, less than 1e-5"),
                run.out.lines().filter(line -> line.contains(": ")).toList());
        assertEquals(4, run.exitCode);
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
            Run run = piped.length == 2 ? runWith(piped[0], command.word()) : run(example.replaceFirst("deriv ", ""));
            assertEquals(0, run.exitCode, example);
            boolean waitsForLines = example.equals("deriv repl");
            assertTrue(
                    run.out.isBlank() == waitsForLines && !run.out.contains("\"error\"") && !run.err.contains("error:"),
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
