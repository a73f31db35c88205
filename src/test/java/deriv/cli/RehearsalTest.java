package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RehearsalTest {
    /** These load next to nothing of their own. */
    private static final Set<Command> NOT_WORTH_IT = EnumSet.of(Command.COMPLETION);

    @ParameterizedTest
    @MethodSource
    void everyLineIsAnsweredOrTheTypingErrorThatItIsMeantToBe(Rehearsal.Line line) {
        boolean typingError = line.words().contains("sen(x)");
        assertEquals(typingError ? ExitCode.PARSE : ExitCode.OK, Rehearsal.run(line));
    }

    static Stream<Rehearsal.Line> everyLineIsAnsweredOrTheTypingErrorThatItIsMeantToBe() {
        return Stream.of(Rehearsal.Part.values()).flatMap(Rehearsal.Part::lines);
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void everyCommandIsRehearsed(Command command) {
        boolean rehearsed = Rehearsal.Part.COMMANDS.lines()
                .anyMatch(line -> line.words().getFirst().equals(command.word()));
        assertEquals(!NOT_WORTH_IT.contains(command), rehearsed);
        assertFalse(Rehearsal.Part.FORMULAS.lines().anyMatch(line -> line.words().contains(command.word())));
    }
}
