package deriv;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the time from text to printed derivative grows with the input: CPU time of the stages, best of a few runs, and the
 * exponent between the two largest sizes. With the name of a file of expressions as argument also those, warm.
 *
 * <p>CPU time and not wall time, so that other work on the machine counts less.
 */
public final class Growth {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int RUNS = 3;
    private static final Reader READER = Deriv.reader().limits(Limits.DEFAULT.withTimeout(PATIENCE));

    private Growth() {}

    /** A kind of input with the sizes that are measured. */
    private record Family(String name, IntFunction<String> text, Question question, int... sizes) {}

    /** What is asked of an input. */
    @FunctionalInterface
    private interface Question {
        Answer of(Answer f);
    }

    private record Times(long parse, long work, long print) {
        long total() {
            return parse + work + print;
        }
    }

    private static final List<Family> FAMILIES = List.of(
            new Family("chain sin(sin(…x…))", n -> nested("sin(", n), f -> f.diff("x"), 500, 5_000, 50_000, 100_000),
            new Family("chain sin(cos(exp(-…)))", Growth::mixedChain, f -> f.diff("x"), 500, 5_000, 50_000),
            new Family("chain √√…x", n -> nested("sqrt(", n), f -> f.diff("x"), 500, 5_000, 50_000),
            new Family("chain 1/(1 + 1/(1 + …))", n -> nested("1/(1+", n), f -> f.diff("x"), 500, 5_000, 50_000),
            new Family("sum of sin(k*x)/k", n -> joined(n, " + ", k -> "sin(" + k + "*x)/" + k), f -> f.diff("x"),
                    200, 2_000, 20_000),
            new Family("polynomial with x^k*y", n -> joined(n, " - ", k -> k + "*x^" + k + "*y"), f -> f.diff("x"),
                    200, 2_000, 20_000),
            new Family("product of sin(x + k)", n -> joined(n, "*", k -> "sin(x + " + k + ")"), f -> f.diff("x"),
                    100, 1_000, 10_000),
            new Family("if in if", Growth::ifs, f -> f.diff("x"), 50, 500, 5_000),
            new Family("Hessian of x1*…*xn", n -> joined(n, "*", k -> "x" + k), f -> f.hessian(f.variables()), 30, 100,
                    300));

    public static void main(String[] args) throws IOException {
        for (Family family : FAMILIES) {
            if (args.length < 2 || family.name().contains(args[1])) {
                report(family);
            }
        }
        if (args.length > 0) {
            corpus(Files.readAllLines(Path.of(args[0])).stream().filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList());
        }
    }

    private static void report(Family family) {
        System.out.printf(Locale.ROOT, "%n%s%n%8s %10s %10s %10s %10s %9s%n",
                family.name(), "n", "parse ms", "work ms", "print ms", "all ms", "exponent");
        long before = 0;
        int smaller = 0;
        for (int n : family.sizes()) {
            String text = family.text().apply(n);
            Times best = best(text, family.question());
            if (best == null) {
                System.out.printf(Locale.ROOT, "%8d over %d s%n", n, PATIENCE.toSeconds());
                return;
            }
            double exponent = smaller == 0 ? Double.NaN
                    : Math.log((double) best.total() / before) / Math.log((double) n / smaller);
            System.out.printf(Locale.ROOT, "%8d %10.1f %10.1f %10.1f %10.1f %9.2f%n",
                    n, best.parse() / 1e6, best.work() / 1e6, best.print() / 1e6, best.total() / 1e6, exponent);
            before = best.total();
            smaller = n;
        }
    }

    /** The fastest of a few runs, fewer if they are slow; {@code null} if a limit was hit. */
    private static Times best(String text, Question question) {
        Times best = null;
        long spent = 0;
        for (int run = 0; run < 10 * RUNS && (run < RUNS || spent < 500_000_000L) && spent < 10_000_000_000L; run++) {
            try {
                Times t = run(text, question);
                spent += t.total();
                best = best == null || t.total() < best.total() ? t : best;
            } catch (DerivException e) {
                System.out.println("         " + e.getMessage());
                return null;
            }
        }
        return best;
    }

    private static Times run(String text, Question question) {
        long start = cpu();
        Answer f = READER.parse(text);
        long parsed = cpu();
        Answer d = question.of(f);
        long worked = cpu();
        String printed = print(d);
        long end = cpu();
        if (printed.isEmpty()) {
            throw new IllegalStateException("nothing printed");
        }
        return new Times(parsed - start, worked - parsed, end - worked);
    }

    private static String print(Answer d) {
        return d.shape() == Answer.Shape.SCALAR ? d.toString() : d.infix();
    }

    /** CPU time of all threads of this process but the virtual machine's own, in ns: parsing of deep texts has a thread of its own. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    // --- many small inputs ---

    private static void corpus(List<String> lines) {
        AtomicLong sink = new AtomicLong();
        List<Times> passes = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(12).toNanos();
        while (System.nanoTime() < end) {
            long parse = 0;
            long work = 0;
            long print = 0;
            for (String line : lines) {
                Times t = run(line, f -> f.diff("x"));
                parse += t.parse();
                work += t.work();
                print += t.print();
                sink.addAndGet(t.total());
            }
            passes.add(new Times(parse, work, print));
        }
        List<Times> warm = passes.subList(passes.size() / 2, passes.size());
        double parse = median(warm.stream().mapToLong(Times::parse)) / lines.size();
        double work = median(warm.stream().mapToLong(Times::work)) / lines.size();
        double print = median(warm.stream().mapToLong(Times::print)) / lines.size();
        System.out.printf(Locale.ROOT,
                "%n%d expressions, warm, µs each: parse %.1f, diff %.1f, print with conditions %.1f, all %.1f; %d passes%n",
                lines.size(), parse / 1e3, work / 1e3, print / 1e3, (parse + work + print) / 1e3, passes.size());
    }

    private static double median(java.util.stream.LongStream values) {
        long[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    // --- inputs ---

    private static String nested(String open, int n) {
        return open.repeat(n) + "x" + ")".repeat(n);
    }

    private static String mixedChain(int n) {
        String[] calls = {"sin(", "cos(", "exp(-"};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            text.append(calls[i % calls.length]);
        }
        return text.append("x").append(")".repeat(n)).toString();
    }

    private static String joined(int n, String sign, IntFunction<String> part) {
        return IntStream.rangeClosed(1, n).mapToObj(part).collect(Collectors.joining(sign));
    }

    private static String ifs(int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= n; i++) {
            text.append("if(x < ").append(i).append(", sin(").append(i).append("*x), ");
        }
        return text.append("x").append(")".repeat(n)).toString();
    }
}
