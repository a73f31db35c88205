package deriv.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a corpus as C or Python and runs it. */
final class CRun {
    private CRun() {}

    static boolean hasProgram(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Compiles with warnings as errors and the checks of undefined behaviour. */
    static double[] c(Corpus corpus, Path directory) throws Exception {
        for (Sources.Text text : Sources.of(corpus.unit("Functions"), new Target.C())) {
            Files.writeString(directory.resolve(text.path()), text.text());
        }
        StringBuilder main = new StringBuilder("#include <stdio.h>\n#include \"functions.h\"\n"
                + "static void put(double x) { printf(\"%a\\n\", x); }\nint main(void) {\ndouble v[100000]; (void) v;\n");
        for (int i = 0; i < corpus.tapes().size(); i++) {
            int outputs = corpus.tapes().get(i).outputCount();
            double[][] points = corpus.points()[i];
            main.append("{\nstatic const double points[][%d] = {".formatted(points[0].length));
            for (double[] point : points) {
                main.append(Arrays.stream(point).mapToObj(CRun::cNumber).collect(Collectors.joining(", ", "{", "}, ")));
            }
            main.append("};\nfor (int i = 0; i < %d; i++) {\n".formatted(points.length));
            switch (corpus.result(i)) {
                case Result.Returned _ -> main.append("put(functions_f%d(points[i]));\n".formatted(i));
                case Result.Stored _, Result.Scattered _ -> main.append("functions_f%d(points[i], v);\n".formatted(i));
                case Result.ReturnedAndStored _ -> main.append("put(functions_f%d(points[i], v));\n".formatted(i));
            }
            boolean isScattered = corpus.result(i) instanceof Result.Scattered;
            main.append((isScattered ? "for (int k = 1; k < 2 * %d; k += 2) put(v[k]);\n}\n}\n"
                    : "for (int k = 0; k < %d; k++) put(v[k]);\n}\n}\n")
                    .formatted(outputs - corpus.result(i).firstStored()));
        }
        Files.writeString(directory.resolve("main.c"), main.append("return 0;\n}\n").toString());
        run(directory, "gcc", "-std=c11", "-O1", "-ffp-contract=off", "-Wall", "-Wextra", "-pedantic", "-Werror",
                "-fsanitize=undefined,address", "-fno-sanitize=float-divide-by-zero", "-fno-sanitize-recover=all", "-o",
                "main",
                "-include", "functions.h", "main.c", "functions.c", "-lm");
        return numbers(run(directory, "./main"));
    }

    static double[] python(Corpus corpus, Path directory) throws Exception {
        Sources.Text text = Sources.of(corpus.unit("Functions"), new Target.Python()).getFirst();
        Files.writeString(directory.resolve(text.path()), text.text());
        StringBuilder main = new StringBuilder("import functions\nfrom math import inf, nan\n"
                + "def put(x):\n    print(repr(float(x)))\n");
        for (int i = 0; i < corpus.tapes().size(); i++) {
            main.append("for p in [");
            for (double[] point : corpus.points()[i]) {
                main.append(Arrays.stream(point).mapToObj(CRun::pythonNumber)
                        .collect(Collectors.joining(", ", "[", "], ")));
            }
            main.append("]:\n");
            main.append(switch (corpus.result(i)) {
                case Result.Returned _ -> "    put(functions.f%d(p))\n".formatted(i);
                case Result.Stored _ -> "    for x in functions.f%d(p): put(x)\n".formatted(i);
                case Result.Scattered _ -> "    for x in functions.f%d(p)[1::2]: put(x)\n".formatted(i);
                case Result.ReturnedAndStored _ ->
                    "    y, v = functions.f%d(p)\n    put(y)\n    for x in v: put(x)\n".formatted(i);
            });
        }
        Files.writeString(directory.resolve("main.py"), main.toString());
        return numbers(run(directory, "python3", "-W", "error", "main.py"));
    }

    static List<String> run(Path directory, String... command) throws Exception {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(command).directory(directory.toFile())
                .redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed in " + directory);
        }
        return Files.readAllLines(output);
    }

    private static double[] numbers(List<String> lines) {
        return lines.stream().mapToDouble(CRun::number).toArray();
    }

    private static double number(String text) {
        return switch (text) {
            case "nan", "-nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static String cNumber(double x) {
        return x != x ? "0.0/0.0" : Double.isInfinite(x) ? x > 0 ? "1.0/0.0" : "-1.0/0.0" : Double.toHexString(x);
    }

    private static String pythonNumber(double x) {
        return x != x ? "nan" : Double.isInfinite(x) ? x > 0 ? "inf" : "-inf" : Double.toString(x);
    }
}
