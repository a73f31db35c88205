package deriv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/**
 * How long {@code ./deriv} takes from the start of its process to the end, beside a class that prints one word: runs that
 * alternate, because a machine has better and worse minutes. {@code java src/bench/java/deriv/ColdStart.java [RUNS]}
 */
public final class ColdStart {
    private static final int RUNS = 20;

    private ColdStart() {}

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length == 0 ? RUNS : Integer.parseInt(arguments[0]);
        Map<String, List<String>> commands = commands(hello());
        Map<String, double[]> times = new LinkedHashMap<>();
        commands.forEach((name, command) -> times.put(name, new double[runs]));
        for (List<String> command : commands.values()) {
            milliseconds(command); // builds, makes the cache, warms the file system
        }
        for (int run = 0; run < runs; run++) {
            for (var entry : commands.entrySet()) {
                times.get(entry.getKey())[run] = milliseconds(entry.getValue());
            }
        }
        times.values().forEach(Arrays::sort);
        double hello = times.get("hello world")[runs / 2];
        System.out.println("| command | least, ms | median, ms | of hello world |\n|---|---|---|---|");
        times.forEach((name, sorted) -> System.out.printf("| `%s` | %.0f | %.0f | %.2f |%n", name, sorted[0],
                sorted[runs / 2], sorted[runs / 2] / hello));
    }

    private static Map<String, List<String>> commands(Path classes) {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("hello world", List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp",
                classes.toString(), "Hello"));
        for (List<String> words : List.of(
                List.of("sin(x^2)"),
                List.of("x^x*exp(-a*x)/(x^2 + 1)"),
                List.of("sen(x)"),
                List.of("-"),
                List.of("sin(x^2)", "--to", "latex"),
                List.of("gradient", "x^2*y + sin(y)"),
                List.of("simplify", "(x^2 - 1)/(x - 1)"),
                List.of("eval", "sin(x)", "x=pi/6", "-n", "1"),
                List.of("batch"),
                List.of("--version"),
                List.of("--help"))) {
            List<String> command = new ArrayList<>(List.of("./deriv"));
            command.addAll(words);
            commands.put("deriv " + String.join(" ", words), command);
        }
        return commands;
    }

    private static Path hello() throws IOException {
        Path directory = Files.createTempDirectory("hello");
        Path source = Files.writeString(directory.resolve("Hello.java"),
                "public class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");
        ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
        return directory;
    }

    private static double milliseconds(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        process.waitFor();
        return (System.nanoTime() - start) / 1e6;
    }
}
