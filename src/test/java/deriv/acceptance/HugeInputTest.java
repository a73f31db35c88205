package deriv.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Input of ten million bytes, a million brackets and bytes that are no text, in a heap of {@value #HEAP}: {@code batch}
 * answers each within its time and the line after it as usual; the command line says in a few words what is wrong.
 */
class HugeInputTest {
    private static final String HEAP = "512m";
    private static final List<String> OPTIONS = List.of("-Xmx" + HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final int SIZE = 10_000_000;
    private static final double SECONDS = 0.5;
    /** Processor time of both lines: reading ten megabytes of JSON, and the time that a worker has to end. */
    private static final double SECONDS_AT_MOST = 15;
    private static final Set<String> CODES = Set.of("parse", "undefined", "unsupported", "limit", "usage");
    private static final String NEXT =
            "{\"id\":2,\"op\":\"diff\",\"expr\":\"sin(x^2)\",\"wrt\":[\"x\"],\"timeout\":120}";

    @TempDir
    Path temporary;

    // --- batch ---

    @Test
    void batchAnswersTheNextLine() throws Exception {
        Path errors = temporary.resolve("errors.txt");
        List<Executable> checks = new ArrayList<>();
        try (BatchProcess batch = new BatchProcess(OPTIONS, errors)) {
            batch.ask(NEXT);
            for (var input : requests().entrySet()) {
                double start = batch.seconds();
                String reply = batch.ask(input.getValue());
                String next = batch.ask(NEXT);
                double seconds = batch.seconds() - start;
                String name = input.getKey();
                checks.add(() -> assertTrue(isRefused(reply), () -> name + ": " + shortened(reply)));
                checks.add(() -> assertTrue(seconds < SECONDS_AT_MOST, () -> name + ": " + seconds + " seconds"));
                checks.add(() -> assertEquals("2*x*cos(x^2)", derivative(next), () -> name + ": " + shortened(next)));
            }
            assertAll(checks);
            assertEquals(0, batch.exitValue());
        }
        assertEquals("", Files.readString(errors));
        assertFalse(checks.isEmpty());
    }

    private static Map<String, byte[]> requests() {
        Map<String, byte[]> requests = new LinkedHashMap<>();
        for (String piece : List.of("(", ")", "[", "-", "|", "x^", "sin ", "x+", "x*", "x y ", "√", "x²", "1/(1+",
                "if(",
                "7", "x", "é", "😀", "\\n", "x;", "f(", "'", "\\u0301\\u0323", "\\u0000", "\\ud800")) {
            String text = piece.repeat(SIZE / piece.getBytes(StandardCharsets.UTF_8).length);
            requests.put("10 MB of " + piece, diff(text));
            if (piece.equals("\\n")) {
                requests.put("a formula before 10 MB of line breaks", diff("x^-" + text));
            }
        }
        requests.put("a million brackets", diff("(".repeat(1_000_000) + "x" + ")".repeat(1_000_000)));
        requests.put("10 MB that are no JSON", utf8("(".repeat(SIZE)));
        requests.put("a million brackets of JSON", utf8("[".repeat(1_000_000)));
        requests.put("an id a million levels deep",
                utf8("{\"id\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}"));
        requests.put("a lone byte", new byte[] {(byte) 0xFF});
        requests.put("the beginning of a character", new byte[] {'{', (byte) 0xC3});
        requests.put("a byte 0", new byte[] {0});
        requests.put("10 MB of bytes 0", new byte[SIZE]);
        requests.put("a byte order mark alone", utf8("\uFEFF"));
        requests.put("carriage returns between objects", utf8(NEXT + "\r" + NEXT));
        requests.put("a surrogate written as a byte sequence",
                new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
        requests.put("half a character", diff("x+\\udc00y"));
        requests.put("a name that occurs twice", utf8("{\"id\":1,\"id\":2,\"op\":\"diff\"}"));
        requests.put("an operation of 10 MB", utf8("{\"id\":1,\"op\":\"" + "a".repeat(SIZE) + "\"}"));
        requests.put("a variable of 10 MB",
                utf8("{\"id\":1,\"op\":\"diff\",\"expr\":\"x\",\"wrt\":[\"" + "a".repeat(SIZE) + "\"]}"));
        for (String timeout : List.of("\"1\"", "-1", "0", "1e-999", "-1e999", "[]", "{}", "true", "\"NaN\"")) {
            requests.put("timeout " + timeout,
                    utf8("{\"id\":1,\"op\":\"diff\",\"expr\":\"x\",\"wrt\":[\"x\"],\"timeout\":" + timeout + "}"));
        }
        String points = "{\"x\":1},".repeat(1_000_000);
        requests.put("a million points", utf8("{\"id\":1,\"op\":\"eval\",\"expr\":\"x^2\",\"wrt\":[],\"timeout\":0.1,"
                + "\"points\":[" + points + "{\"x\":1}]}"));
        String functions = "\"sin(x)\",".repeat(300_000);
        requests.put("many functions", utf8("{\"id\":1,\"op\":\"jacobian\",\"vars\":[\"x\"],\"timeout\":0.1,"
                + "\"points\":[{\"x\":1}],\"exprs\":[" + functions + "\"x\"]}"));
        return requests;
    }

    private static byte[] diff(String expr) {
        return utf8("{\"id\":1,\"op\":\"diff\",\"expr\":\"" + expr + "\",\"wrt\":[\"x\"],\"strict\":false,\"timeout\":"
                + SECONDS + "}");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isRefused(String reply) {
        JsonObject object = JsonParser.parseString(reply).getAsJsonObject();
        return object.has("error") && CODES.contains(object.get("code").getAsString()) && reply.length() < 1000;
    }

    private static String derivative(String reply) {
        JsonObject object = JsonParser.parseString(reply).getAsJsonObject();
        return object.has("derivative") ? object.get("derivative").getAsString() : "";
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 200));
    }

    // --- command line ---

    @Test
    @Timeout(600)
    void theCommandLineSaysWhatIsWrong() throws Exception {
        Path file = temporary.resolve("formula.txt");
        for (String piece : List.of("(", "-", "|", "x^", "sin ", "x;", "\0")) {
            Files.writeString(file, piece.repeat(SIZE / piece.getBytes(StandardCharsets.UTF_8).length));
            checkRefusal(file, List.of("-"), piece);
            checkRefusal(file, List.of("-f", file.toString()), piece);
        }
        Files.write(file, new byte[] {'x', '^', '2', '\n', (byte) 0xFF, '\n', 'x', '^', '3', '\n'});
        Run run = run(file, List.of("-"));
        assertEquals("2*x\n3*x^2\n", run.out, run::toString);
        assertEquals(3, run.exitCode);
    }

    private void checkRefusal(Path file, List<String> way, String name) throws Exception {
        Run run = run(file, way);
        assertTrue(run.exitCode == 3 || run.exitCode == 6, () -> name + ": " + run);
        assertEquals("", run.out, name);
        assertTrue(run.err.startsWith("deriv: error: ") && run.err.length() < 1000, () -> name + ": " + run);
    }

    private record Run(String out, String err, int exitCode) {
        @Override
        public String toString() {
            return exitCode + " " + shortened(out) + " " + shortened(err);
        }
    }

    private Run run(Path input, List<String> arguments) throws Exception {
        Path errors = temporary.resolve("errors.txt");
        List<String> command = new ArrayList<>(arguments);
        command.addAll(List.of("--timeout", "2"));
        Process process = process(errors, command).redirectInput(input.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(out, Files.readString(errors), process.waitFor());
    }

    private static ProcessBuilder process(Path errors, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "deriv.cli.Main"));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(errors.toFile());
    }
}
