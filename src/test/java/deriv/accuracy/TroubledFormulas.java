package deriv.accuracy;

import deriv.Deriv;
import deriv.Answer;
import deriv.Numbers;
import deriv.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
        for (String line : lines("formulas.txt")) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\\|");
                formulas.put(columns[0].strip(), columns[1].strip());
            }
        }
        Map<String, Numbers> programs = new HashMap<>();
        List<Loss> losses = new ArrayList<>();
        for (String text : lines("reference.tsv")) {
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

    private static List<String> lines(String resource) {
        try (InputStream table = TroubledFormulas.class.getResourceAsStream(resource)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) {
        List<Loss> losses = measured();
        if (args.length > 0) {
            losses.stream().filter(l -> l.bits > Double.parseDouble(args[0]))
                    .forEach(l -> System.out.printf("%-30s %3s %-8s x=%-24s y=%-24s %s not %.17g: %.1f%n", l.line.name,
                            l.line.derivative, l.line.sample,
                            l.line.x, l.line.y, l.value, l.line.exact.doubleValue(), l.bits));
        }
        Map<String, List<Loss>> byName = new java.util.LinkedHashMap<>();
        for (Loss l : losses) {
            byName.computeIfAbsent(l.line.name, _ -> new ArrayList<>()).add(l);
        }
        byName.forEach((name, all) -> System.out.printf(
                "%-32s mean %5.1f worst %5.1f  sympy mean %5.1f%n", name,
                all.stream().mapToDouble(Loss::bits).average().orElse(0),
                all.stream().mapToDouble(Loss::bits).max().orElse(0),
                all.stream().mapToDouble(Loss::sympyBits).average().orElse(0)));
        for (String sample : List.of("bits", "moderate")) {
            for (int order = 0; order <= 2; order++) {
                int wanted = order;
                List<Loss> all =
                        losses.stream().filter(l -> l.line.sample.equals(sample) && l.line.order() == wanted).toList();
                System.out.printf(
                        "%-8s order %d: %d values, mean %.2f, all lost %.1f %%; sympy mean %.2f, all lost %.1f %%%n",
                        sample, order, all.size(),
                        all.stream().mapToDouble(Loss::bits).average().orElse(0),
                        100.0 * all.stream().filter(l -> l.bits >= EVERYTHING).count() / all.size(),
                        all.stream().mapToDouble(Loss::sympyBits).average().orElse(0),
                        100.0 * all.stream().filter(l -> l.sympyBits >= EVERYTHING).count() / all.size());
            }
        }
    }
}
