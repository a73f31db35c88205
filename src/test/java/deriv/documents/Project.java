package deriv.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project that people read. */
final class Project {
    static final Path ROOT = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();

    private Project() {}

    /** {@return the Markdown files, in a fixed order} */
    static List<Path> documents() {
        return Stream.concat(list(ROOT, 1), Stream.of("docs", "examples").flatMap(folder -> list(ROOT.resolve(folder),
                9))).filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }

    /** {@return the files of the lessons whose names end so, in the order of their numbers} */
    static List<Path> lessons(String ending) {
        return list(ROOT.resolve("examples"), 9).filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the name of a file as the documents write it} */
    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }
}
