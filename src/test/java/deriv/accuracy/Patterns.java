package deriv.accuracy;

import deriv.Answer;
import deriv.Deriv;
import deriv.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The patterns that are stable by construction, compiled and compared with {@code patterns.tsv}, in units in the last
 * place. {@code main} prints the table of {@code docs/accuracy.md}.
 */
final class Patterns {
    private static final List<String> VARIABLES = List.of("x", "y");

    private Patterns() {}

    /** A pattern of {@code patterns.txt}, with the largest errors that are accepted for each order of derivatives. */
    record Pattern(String name, String formula, List<Double> bounds) {}

    /** The largest error of a derivative of some order, 0 for the function, and where it is. */
    record Worst(double ulps, String where) {}

    static Map<String, Pattern> all() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (String line : Table.lines("patterns.txt")) {
            if (!line.startsWith("#")) {
                String[] c = line.split("\\|");
                List<Double> bounds =
                        Stream.of(c[4].strip().split(" ")).map(Double::valueOf).toList();
                patterns.put(c[0].strip(), new Pattern(c[0].strip(), c[1].strip(), bounds));
            }
        }
        return patterns;
    }

    /** By pattern, the worst of the function and of its first and second derivatives. */
    static Map<Pattern, List<Worst>> measured() {
        Map<String, Pattern> patterns = all();
        Map<String, Numbers> programs = new LinkedHashMap<>();
        Map<Pattern, List<Worst>> worst = new LinkedHashMap<>();
        for (String line : Table.lines("patterns.tsv")) {
            String[] c = line.split("\t");
            Pattern pattern = patterns.get(c[0]);
            int order = c[1].equals("-") ? 0 : c[1].length();
            Numbers program = programs.computeIfAbsent(c[0] + "\t" + c[1], _ -> program(pattern.formula(), c[1]));
            double value = program.value(Double.parseDouble(c[2]), Double.parseDouble(c[3]));
            double ulps = ulps(value, new BigDecimal(c[4]));
            List<Worst> orders = worst.computeIfAbsent(
                    pattern, _ -> new ArrayList<>(List.of(new Worst(-1, ""), new Worst(-1, ""), new Worst(-1, ""))));
            if (ulps > orders.get(order).ulps) {
                String where = "%s %s at %s, %s: %s, not %s".formatted(c[0], c[1], c[2], c[3], value, c[4]);
                orders.set(order, new Worst(ulps, where));
            }
        }
        return worst;
    }

    private static Numbers program(String formula, String derivative) {
        Answer answer = Deriv.reader().withoutVerification().parse(formula);
        return Numbers.of(
                List.of(derivative.equals("-") ? answer : answer.diff(derivative.split(""))), VARIABLES);
    }

    private static double ulps(double value, BigDecimal exact) {
        if (!Double.isFinite(value)) {
            return Double.POSITIVE_INFINITY;
        }
        BigDecimal ulp = new BigDecimal(Math.ulp(exact.doubleValue()));
        return exact.subtract(new BigDecimal(value)).abs().divide(ulp, MathContext.DECIMAL64).doubleValue();
    }

    public static void main(String[] args) {
        measured().forEach((pattern, worst) -> {
            System.out.printf("| `%s` |", pattern.formula);
            worst.forEach(w -> System.out.print(w.ulps < 0 ? " |" : " %.1f |".formatted(w.ulps)));
            System.out.println();
        });
    }
}
