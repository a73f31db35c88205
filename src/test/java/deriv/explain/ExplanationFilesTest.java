package deriv.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import deriv.cli.ExitCode;
import deriv.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What explanations look like, file by file ({@code cases.txt}). To see a change, and keep it: {@code -Dderiv.golden=write}, then
 * read the difference.
 */
class ExplanationFilesTest {
    private static final Path FILES =
            Path.of(System.getProperty("basedir", "."), "src/test/resources/deriv/explain");

    private record Case(String file, List<String> words) {
        static Case of(String line) {
            String[] fields = line.split("\\s+\\|\\s+");
            List<String> words = new ArrayList<>(List.of("explain", fields[1].strip()));
            if (fields.length > 2) words.addAll(List.of(fields[2].strip().split("\\s+")));
            return new Case(fields[0].strip(), words);
        }
    }

    private static List<Case> cases() throws IOException {
        try (Stream<String> lines = Files.lines(FILES.resolve("cases.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(Case::of).toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> looksLikeThis() throws IOException {
        return cases().stream().map(it -> DynamicTest.dynamicTest(it.file(), () -> {
            String text = written(it.words());
            Path golden = FILES.resolve(it.file());
            if ("write".equals(System.getProperty("deriv.golden"))) Files.writeString(golden, text);
            assertEquals(Files.readString(golden), text);
        }));
    }

    @Test
    void everyFileHasItsCase() throws IOException {
        Set<String> expected = cases().stream().map(Case::file).collect(Collectors.toCollection(TreeSet::new));
        expected.add("cases.txt");
        try (Stream<Path> files = Files.list(FILES)) {
            assertEquals(expected,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static String written(List<String> words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        ExitCode code = new Main(InputStream.nullInputStream(), out, err, Map.of())
                .run(words.toArray(String[]::new));
        assertEquals(ExitCode.OK, code, () -> err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
