package deriv.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Points are streamed: {@value #ROWS} rows of a kilobyte go through a heap of {@value #HEAP}. */
class LongPointFileTest {
    private static final String HEAP = "24m";
    private static final int ROWS = 60_000;

    @TempDir
    Path temporary;

    @Test
    @Timeout(300)
    void moreRowsThanMemoryAreAnswered() throws Exception {
        Path errors = temporary.resolve("errors.txt");
        Process eval = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), "deriv.cli.Main",
                "eval",
                "x^2", "--points", "-").redirectError(errors.toFile()).start();
        Thread writer = Thread.ofVirtual().start(() -> write(eval));
        String last = "";
        int lines = 0;
        try (BufferedReader rows = eval.inputReader(StandardCharsets.UTF_8)) {
            for (String line = rows.readLine(); line != null; line = rows.readLine()) {
                last = line;
                lines++;
            }
        }
        writer.join();
        assertEquals(0, eval.waitFor(10, TimeUnit.SECONDS) ? eval.exitValue() : -1, () -> read(errors));
        assertEquals(ROWS + 1, lines);
        assertEquals((double) (ROWS - 1) * (ROWS - 1), Double.parseDouble(last.substring(last.lastIndexOf(',') + 1)));
    }

    private static void write(Process eval) {
        String filler = "a".repeat(1000);
        try (Writer rows = eval.outputWriter(StandardCharsets.UTF_8)) {
            rows.write("x,text\n");
            for (int i = 0; i < ROWS; i++) rows.write(i + "," + filler + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
