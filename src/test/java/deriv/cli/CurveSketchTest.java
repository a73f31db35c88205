package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code deriv critical} from tokens to bytes, with its exit codes. */
class CurveSketchTest {
    private record Run(String out, String err, int exitCode) {}

    @Test
    void theTextIsATableAndLinesBelow() {
        assertEquals(new Run("""
                f' = 4*x^3 - 12*x^2 + 12*x   on [-1, 4]

                x   f(x)
                -1  11    end, local maximum
                0   0     local minimum, f' = 0
                4   96    end, local maximum

                increasing:      [0, 4]
                decreasing:      [-1, 0]
                convex:          [-1, 4]
                least value:     0 at x = 0
                greatest value:  96 at x = 4
                slope:           abs(f') <= 112
                """, "", 0), run("critical", "x^4-4x^3+6x^2", "--on", "-1,4"));
    }

    /** A line of the answer for each function, whatever the widths of its columns. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x^3-3x            | -oo,oo  | -1  2     local maximum, f' = 0
            x^3-3x            | -oo,oo  | 1   -2    local minimum, f' = 0
            x^3               | -1,1    | 0   0     inflection, f' = 0
            x^4               | -1,1    | 0   0     local minimum, f' = 0
            x^4               | -1,1    | convex:          [-1, 1]
            x^4-4x^3+6x^2     | -1,4    | greatest value:  96 at x = 4
            abs(x)            | -1,1    | 0   0     corner, local minimum
            cbrt(x)^2         | -1,1    | 0   0     cusp, local minimum
            cbrt(x)           | -1,1    | 0   0     vertical tangent, inflection
            x*abs(x)          | -1,1    | 0   0     inflection, f' = 0
            max(x,0)          | -1,1    | 0   0     corner, local minimum, not strict
            1/x               | -1,1    | 0   -     pole
            sin(x)/x          | -1,1    | 0   -       removable
            cos(x)            | 0,4     | pi  -1      local minimum, f' = 0
            sin(x)+cos(x)     | 0,4     | pi/4    sqrt(2)            local maximum, f' = 0
            x*exp(-x)         | -oo,oo  | 1  1/e        local maximum, f' = 0
            x^x               | 0,1     | 1/e  exp(-1/e)  local minimum, f' = 0
            x - sin(x)        | -1,1    | 0   0           inflection, f' = 0
            exp(x) - x - 1    | -2,1    | 0   0            local minimum, f' = 0
            exp(-x)*sin(x)    | 0,7     | greatest value:  sqrt(2)*exp(-pi/4)/2 at x = pi/4
            1/(x^2+1)         | -oo,oo  | least value:     none; the values come close to 0
            exp(x)            | -oo,oo  | greatest value:  none; the values are unbounded
            sin(x)            | 0,10    | slope:           abs(f') <= 1
            sqrt(x)           | 0,4     | slope:           no bound of the difference quotients
            x^2+sin(x)        | -oo,oo  | convex:          (-oo, oo)
            floor(x)          | 0,2     | constant:        [0, 1), [1, 2)
            abs(x)+abs(x-1)   | -oo,oo  | least value:     1 at x = 0 and at x = 1, throughout [0, 1]
            floor(x)          | 0,2     | least value:     0 at x = 0, throughout [0, 1)
            max(x,0)          | -1,1    | least value:     0 at x = -1 and at x = 0, throughout [-1, 0]
            5                 | -oo,oo  | greatest value:  5 at x = 0, throughout (-oo, oo)
            gamma(x)          | 1/2,4   | 1.46163214496836…  0.885603194410888…  local minimum, f' = 0
            max(cos(x),x)     | 0,2     | 0.739085133215160…  0.739085133215160…  corner, local minimum
            """)
    void whatIsSaid(String formula, String interval, String line) {
        Run run = run("critical", formula, "--on", interval);
        String said = line.replaceAll(" +", " ");
        assertTrue(run.out.lines().map(l -> l.replaceAll(" +", " ")).anyMatch(said::equals),
                () -> line + "\nis no line of\n" + run.out + run.err);
        assertEquals(0, run.exitCode);
    }

    @ParameterizedTest(name = "deriv critical {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x^2 - y^2        | x=0,y=0    | 0 | at x = 0, y = 0: saddle point
            x^2 + x*y + y^2  | x=0,y=0    | 0 | at x = 0, y = 0: strict local minimum
            -x^2 - 2y^2      | x=0,y=0    | 0 | at x = 0, y = 0: strict local maximum
            x*y              | x=0,y=0    | 0 | at x = 0, y = 0: saddle point
            x^2*y^2          | x=0,y=0    | 8 | at x = 0, y = 0: critical; the second derivatives do not decide what it is
            x^2 - y^2        | x=1,y=0    | 0 | at x = 1, y = 0: not critical
            sin(x)*cos(y)    | x=pi/2,y=0 | 0 | at x = pi/2, y = 0: strict local maximum
            x^2+y^2+z^2-2*x*y | x=0,y=0,z=0 | 8 | at x = 0, y = 0, z = 0: critical; the second derivatives do not decide what it is
            x^3              | x=0        | 0 | at x = 0: critical, but no extremum
            x^4              | x=0        | 0 | at x = 0: strict local minimum
            abs(x)+y         | x=0,y=0    | 4 | at x = 0, y = 0: not smooth, as far as is known
            log(x)+y         | x=0,y=0    | 4 | at x = 0, y = 0: outside the domain
            """)
    void whatAPointIs(String formula, String point, int exitCode, String line) {
        Run run = run("critical", formula, "--at", point);
        assertEquals(line, run.out.lines().findFirst().orElse(run.err));
        assertEquals(exitCode, run.exitCode);
    }

    @ParameterizedTest(name = "deriv critical {0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x^2     | --on=4,-1    | 2 | deriv: error: the interval from 4 to -1 is empty
            x^2     | --on=1,1     | 2 | deriv: error: the interval from 1 to 1 is a single point
            x^2     | --on=oo,1    | 2 | deriv: error: the interval from oo to 1 is empty
            x^2     | --on=1       | 2 | deriv: error: '1' is no interval
            x^2     | --on=a,1     | 2 | deriv: error: the end 'a' of the interval is no number
            x^2*y   | --on=0,1     | 2 | deriv: error: on an interval the function has one variable; this one has y too
            sqrt(x) | --on=-2,-1   | 4 | deriv: error: the function has no value on [-2, -1]
            [x, x]  | --on=0,1     | 2 | deriv: error: critical needs one number, not a vector
            x*y     | --at=x=0     | 2 | deriv: error: the point has no value for 'y'
            x       | --at=0       | 2 | deriv: error: '0' gives no variable a value
            x^2     | --on=[1,2],3 | 2 | deriv: error: the end '[1,2]' of the interval is no number
            x       | --at=x=[1,2] | 2 | deriv: error: the value '[1,2]' of 'x' is no number
            x       | --digits=99  | 2 | deriv: error: numbers are shown with 1 to 25 digits, not 99
            """)
    void badInput(String formula, String option, int exitCode, String message) {
        Run run = run("critical", formula, option);
        assertEquals(message, run.err.lines().findFirst().orElse(run.out));
        assertEquals(exitCode, run.exitCode);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            sin(1/x)         | 0,1
            x^2*sin(1/x)     | -1,1
            besselj(0,x)     | 0,5
            sin(x^2)         | -oo,oo
            """)
    void whatIsOpenIsSaidToBe(String formula, String interval) {
        Run run = run("critical", formula, "--on", interval);
        assertEquals(8, run.exitCode, run.out);
        assertTrue(run.out.contains("undecided:"), run.out);
    }

    @Test
    void jsonHasTheSameInFields() {
        Run run = run("critical", "x^2", "--on", "-1,2", "--to", "json");
        assertTrue(
                run.out.startsWith(
                        "{\"variable\":\"x\",\"interval\":\"[-1, 2]\",\"derivative\":\"2*x\",\"complete\":true,"
                                + "\"points\":[{\"at\":{\"text\":\"-1\",\"exact\":true,\"enclosure\":[-1.0,-1.0]},"),
                run.out);
        assertTrue(run.out.contains("\"greatest\":{\"standing\":\"attained\",\"bound\":{\"text\":\"4\""), run.out);
    }

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ExitCode code = new Main(new ByteArrayInputStream(new byte[0]), out, err, Map.of()).run(arguments);
        return new Run(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code.number());
    }
}
