package deriv.accuracy;

import deriv.Answer;
import deriv.Deriv;
import deriv.Numbers;
import deriv.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Formulas with known trouble and their derivatives, compiled and compared with the values of {@code reference.tsv}.
 * {@code main} prints the table of {@code docs/accuracy.md}.
 */
final class TroubledFormulas {
    /** So many bits lost is all of them. */
    static final double EVERYTHING = 52;

    private static final List<String> VARIABLES = List.of("x", "y");

    private TroubledFormulas() {}

    /** One line of the reference. */
    record Line(String name, String derivative, String sample, double x, double y, BigDecimal exact, double sympy) {
        int order() {
            return derivative.equals("-") ? 0 : derivative.length();
        }
    }

    /** How far the compiled value and that of SymPy are from the exact one, in bits. */
    record Loss(Line line, double value, double bits, double sympyBits) {}

    static List<Loss> measured() {
        Map<String, String> formulas = new HashMap<>();
        for (String line : Table.lines("formulas.txt")) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\\|");
                formulas.put(columns[0].strip(), columns[1].strip());
            }
        }
        Map<String, Numbers> programs = new HashMap<>();
        List<Loss> losses = new ArrayList<>();
        for (String text : Table.lines("reference.tsv")) {
            String[] c = text.split("\t");
            Line line = new Line(
                    c[0], c[1], c[2], Double.parseDouble(c[3]), Double.parseDouble(c[4]), new BigDecimal(c[5]),
                    c[6].equals("nan") ? Double.NaN : c[6].endsWith("inf") ? Double.POSITIVE_INFINITY
                            : Double.parseDouble(c[6]));
            Numbers program = programs.computeIfAbsent(
                    line.name + "\t" + line.derivative, _ -> program(formulas.get(line.name), line.derivative));
            double value = program.value(line.x, line.y);
            losses.add(new Loss(line, value, bitsLost(value, line.exact), bitsLost(line.sympy, line.exact)));
        }
        return losses;
    }

    private static Numbers program(String formula, String derivative) {
        Reader reader = Deriv.reader().withoutVerification();
        Answer answer = reader.parse(formula);
        if (!derivative.equals("-")) {
            answer = answer.diff(derivative.split(""));
        }
        return Numbers.of(List.of(answer), VARIABLES);
    }

    /** log2 of the number of doubles between a value and the exact one, 64 if the value is none. */
    static double bitsLost(double value, BigDecimal exact) {
        if (!Double.isFinite(value)) {
            return 64;
        }
        double apart = Math.abs((double) place(value) - (double) place(exact.doubleValue()));
        long near = Math.abs(place(value) - place(exact.doubleValue()));
        return Math.log(1 + (apart < 0x1p60 ? near : apart)) / Math.log(2);
    }

    /** The number of the double, counted from 0. */
    private static long place(double x) {
        long bits = Double.doubleToRawLongBits(x);
        return bits >= 0 ? bits : -(bits & Long.MAX_VALUE);
    }

    /** What the formulas lose on average, and how many of a hundred values lose everything. */
    record Summary(String sample, int order, int count, double mean, double lost, double sympyMean, double sympyLost) {}

    static List<Summary> summaries(List<Loss> losses) {
        List<Summary> summaries = new ArrayList<>();
        for (String sample : List.of("bits", "moderate")) {
            for (int order = 0; order <= 2; order++) {
                int wanted = order;
                List<Loss> some = losses.stream()
                        .filter(l -> l.line.sample.equals(sample) && l.line.order() == wanted)
                        .toList();
                summaries.add(new Summary(
                        sample,
                        order,
                        some.size(),
                        some.stream().mapToDouble(Loss::bits).average().orElse(0),
                        100.0 * some.stream().filter(l -> l.bits >= EVERYTHING).count() / some.size(),
                        some.stream().mapToDouble(Loss::sympyBits).average().orElse(0),
                        100.0 * some.stream().filter(l -> l.sympyBits >= EVERYTHING).count() / some.size()));
            }
        }
        return summaries;
    }

    /** Prints the summary; with a number, first all values that lose more bits than that. */
    public static void main(String[] args) {
        List<Loss> losses = measured();
        if (args.length > 0) {
            losses.stream().filter(l -> l.bits > Double.parseDouble(args[0])).forEach(System.out::println);
        }
        for (Summary s : summaries(losses)) {
            System.out.printf(
                    "| %s | %d | %d | %.1f | %.1f %% | %.1f | %.1f %% |%n",
                    s.sample, s.order, s.count, s.mean, s.lost, s.sympyMean, s.sympyLost);
        }
    }
}
