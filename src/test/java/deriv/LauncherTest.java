package deriv;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script in a tree of its own, with a JDK and a Maven that only say how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX shell script")
class LauncherTest {
    /** Prints its arguments, before them the name of the cache it was given; makes caches if its own file says how. */
    private static final String JAVA = """
            #!/bin/sh
            while [ $# -gt 0 ] && [ "$1" != deriv.cli.Main ]; do
                case $1 in
                    -XX:AOTCache=*) printf '[%s]' "${1##*/}" ;;
                    -XX:AOTCacheOutput=*) new=${1#*=} ;;
                    -jar) break ;;
                esac
                [ "$1" = -cp ] && shift
                shift
            done
            if [ "${new:-}" ]; then
                echo noise
                echo noise >&2
                echo "$new" >>"$0.trainings"
                [ ! -e "$0.caches" ] || echo classes >"$new"
                exit 1
            fi
            [ "$1" != -jar ] || shift
            shift
            printf '<%s>' "$@"
            printf '\\n'
            exit 5
            """;
    private static final String MAVEN = """
            #!/bin/sh
            echo built >>target/builds
            echo "jdk $JAVA25_HOME"
            sleep 0.3
            touch target/deriv.jar
            """;

    @TempDir
    Path temp;
    private Path root;
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void aTreeWithoutAnythingBuilt() throws IOException {
        root = Files.createDirectories(temp.resolve("the project"));
        Files.copy(Path.of(System.getProperty("basedir", "."), "deriv"), root.resolve("deriv"),
                StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(root.resolve("grammar"));
        Files.createDirectories(root.resolve("src/main"));
        Files.writeString(root.resolve("src/main/A.java"), "");
        jdk("jdk-25", "25.0.1");
        script(temp.resolve("bin/mvn"), MAVEN);
        environment.put("PATH", temp.resolve("bin") + ":/usr/bin:/bin");
        environment.put("HOME", temp.toString());
        environment.put("JAVA_HOME", temp.resolve("jdk-25").toString());
    }

    @Test
    void theFirstRunBuildsAndSaysSoOnStandardErrorOnly() throws Exception {
        Run first = deriv("sin(x^2)");
        Run second = deriv("sin(x^2)");
        assertAll(
                () -> assertEquals("<sin(x^2)>\n", first.out),
                () -> assertEquals("deriv: building (the first run; this takes a moment) ...\n", first.err),
                () -> assertEquals("<sin(x^2)>\n", second.out),
                () -> assertEquals("", second.err));
    }

    @Test
    void argumentsArriveUntouchedAndTheExitCodeComesBack() throws Exception {
        deriv("x");
        assertEquals(new Run("<-x^2><--><a b><><$x*'y'><\\n>\n", "", 5), deriv("-x^2", "--", "a b", "", "$x*'y'",
                "\\n"));
        assertEquals(new Run("<batch>\n", "", 5), deriv("batch"));
    }

    @Test
    void aChangedSourceBuildsAgain() throws Exception {
        deriv("x");
        Files.setLastModifiedTime(root.resolve("src/main/A.java"), FileTime.from(Instant.now().plusSeconds(5)));
        assertEquals("deriv: building (the sources have changed; this takes a moment) ...\n", deriv("x").err);
    }

    @Test
    void runsThroughSymbolicLinksFromAnyDirectory() throws Exception {
        Files.createSymbolicLink(temp.resolve("bin/direct"), root.resolve("deriv"));
        Files.createSymbolicLink(temp.resolve("bin/d"), Path.of("direct"));
        assertEquals("<x>\n", run(temp, List.of("bin/d", "x")).out);
        assertEquals("<x>\n", run(Path.of("/"), List.of(temp.resolve("bin/d").toString(), "x")).out);
        assertEquals("<x>\n", run(root, List.of("sh", "deriv", "x")).out);
    }

    @Test
    void firstRunsAtTheSameTimeBuildOnce() throws Exception {
        var processes = new ArrayList<Process>();
        for (int i = 0; i < 4; i++) processes.add(start(root, List.of("./deriv", "x")));
        for (Process process : processes) assertEquals("<x>\n", finish(process).out);
        assertEquals(List.of("built"), Files.readAllLines(root.resolve("target/builds")));
        assertEquals(1, trainings("jdk-25"));
    }

    @Test
    void theFirstRunMakesACacheWithoutAWord() throws Exception {
        Files.writeString(temp.resolve("jdk-25/bin/java.caches"), "");
        Run first = deriv("x");
        assertEquals("[launcher-25.0.1-formulas.aot]<x>\n", first.out);
        assertEquals("deriv: building (the first run; this takes a moment) ...\n", first.err);
        assertEquals(new Run("[launcher-25.0.1-formulas.aot]<x>\n", "", 5), deriv("x"));
        assertEquals(1, trainings("jdk-25"));
    }

    @Test
    void commandsHaveACacheOfTheirOwn() throws Exception {
        Files.writeString(temp.resolve("jdk-25/bin/java.caches"), "");
        deriv("x");
        for (String formula : List.of("-", "xy", "sin(x)", "--help")) {
            assertEquals("[launcher-25.0.1-formulas.aot]<" + formula + ">\n", deriv(formula).out);
        }
        assertEquals(new Run("[launcher-25.0.1-commands.aot]<eval><x><x=1>\n", "", 5), deriv("eval", "x", "x=1"));
        assertEquals("[launcher-25.0.1-commands.aot]<batch>\n", deriv("batch").out);
        assertEquals(2, trainings("jdk-25"));
    }

    @Test
    void aMissingOrStaleCacheIsMadeAgainWithoutAWord() throws Exception {
        Files.writeString(temp.resolve("jdk-25/bin/java.caches"), "");
        deriv("x");
        Path cache = root.resolve("target/launcher-25.0.1-formulas.aot");
        Files.delete(cache);
        assertEquals(new Run("[launcher-25.0.1-formulas.aot]<x>\n", "", 5), deriv("x"));
        Files.setLastModifiedTime(cache, FileTime.from(Instant.EPOCH));
        assertEquals(new Run("[launcher-25.0.1-formulas.aot]<x>\n", "", 5), deriv("x"));
        assertEquals(3, trainings("jdk-25"));
    }

    @Test
    void anotherJdkHasACacheOfItsOwn() throws Exception {
        Files.writeString(temp.resolve("jdk-25/bin/java.caches"), "");
        Path other = jdk("jdk-26", "26-ea");
        Files.writeString(other.resolve("bin/java.caches"), "");
        deriv("x");
        environment.put("JAVA_HOME", other.toString());
        assertEquals(new Run("[launcher-26-ea-formulas.aot]<x>\n", "", 5), deriv("x"));
        environment.put("JAVA_HOME", temp.resolve("jdk-25").toString());
        assertEquals(new Run("[launcher-25.0.1-formulas.aot]<x>\n", "", 5), deriv("x"));
        assertEquals(1, trainings("jdk-25"));
    }

    @Test
    void aCacheThatCannotBeMadeIsNotTriedAgain() throws Exception {
        deriv("x");
        assertEquals(new Run("<x>\n", "", 5), deriv("x"));
        assertEquals(1, trainings("jdk-25"));
    }

    @Test
    void aTreeThatCannotBeWrittenToRunsWithoutACache() throws Exception {
        deriv("x");
        Files.delete(root.resolve("target/launcher-25.0.1-formulas.aot"));
        Path target = root.resolve("target");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Assumptions.assumeFalse(Files.isWritable(target), "this user may write everywhere");
            assertEquals(new Run("<x>\n", "", 5), deriv("x"));
        } finally {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aPathWithAColonIsNoClassPath() throws Exception {
        Path moved = Files.move(root, temp.resolve("a:b"));
        assertEquals("<x>\n", run(moved, List.of("./deriv", "x")).out);
        assertEquals("<x>\n", run(temp, List.of("a:b/deriv", "x")).out);
    }

    @Test
    void aLockWhoseOwnerHasDiedDoesNotBlock() throws Exception {
        Files.createDirectories(root.resolve("target"));
        Process dead = start(root, List.of("true"));
        finish(dead);
        Files.createSymbolicLink(root.resolve("target/launcher.lock"), Path.of(Long.toString(dead.pid())));
        assertEquals("<x>\n", deriv("x").out);
    }

    @Test
    void aBuildThatFailsShowsItsErrorsAndItsLog() throws Exception {
        script(temp.resolve("bin/mvn"), """
                #!/bin/sh
                echo '[INFO] noise'
                echo '[ERROR] A.java:[1,1] something is wrong'
                exit 1
                """);
        Path log = root.resolve("target/launcher.log");
        String expected = """
                deriv: building (the first run; this takes a moment) ...
                [ERROR] A.java:[1,1] something is wrong
                deriv: error: the build failed; the whole log is in %s
                """.formatted(log);
        assertEquals(new Run("", expected, 1), run(Path.of("/"), List.of(root.resolve("deriv").toString(), "x")));
        assertTrue(Files.readString(log).contains("noise"));
        script(temp.resolve("bin/mvn"), MAVEN);
        assertEquals("<x>\n", deriv("x").out);
    }

    @Test
    void anOldJavaHomeIsPassedOverForAJdkOnThePath() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk-17", "17.0.15").toString());
        script(temp.resolve("bin/java"), """
                #!/bin/sh
                echo '    java.home = %s' >&2
                """.formatted(temp.resolve("jdk-25")));
        assertEquals("<x>\n", deriv("x").out);
        assertEquals(temp.resolve("jdk-25") + "\n", Files.readString(root.resolve("target/launcher.log")).substring(4));
    }

    @Test
    void aJdkOfSdkmanIsFound() throws Exception {
        withoutSystemJdks();
        jdk(".sdkman/candidates/java/26.0.1-tem", "26.0.1");
        assertEquals("<x>\n", deriv("x").out);
    }

    @Test
    void withoutAJdkItSaysSoInOneSentence() throws Exception {
        withoutSystemJdks();
        String expected =
                "deriv: error: deriv needs a JDK 25 or newer and found none; install one, or set JAVA_HOME to it.\n";
        assertEquals(new Run("", expected, 1), deriv("x"));
    }

    @Test
    void withoutMavenItSaysSoInOneSentence() throws Exception {
        environment.put("PATH", bareTools());
        String expected =
                "deriv: error: Maven builds deriv on the first run and 'mvn' is not on the PATH; install Maven 3.8 or newer.\n";
        assertEquals(new Run("", expected, 1), deriv("x"));
    }

    /** Hides the JDKs of this machine: the copied script looks for them in a place that is not there. */
    private void withoutSystemJdks() throws IOException {
        environment.remove("JAVA_HOME");
        environment.put("PATH", bareTools() + ":" + temp.resolve("bin"));
        Path script = root.resolve("deriv");
        String text = Files.readString(script).replaceAll("/(usr|opt|Library)/(?=\\S*(java|jvm|jdk|Java))",
                "/nowhere/$1/");
        Files.writeString(script, text);
    }

    private String bareTools() throws IOException {
        Path bare = temp.resolve("tools");
        for (String tool : List.of("sed", "find", "readlink", "mkdir", "mv", "rm", "ln", "head", "grep", "sleep",
                "touch")) {
            script(bare.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec %s \"$@\"\n".formatted(tool));
        }
        script(bare.resolve("sh"), "#!/bin/sh\nexec /bin/sh \"$@\"\n");
        return bare.toString();
    }

    private int trainings(String jdk) throws IOException {
        return Files.readAllLines(temp.resolve(jdk).resolve("bin/java.trainings")).size();
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(temp.resolve(name));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"%s\"\nOS_NAME=\"Y\"\n".formatted(
                version));
        script(home.resolve("bin/java"), JAVA);
        script(home.resolve("bin/javac"), JAVA);
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run deriv(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("./deriv"));
        command.addAll(List.of(arguments));
        return run(root, command);
    }

    private Run run(Path directory, List<String> command) throws Exception {
        return finish(start(directory, command));
    }

    private Process start(Path directory, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Run finish(Process process) throws Exception {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes());
        String err = new String(process.getErrorStream().readAllBytes());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Run(out, err, process.exitValue());
    }

    private record Run(String out, String err, int exitCode) {
    }
}
