package deriv.documents;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show is what happens: their blocks are run, their quotations are true, their links lead somewhere. */
class DocumentsTest {
    private static final String PROMPT = "$ ";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

    @TempDir
    Path temporary;

    static Stream<Block> consoles() {
        return Block.all("console"::equals);
    }

    static Stream<Block> programs() {
        return Block.all("java"::equals);
    }

    static Stream<Block> quotations() {
        return Block.all(language -> language.startsWith("java "));
    }

    static Stream<Path> documents() {
        return Project.documents().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("consoles")
    void showWhatTheCommandsPrint(Block block) {
        List<Executable> checks = new ArrayList<>();
        List<String> lines = block.lines();
        for (int i = 0; i < lines.size();) {
            assertTrue(lines.get(i).startsWith(PROMPT), () -> block + " begins with a command");
            String command = lines.get(i++).substring(PROMPT.length());
            StringBuilder shown = new StringBuilder();
            while (i < lines.size() && !lines.get(i).startsWith(PROMPT)) shown.append(lines.get(i++)).append('\n');
            checks.add(() -> assertEquals(shown.toString(), CommandLine.of(command).run().screen(), command));
        }
        assertAll(checks);
    }

    /** A block is statements behind imports; the main method is not shown. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void showWhatTheProgramsPrint(Block block) throws Exception {
        List<String> program = new ArrayList<>(List.of("import deriv.*;"));
        block.lines().stream().filter(line -> line.startsWith("import ")).forEach(program::add);
        program.add("void main() {");
        block.lines().stream().filter(line -> !line.startsWith("import ")).forEach(program::add);
        program.add("}");
        JavaProgram java = new JavaProgram("Snippet", program);
        assertFalse(java.expected().isEmpty(), "a program prints something");
        assertEquals(java.expected(), java.run(temporary));
    }

    /** A fence such as {@code java src/main/java/deriv/Deriv.java} opens lines of that file. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("quotations")
    void quoteWhatIsThere(Block block) {
        Path file = Project.ROOT.resolve(block.language().substring("java ".length()));
        assertTrue(String.join("\n", Project.lines(file)).contains(String.join("\n", block.lines())),
                () -> "not in " + file);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linkToWhatIsThere(Path document) {
        String text = BLOCK.matcher(String.join("\n", Project.lines(document))).replaceAll("");
        List<String> broken = text.lines().map(line -> CODE.matcher(line).replaceAll(""))
                .flatMap(line -> LINK.matcher(line).results())
                .map((MatchResult link) -> link.group(1))
                .filter(target -> !target.contains("://"))
                .filter(target -> !Files.exists(document.resolveSibling(target)))
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void theIndexNamesEveryDocument() {
        Path index = Project.ROOT.resolve("docs/README.md");
        String text = String.join("\n", Project.lines(index));
        List<String> missing = Project.documents().stream()
                .filter(document -> document.startsWith(index.getParent()) && !document.equals(index))
                .map(document -> index.getParent().relativize(document).toString())
                .filter(name -> !text.contains("(" + name + ")"))
                .toList();
        assertEquals(List.of(), missing, "docs/README.md links to every file beside it");
    }

    @Test
    void theReadmeShowsFiveCommandsAndAProgram() {
        Path readme = Project.ROOT.resolve("README.md");
        long commands = consoles().filter(block -> block.file().equals(readme))
                .flatMap(block -> block.lines().stream()).filter(line -> line.startsWith(PROMPT + "./deriv ")).count();
        assertTrue(commands >= 5, () -> commands + " commands");
        assertTrue(programs().anyMatch(block -> block.file().equals(readme)));
    }
}
