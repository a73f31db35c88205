package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @ParameterizedTest
    @ValueSource(strings = {"-x^2", "-h*x", "-n*x", "-sin(x)", "-2x", "-", "-nx", "-n4", "-n=4", "-hx", "-qv", "--x",
        "--2", "--x^2",
        "---x", "--sin(x)", "-order", "−x", "x", ""})
    void onlyAnExactOptionTokenIsAnOption(String formula) {
        Arguments arguments = Arguments.read(formula);
        assertEquals(Command.DIFF, arguments.command());
        assertEquals(List.of(formula), arguments.operands());
        assertEquals(List.of(formula, "-2x"), Arguments.read("diff", formula, "-2x").operands());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x -n 2                | DIFF     | x        | 2
            -n 2 x                | DIFF     | x        | 2
            x --order 2           | DIFF     | x        | 2
            x --order=2           | DIFF     | x        | 2
            diff -n 2 -- -n       | DIFF     | -n       | 2
            -n 2 diff x           | DIFF     | x        | 2
            -n 2 eval x x=1       | EVAL     | x x=1    | 2
            -n -1 x               | DIFF     | x        | -1
            --order=-n x          | DIFF     | x        | -n
            """)
    void valuesFollowTheirOptionOrItsEqualsSign(String line, Command command, String operands, String order) {
        Arguments arguments = Arguments.read(line.split(" "));
        assertEquals(command, arguments.command());
        assertEquals(List.of(operands.split(" ")), arguments.operands());
        assertEquals(order, arguments.value(Option.ORDER).orElseThrow());
    }

    @Test
    void aLoneDoubleDashEndsOptionsAndCommands() {
        Arguments arguments = Arguments.read("--", "eval", "-n", "--", "--oder");
        assertEquals(Command.DIFF, arguments.command());
        assertEquals(List.of("eval", "-n", "--", "--oder"), arguments.operands());
    }

    @Test
    void listsGatherEveryOccurrence() {
        Arguments arguments = Arguments.read("x", "--wrt", "x, y", "--wrt=z", "-q", "-q");
        assertEquals(List.of("x", "y", "z"), arguments.list(Option.WRT));
        assertTrue(arguments.has(Option.QUIET));
        assertFalse(arguments.has(Option.VERBOSE));
        assertEquals(List.of(), arguments.list(Option.VARS));
    }

    @Test
    void withoutAFormulaThereIsHelp() {
        assertEquals(Command.HELP, Arguments.read().command());
        assertEquals(Command.HELP, Arguments.read("-h").command());
        assertEquals(Command.DIFF, Arguments.read("-f", "formula.txt").command());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x -n            | the option '-n' needs a value: -n N                        | ~~
            x --wrt -n 2    | the option '--wrt' needs a value, and '-n' is an option    | for that value write --wrt=-n
            x -n 2 -n 3     | the option '-n' is given twice                             | ~~
            x --strict=yes  | the option '--strict' takes no value                       | ~~
            x --sparse      | 'diff' does not take the option '--sparse'                 | deriv help diff lists its options
            x --oder 2      | unknown option '--oder'     | did you mean '--order'? A formula that begins with -- goes after a lone --.
            x --oder=2      | unknown option '--oder'     | did you mean '--order'? A formula that begins with -- goes after a lone --.
            --frobnicate x  | unknown option '--frobnicate' | deriv help lists the commands and their options A formula that begins with -- goes after a lone --.
            """)
    void wrongUseSaysWhatAndWhatNext(String line, String message, String advice) {
        UsageException e = assertThrows(UsageException.class, () -> Arguments.read(line.split(" ")));
        assertEquals(message, e.getMessage());
        assertEquals(advice, e.advice());
    }

    @Test
    void countsAndChoicesAreChecked() {
        assertEquals("the option '--order' needs a whole number, not '-1'", assertThrows(UsageException.class,
                () -> Arguments.read("x", "-n", "-1").count(Option.ORDER)).getMessage());
        UsageException e = assertThrows(UsageException.class,
                () -> Arguments.read("x", "--color", "alwys").choice(Option.COLOR));
        assertEquals("the option '--color' does not take 'alwys'", e.getMessage());
        assertEquals("did you mean 'always'?", e.advice());
    }
}
