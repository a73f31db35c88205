package deriv.functions;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.kernels.Erf;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Kernels and stable derivatives against values computed with mpmath (the scripts are beside the tables). The bounds
 * below are the accuracy that the project promises, in units of the last place; {@code -Dvalues=FILE} and {@code
 * -Dslopes=FILE} measure on other points, {@code -Daccuracy=FILE} writes what was measured.
 */
class ExactValueTest {
    private static final Path FOLDER = Path.of("src/test/resources/deriv/functions/kernels");

    private static final double USUAL = 4;
    /**
     * Kernels that need more. The sums of exponentials and the spherical Bessel functions cross zero on their samples.
     */
    private static final Map<String, Double> KERNEL_BOUNDS = Map.ofEntries(
            entry("gamma", 6.0), entry("factorial", 6.0), entry("trigamma", 6.0), entry("gelu", 6.0),
            entry("beta", 7.0), entry("sinhcdescendant", 16.0), entry("airyaiprime", 6.0), entry("polylog", 16.0),
            entry("binomial", 8.0), entry("polygammadifference", 8.0), entry("polygamma", 16.0),
            entry("digamma", 8.0), entry("betaslope", 8.0), entry("binomialbyupper", 8.0),
            entry("binomialbylower", 32.0),
            entry("logsumexp", 64.0),
            entry("logaddexp", 128.0), entry("sincdescendant", 256.0));

    private static final double USUAL_SLOPE = 16;
    /** The condition number of exp(-x^2) far out, zeros of the derivative, and poles of digamma near the argument. */
    private static final Map<String, Double> SLOPE_BOUNDS = Map.of(
            "erf 0", 256.0, "erfc 0", 256.0, "erfi 0", 256.0, "erfinv 0", 64.0, "gelu 0", 32.0, "factorial 0", 32.0,
            "binomial 0", 64.0,
            "binomial 1", 128.0);

    /** @param amplitude what the error is measured by, if it is larger than the value: that of an oscillation */
    private record Line(String function, int index, double[] point, BigDecimal value, double amplitude, String text) {
        static Line of(String text) {
            String[] words = text.split("\t");
            String[] name = words[0].split(" ");
            double[] point = Arrays.stream(words, 1, words.length - 1).mapToDouble(Double::parseDouble).toArray();
            int index = name.length == 1 ? -1 : Integer.parseInt(name[1]);
            String[] value = words[words.length - 1].split("~");
            double amplitude = value.length == 1 ? 0 : Double.parseDouble(value[1]);
            return new Line(name[0], index, point, new BigDecimal(value[0]), amplitude, text);
        }

        String key() {
            return index < 0 ? function : function + " " + index;
        }
    }

    private record Error(double ulps, Line line, double computed) {}

    @Test
    void kernelsAreAccurate() throws IOException {
        check("values", KERNEL_BOUNDS, USUAL, line -> kernel(line.function()).at(line.point()));
    }

    @Test
    void stableDerivativesAreAccurate() throws IOException {
        check("slopes", SLOPE_BOUNDS, USUAL_SLOPE, ExactValueTest::stableSlope);
    }

    @Test
    void everyKernelOfOurOwnHasValues() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        FunctionTable.all().forEach(row -> row.kernel().ifPresent(k -> missing.add(row.name())));
        lines("values").forEach(line -> missing.remove(line.function()));
        List<String> exact = List.of("abs", "ceil", "clamp", "floor", "heaviside", "max", "min", "relu", "round",
                "sign", "leakyrelu");
        List<String> elsewhere = List.of("exp", "exp2", "pow", "sqrt", "softmaxentry");
        missing.removeAll(exact);
        missing.removeAll(elsewhere);
        assertEquals(new TreeSet<>(), missing);
    }

    private interface Computation {
        double at(Line line);
    }

    private static void check(String table, Map<String, Double> bounds, double usual, Computation computation)
            throws IOException {
        Map<String, Error> worst = new TreeMap<>();
        try (Stream<Line> lines = lines(table)) {
            lines.forEach(line -> {
                double computed = computation.at(line);
                Error error = new Error(ulps(computed, line), line, computed);
                worst.merge(line.key(), error, (a, b) -> a.ulps() >= b.ulps() ? a : b);
            });
        }
        List<String> report = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        worst.forEach((name, error) -> {
            String text = String.format(Locale.ROOT, "%-16s %10.2f   %s -> %s", name, error.ulps(), error.line().text(),
                    error.computed());
            report.add(text);
            if (error.ulps() > bounds.getOrDefault(name, usual)) {
                faults.add(text);
            }
        });
        String file = System.getProperty("accuracy", "");
        if (!file.isEmpty()) {
            Files.write(Path.of(file + "." + table), report);
        }
        assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
    }

    /** All lines of the tables of this kind: {@code values.tsv}, {@code values-integrals.tsv} and so on. */
    private static Stream<Line> lines(String kind) throws IOException {
        String chosen = System.getProperty(kind, "");
        List<Line> lines = new ArrayList<>();
        for (Path table : chosen.isEmpty() ? tables(kind) : List.of(Path.of(chosen))) {
            Files.readAllLines(table).forEach(line -> lines.add(Line.of(line)));
        }
        return lines.stream();
    }

    private static List<Path> tables(String kind) throws IOException {
        Pattern name = Pattern.compile(kind + "(-[a-z]+)?\\.tsv");
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> name.matcher(file.getFileName().toString()).matches()).sorted().toList();
        }
    }

    private static Kernel kernel(String name) {
        return FunctionTable.all().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .flatMap(Row::kernel)
                .orElseGet(() -> KERNELS_WITHOUT_ROW.get(name));
    }

    private static final Map<String, Kernel> KERNELS_WITHOUT_ROW =
            Map.of("erfcx", new Kernel.Unary(Erf.class, "erfcx", Erf::erfcx));

    private static double stableSlope(Line line) {
        Row row = FunctionTable.all().stream().filter(r -> r.name().equals(line.function())).findFirst().orElseThrow();
        List<Expr> args = new ArrayList<>();
        Map<Expr, Double> values = new HashMap<>();
        for (double x : line.point()) {
            // The order of polygamma and of roots is a number, all else may be anything.
            boolean isOrder = args.isEmpty() && line.index() > 0
                    && row.samples().stream().anyMatch(s -> s.intervals().getFirst().isPoint());
            Expr arg = isOrder ? RowCheck.exactly(x) : Exprs.symbol("x" + args.size());
            args.add(arg);
            values.put(arg, x);
        }
        return Evaluate.at(row.stablePartial(line.index(), args, Exprs.apply(row, args)), values);
    }

    private static double ulps(double computed, Line line) {
        BigDecimal exact = line.value();
        double nearest = exact.doubleValue();
        if (computed == nearest) {
            return 0;
        }
        if (!Double.isFinite(computed) || Double.isInfinite(nearest)) {
            return Double.POSITIVE_INFINITY;
        }
        BigDecimal error = new BigDecimal(computed).subtract(exact).abs();
        return error
                .divide(new BigDecimal(Math.ulp(Math.max(Math.abs(nearest), line.amplitude()))), MathContext.DECIMAL32)
                .doubleValue();
    }
}
