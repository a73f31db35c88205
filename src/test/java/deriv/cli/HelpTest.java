package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpTest {
    @Test
    void aCommandsHelpInFull() {
        assertEquals("""
                Usage: deriv functions [NAME...] [OPTION...]

                The table of functions, or the rows of the named ones.

                Options:
                  -q, --quiet        no notes on standard error
                  -v, --verbose      say also under which conditions the answer holds, and how it was verified
                      --color WHEN   colour of messages (auto honours NO_COLOR): auto (default), always or never
                  -h, --help         show this help
                  -V, --version      show the version

                Examples:
                  deriv functions
                  deriv functions atan2""", Help.of(Command.FUNCTIONS, Color.NEVER));
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void everyCommandShowsItsOptionsAndExamples(Command command) {
        String help = Help.of(command, Color.NEVER);
        for (Option option : command.options()) {
            for (String token : option.tokens()) assertTrue(help.contains(token), token);
        }
        for (String example : command.examples())
            assertTrue(help.contains("  " + example + "\n") || help.endsWith("  " + example), example);
        assertFalse(command.examples().isEmpty());
        assertTrue(help.lines().allMatch(
                line -> line.length() <= 100 || line.startsWith("  deriv") || line.startsWith("  echo")), help);
        assertFalse(help.contains("%") || help.contains("\033"), help);
    }

    @Test
    void anOptionShowsTheWordsItTakes() {
        assertTrue(Help.of(Command.DIFF, Color.NEVER).contains("text (default), unicode, latex, mathml, tree or"));
        assertTrue(Help.of(Command.EVAL, Color.NEVER).contains("text (default) or csv"));
    }

    @Test
    void theOverviewNamesEveryCommandAndExitCode() {
        String overview = Help.overview(Color.NEVER);
        for (Command command : Command.values()) {
            assertTrue(
                    overview.lines().anyMatch(
                            line -> line.matches("  " + command.word() + " +\\Q" + command.summary() + "\\E")),
                    command.word());
        }
        for (ExitCode code : ExitCode.values()) {
            assertTrue(
                    overview.lines()
                            .anyMatch(line -> line.matches(" +" + code.number() + " +\\Q" + code.meaning() + "\\E")),
                    code.toString());
        }
        assertTrue(
                overview.startsWith(
                        "Usage: deriv FORMULA [NAME...] [OPTION...]\n       deriv COMMAND [OPERAND...] [OPTION...]\n"),
                overview);
    }

    @Test
    void colourIsForThoseWhoWantIt() {
        assertTrue(Help.overview(Color.ALWAYS).contains("\033["));
    }

    @ParameterizedTest
    @EnumSource(Option.class)
    void everyOptionBelongsToACommand(Option option) {
        assertTrue(Stream.of(Command.values()).anyMatch(command -> command.options().contains(option)));
    }
}
