package deriv.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/** Writes a corpus, all of its tapes at the same points, as Java, compiles it, runs it on a JDK. */
final class JavaRun {
    private final Corpus corpus;
    private final Path directory;

    private JavaRun(Corpus corpus, Path directory) {
        this.corpus = corpus;
        this.directory = directory;
    }

    /** Compiles with all warnings as errors, but for those about old releases. */
    static JavaRun of(Corpus corpus, Target.Java target, Path directory) throws IOException {
        Files.createDirectories(directory);
        Sources.Text source = Sources.of(corpus.unit("corpus.Functions"), target).getFirst();
        Path file = directory.resolve(source.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, source.text());
        Path main = Files.writeString(directory.resolve("Main.java"), driver(corpus));
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release",
                String.valueOf(target.release().number()), "-Xlint:all,-options", "-Werror", "-proc:none", "-d",
                directory.toString(), file.toString(), main.toString());
        if (failed != 0) {
            throw new AssertionError("the source does not compile: " + file);
        }
        return new JavaRun(corpus, directory);
    }

    double[] on(JavaHome java) throws Exception {
        Path in = directory.resolve("points");
        Path out = directory.resolve("values-" + java.feature());
        ByteBuffer points = ByteBuffer.allocate(8 * Corpus.INPUTS * corpus.points()[0].length);
        for (double[] point : corpus.points()[0]) {
            for (double coordinate : point) {
                points.putDouble(coordinate);
            }
        }
        Files.write(in, points.array());
        Process process =
                new ProcessBuilder(java.java(), "-Xshare:auto", "-cp", directory.toString(), "Main", in.toString(),
                        out.toString()).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new AssertionError(java + " does not run " + directory);
        }
        DoubleBuffer values = ByteBuffer.wrap(Files.readAllBytes(out)).asDoubleBuffer();
        double[] all = new double[values.remaining()];
        values.get(all);
        return all;
    }

    private static String driver(Corpus corpus) {
        String calls = IntStream.range(0, corpus.tapes().size())
                .mapToObj(i -> "        f%d(points, out);\n".formatted(i)).collect(Collectors.joining());
        String methods = IntStream.range(0, corpus.tapes().size())
                .mapToObj(i -> method(i, corpus)).collect(Collectors.joining());
        return """
                import java.io.*;
                public class Main {
                    public static void main(String[] a) throws IOException {
                        double[][] points = new double[%d][%d];
                        try (DataInputStream in = new DataInputStream(new FileInputStream(a[0]))) {
                            for (double[] p : points) for (int i = 0; i < p.length; i++) p[i] = in.readDouble();
                        }
                        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(a[1])))) {
                            all(points, out);
                        }
                    }
                    static void all(double[][] points, DataOutputStream out) throws IOException {
                %s    }
                %s}
                """.formatted(corpus.points()[0].length, Corpus.INPUTS, calls, methods);
    }

    private static String method(int i, Corpus corpus) {
        int outputs = corpus.tapes().get(i).outputCount();
        List<String> body = switch (corpus.result(i)) {
            case Result.Returned _ -> List.of("out.writeDouble(corpus.Functions.f%d(p));".formatted(i));
            case Result.Stored _ -> List.of("double[] v = new double[%d];".formatted(outputs),
                    "corpus.Functions.f%d(p, v);".formatted(i), "for (double x : v) out.writeDouble(x);");
            case Result.Scattered _ -> List.of("double[] v = new double[%d];".formatted(2 * outputs),
                    "corpus.Functions.f%d(p, v);".formatted(i),
                    "for (int k = 1; k < v.length; k += 2) out.writeDouble(v[k]);");
            case Result.ReturnedAndStored _ -> List.of("double[] v = new double[%d];".formatted(outputs - 1),
                    "out.writeDouble(corpus.Functions.f%d(p, v));".formatted(i),
                    "for (double x : v) out.writeDouble(x);");
        };
        return "    static void f%d(double[][] points, DataOutputStream out) throws IOException {\n".formatted(i)
                + "        for (double[] p : points) {\n            " + String.join("\n            ", body)
                + "\n        }\n    }\n";
    }
}
