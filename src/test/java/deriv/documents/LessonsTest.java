package deriv.documents;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lessons of {@code examples/} do what their comments say. */
class LessonsTest {
    private static final String PRINTS = "# prints: ";
    private static final String SAYS = "# says: ";
    private static final String EXIT_CODE = "# exit code: ";

    @TempDir
    Path temporary;

    /** A command and the comments below it. */
    private record Step(String command, String prints, String says, int exitCode) {
        Executable check() {
            return () -> {
                CommandLine.Run run = CommandLine.of(command).run();
                assertEquals(prints, run.printed(), command);
                assertEquals(says, run.said(), command);
                assertEquals(exitCode, run.exitCode(), command);
            };
        }
    }

    static Stream<Path> scripts() {
        return Project.lessons(".sh").stream();
    }

    static Stream<Path> programs() {
        return Project.lessons(".java").stream();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void scriptsPrintWhatTheySay(Path script) {
        List<Step> steps = steps(Project.lines(script));
        assertFalse(steps.isEmpty());
        assertAll(steps.stream().map(Step::check));
    }

    @ParameterizedTest
    @MethodSource("programs")
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // an iteration may not end
    void programsPrintWhatTheySay(Path file) throws Exception {
        String name = file.getFileName().toString();
        JavaProgram program = new JavaProgram(name.substring(0, name.indexOf('.')), Project.lines(file));
        assertFalse(program.expected().isEmpty());
        assertEquals(program.expected(), program.run(temporary));
    }

    @Test
    void theIndexNamesEveryLessonInOrder() {
        String index = String.join("\n", Project.lines(Project.ROOT.resolve("examples/README.md")));
        int last = 0;
        for (Path lesson : Stream.concat(scripts(), programs()).sorted().toList()) {
            String name = Project.ROOT.resolve("examples").relativize(lesson).toString();
            int place = index.indexOf("(" + name + ")");
            assertTrue(place > last, () -> "examples/README.md does not have " + name + " in its place");
            last = place;
            assertTrue(Project.lines(lesson).stream().anyMatch(line -> line.contains("examples/" + name)),
                    () -> name + " says how to run it");
        }
    }

    private static List<Step> steps(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) continue;
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).isBlank()) end++;
            List<String> below = lines.subList(i + 1, end);
            Optional<String> exitCode = below.stream().filter(line -> line.startsWith(EXIT_CODE)).findFirst();
            steps.add(new Step(lines.get(i), text(below, PRINTS), text(below, SAYS),
                    exitCode.map(line -> Integer.parseInt(line.substring(EXIT_CODE.length()))).orElse(0)));
            i = end;
        }
        return steps;
    }

    private static String text(List<String> lines, String mark) {
        StringBuilder text = new StringBuilder();
        lines.stream().filter(line -> line.startsWith(mark))
                .forEach(line -> text.append(line.substring(mark.length())).append('\n'));
        return text.toString();
    }
}
