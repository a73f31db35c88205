package deriv.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import deriv.core.Exprs;
import deriv.source.Delivery.Strangers;
import deriv.source.Target.Elementary;
import deriv.source.Target.Release;
import deriv.tape.Tape;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where generated files go: whole or not at all, and over nothing that is not deriv's own. */
class DeliveryTest {
    private static final GeneratedFile FILE = file("com/acme/Decay.java", Described.MARK);
    private static final Target.Java JAVA_8 = new Target.Java(Release.JAVA_8, Elementary.OF_THE_JDK);

    @TempDir
    Path temp;

    private static GeneratedFile file(String path, String text) {
        return new GeneratedFile(path, text.getBytes(StandardCharsets.US_ASCII));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(temp)) {
            return all.skip(1).map(path -> temp.relativize(path).toString().replace('\\', '/')).sorted().toList();
        }
    }

    private String refusal(Path directory, GeneratedFile... files) {
        SourceException e = assertThrows(SourceException.class,
                () -> Delivery.write(List.of(files), directory, Strangers.KEPT));
        return e.getMessage().replace(temp.toString(), "TEMP").replace('\\', '/') + "; " + e.advice();
    }

    @Test
    void makesDirectories() throws IOException {
        Path written = Delivery.write(List.of(FILE), temp.resolve("src/main"), Strangers.KEPT);
        assertEquals(temp.resolve("src/main/com/acme/Decay.java"), written);
        assertArrayEquals(FILE.bytes(), Files.readAllBytes(written));
        assertEquals(List.of("src", "src/main", "src/main/com", "src/main/com/acme", "src/main/com/acme/Decay.java"),
                files());
    }

    @Test
    void replacesItsOwnFiles() throws IOException {
        Delivery.write(List.of(FILE), temp, Strangers.KEPT);
        GeneratedFile next = file(FILE.path(), "other text, " + Described.MARK);
        assertArrayEquals(next.bytes(), Files.readAllBytes(Delivery.write(List.of(next), temp, Strangers.KEPT)));
    }

    @Test
    void keepsTheFilesOfOthers() throws IOException {
        Path there = Files.writeString(temp.resolve("Mine.java"), "mine");
        GeneratedFile file = file("Mine.java", Described.MARK);
        assertEquals(
                "TEMP/Mine.java exists, and deriv has not written it; choose another directory or name, or replace it "
                        + "with --force",
                refusal(temp, file("Before.java", "x"), file));
        assertEquals("mine", Files.readString(there));
        assertEquals(List.of("Mine.java"), files());
        Delivery.write(List.of(file), temp, Strangers.REPLACED);
        assertEquals(Described.MARK, Files.readString(there));
        Delivery.write(List.of(file("Same", "same")), temp, Strangers.KEPT);
        Delivery.write(List.of(file("Same", "same")), temp, Strangers.KEPT);
    }

    @Test
    void saysWhatIsInTheWay() throws IOException {
        Files.writeString(temp.resolve("com"), "a file");
        assertEquals("cannot write TEMP/com/acme/Decay.java: TEMP/com is no directory; choose another directory",
                refusal(temp, FILE));
        Files.createDirectories(temp.resolve("here/com/acme/Decay.java"));
        assertEquals("TEMP/here/com/acme/Decay.java is in the way: it is no file; choose another directory or name",
                refusal(temp.resolve("here"), FILE));
        assertEquals(List.of("com", "here", "here/com", "here/com/acme", "here/com/acme/Decay.java"), files());
    }

    @Test
    void leavesNothingBehindWhenItFails() throws IOException {
        Files.writeString(temp.resolve("file"), "a file");
        refusal(temp, file("new/A.java", "a"), file("file/B.java", "b"));
        assertEquals(List.of("file"), files());
    }

    @Test
    void directoriesWithoutPermission() throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may write everywhere");
        Path locked = Files.createDirectory(temp.resolve("locked"));
        assertTrue(locked.toFile().setWritable(false));
        assertEquals("cannot write TEMP/locked/com/acme/Decay.java: permission denied; choose another directory",
                refusal(locked, FILE));
    }

    private static Unit unit() {
        Tape tape = Tape.of(List.of("x"), List.of(Exprs.exp(Exprs.symbol("x"))));
        return new Unit(ClassName.of("com.acme.Decay"), List.of("exp(x)"), List.of(
                new Method("value", List.of(), List.of(new Parameter("point", 1)), tape, new Result.Returned())));
    }

    @Test
    void jarsRunAndAreAlwaysTheSame() throws Exception {
        GeneratedFile jar = ClassFiles.jar(unit(), JAVA_8);
        assertEquals(jar, ClassFiles.jar(unit(), JAVA_8));
        Path written = Delivery.write(List.of(jar), temp, Strangers.KEPT);
        assertEquals(temp.resolve("Decay.jar"), written);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {written.toUri().toURL()}, null)) {
            var value = loader.loadClass("com.acme.Decay").getMethod("value", double[].class);
            assertEquals(Math.exp(0.7), value.invoke(null, new double[] {0.7}));
        }
        GeneratedFile next = ClassFiles.jar(unit(), new Target.Java(Release.JAVA_17, Elementary.OF_THE_JDK));
        assertFalse(jar.equals(next));
        assertArrayEquals(next.bytes(), Files.readAllBytes(Delivery.write(List.of(next), temp, Strangers.KEPT)));
    }

    @Test
    void classFilesAreOfTheirRelease() {
        for (Release release : Release.values()) {
            List<GeneratedFile> files = ClassFiles.of(unit(), new Target.Java(release, Elementary.OF_THE_JDK));
            assertEquals("com/acme/Decay.class", files.getFirst().path());
            assertEquals(release.number() + 44, files.getFirst().bytes()[7]);
        }
    }
}
