package deriv.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * One {@code deriv batch} gets all bad inputs, one after the other, in a heap of {@value #HEAP}: each has its reply,
 * the request after it is answered as usual, and nothing is said on standard error.
 */
class BadInputBatchTest {
    private static final String HEAP = "288m";
    private static final double SECONDS = 0.5;
    /** Of processor time, for both lines: at the start the compiler of the machine has its share. */
    private static final double SECONDS_AT_MOST = 10;
    private static final double PATIENCE = 120;
    private static final Set<String> CODES = Set.of("parse", "undefined", "unsupported", "limit");

    @TempDir
    Path temporary;

    @Test
    void everyRequestIsAnsweredAndSoIsTheNext() throws Exception {
        Path errors = temporary.resolve("errors.txt");
        List<Executable> checks = new ArrayList<>();
        try (BatchProcess batch = new BatchProcess(List.of("-Xmx" + HEAP, "-XX:+UseSerialGC"), errors)) {
            for (BadInput input : inputs()) {
                double start = batch.seconds();
                JsonObject reply = ask(request(input.text(), SECONDS), batch);
                JsonObject next = ask(request("sin(x^2)", PATIENCE), batch);
                double seconds = batch.seconds() - start;
                checks.add(() -> assertTrue(isAnswered(reply), () -> input + ": " + reply));
                checks.add(() -> assertTrue(seconds < SECONDS_AT_MOST, () -> input + ": " + seconds + " seconds"));
                checks.add(() -> assertEquals("2*x*cos(x^2)", next.get("derivative").getAsString(), input::toString));
            }
            assertAll(checks);
            assertEquals(0, batch.exitValue());
        }
        assertEquals("", Files.readString(errors));
        assertFalse(checks.isEmpty());
    }

    private static List<BadInput> inputs() {
        return Stream.of("bad-input.txt", "hostile-input.txt").map(BadInput::of).flatMap(List::stream).toList();
    }

    private static boolean isAnswered(JsonObject reply) {
        if (reply.has("derivative")) return !reply.has("error");
        return CODES.contains(reply.get("code").getAsString()) && !reply.get("error").getAsString().isBlank();
    }

    private static JsonObject ask(String request, BatchProcess batch) throws Exception {
        return JsonParser.parseString(batch.ask(request)).getAsJsonObject();
    }

    private static String request(String text, double timeout) {
        return "{\"op\":\"diff\",\"wrt\":[\"x\"],\"strict\":false,\"timeout\":%s,\"expr\":\"%s\"}".formatted(timeout,
                escaped(text));
    }

    /** In ASCII, so that half a character arrives as it was sent. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') escaped.append(c);
            else escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return escaped.toString();
    }
}
