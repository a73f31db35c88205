package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import deriv.Deriv;
import deriv.DerivException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions whose lines come through a pipe. */
class ReplTest {
    private record Said(String out, String err, ExitCode code) {}

    private static Said session(String... lines) {
        var in = new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        ExitCode code = new Main(in, out, err, Map.of()).run("repl");
        return new Said(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (x^2 - 1)/(x - 1)                          | x + 1   # for x != 1; at x = 1 by the limit
            f(x) = a*x^2; f'(3)                        | 6*a
            f(x) = a*x^2; diff f(x) x                  | 2*a*x
            f(x) = a*x^2; diff "f(x) + 1" a            | x^2
            f(x) = a*x^2; f(x) = x^3; f'(2)            | 12
            u = x^2 + 1; v = 1/u; diff v               | -2*x/(x^2 + 1)^2
            assume a > 0; sqrt(a^2)                    | a
            assume a > 0; assume b < 0; abs(a*b)       | -a*b
            assume a > 0; forget; sqrt(a^2)            | abs(a)
            b = 3; forget b; b                         | b
            b = 3; c(x) = b*x; list                    | b = 3/c(x) = b*x
            eval x^2 x=3; quit; 7                      | 9
            # a comment; 1 + 1                         | 2
            at == 1; if(at == 1, 2, 3)                 | if(at == 1, 2, 3)
            """)
    void lines(String lines, String expected) {
        Said said = session(lines.split("; "));
        assertEquals(expected, String.join("/", said.out().lines().toList()), said.err());
    }

    @Test
    void aDefinitionThatCannotBeReadChangesNothing() {
        Said said = session("f(x) = x^2", "f(x) = sen(x)", "f(3)");
        assertEquals("9\n", said.out());
        assertEquals("""
                deriv: error: unknown function 'sen'
                  f(x) = sen(x);
                         ^~~      did you mean 'sin'?   (deriv functions lists all)
                """, said.err());
        assertEquals(ExitCode.PARSE, said.code());
    }

    @Test
    void whatOthersUseIsNotForgotten() {
        Said said = session("f(x) = x^2", "g(x) = f(x) + 1", "forget f", "g(3)");
        assertEquals("10\n", said.out());
        assertEquals(ExitCode.PARSE, said.code());
    }

    @Test
    void contradictoryFactsAreRefused() {
        Said said = session("assume a > 0", "assume a < 0", "sqrt(a^2)");
        assertEquals("a\n", said.out());
        assertEquals(ExitCode.USAGE, said.code(), said.err());
    }

    /** The definitions before it are no lines that its user has typed just now. */
    @Test
    void anErrorShowsItsOwnLine() {
        assertEquals("""
                deriv: error: unknown function 'sen'
                  sen(x)
                  ^~~     did you mean 'sin'?   (deriv functions lists all)
                """, session("f(x) = x^2", "sen(x)").err());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            repl       | USAGE
            batch      | USAGE
            assume     | USAGE
            forget q   | USAGE
            diff "x    | USAGE
            2+         | PARSE
            1/0        | UNDEFINED
            """)
    void whatCannotBeAnsweredIsSaid(String line, ExitCode code) {
        Said said = session(line, "1 + 1");
        assertEquals("2\n", said.out(), "the session goes on");
        assertEquals(code, said.code(), said.err());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            diff x^2 x             | diff/x^2/x
            at "abs(x) + x"  x=0   | at/abs(x) + x/x=0
            simplify 'f(x) + 1'    | simplify/f(x) + 1
            simplify f'(x)         | simplify/f'(x)
            diff "" x              | diff//x
            """)
    void wordsOfALine(String line, String expected) {
        assertEquals(expected, String.join("/", Words.of(line)));
    }

    @Test
    void readersKeepDefinitions() {
        assertEquals("2*a*x", Deriv.reader().defining("f(x) = a*x^2").parse("f(x)").diff("x").toString());
        assertEquals(List.of("y"), Deriv.reader().defining("b = 2; g(t) = b*t").parse("g(y)").variables());
        assertThrows(DerivException.class, () -> Deriv.reader().defining("f(x) = sen(x)"));
    }
}
