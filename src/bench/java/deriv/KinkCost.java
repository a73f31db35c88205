package deriv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What a value with its gradient costs with an element of the Clarke set, beside the usual convention, away from kinks and on
 * them. Run after {@code mvn package}: {@code java -cp target/classes:target/lib/* src/bench/java/deriv/KinkCost.java}.
 */
public final class KinkCost {
    private static final int ROUNDS = 15;

    private record Workload(String name, String formula) {}

    public static void main(String[] args) {
        System.out.printf(Locale.ROOT, "%-28s %5s %8s %8s %10s %10s%n",
                "function", "n", "fast ns", "ratio", "at kinks", "build");
        for (Workload w : List.of(
                new Workload("Rosenbrock, 10 (smooth)", rosenbrock(10)),
                new Workload("abs(x - y) + max(x, y)", "abs(x - y) + max(x, y)"),
                new Workload("Huber, 4 parameters", "max(abs(a*x + b - y) - d, 0)^2 + min(abs(a*x + b - y), d)^2"),
                new Workload("10 hinges of 5 weights", hinges(10, 5)),
                new Workload("network 4-8-1, relu", network(4, List.of(8), "relu")),
                new Workload("network 4-8-8-1, relu", network(4, List.of(8, 8), "relu")),
                new Workload("network 4-8-8-1, tanh", network(4, List.of(8, 8), "tanh")))) {
            measure(w);
        }
    }

    private static void measure(Workload w) {
        long start = System.nanoTime();
        CompiledFunction fast = compiled(w, AtKink.FAST);
        long middle = System.nanoTime();
        CompiledFunction clarke = compiled(w, AtKink.CLARKE);
        double build = (double) (System.nanoTime() - middle) / (middle - start);
        int n = fast.variables().size();
        double[][] away = new SplittableRandom(1).doubles(64L * n, -1, 1).boxed()
                .collect(ArrayList<double[]>::new, (all, x) -> add(all, x, n), ArrayList::addAll)
                .toArray(double[][]::new);
        double[][] ties = new double[64][n];
        double[][] times = new double[4][ROUNDS];
        for (int r = -5; r < ROUNDS; r++) {
            double a = time(fast, away);
            double b = time(clarke, away);
            double c = time(fast, ties);
            double d = time(clarke, ties);
            if (r >= 0) {
                times[0][r] = a;
                times[1][r] = b;
                times[2][r] = c;
                times[3][r] = d;
            }
        }
        double[] medians = Arrays.stream(times).mapToDouble(KinkCost::median).toArray();
        System.out.printf(Locale.ROOT, "%-28s %5d %8.1f %8.2f %10.2f %10.1f%n", w.name, n, medians[0],
                medians[1] / medians[0],
                medians[3] / medians[2], build);
    }

    private static void add(List<double[]> points, double x, int n) {
        int last = points.size() - 1;
        if (last < 0 || !Double.isNaN(points.get(last)[n - 1])) {
            double[] next = new double[n];
            Arrays.fill(next, Double.NaN);
            points.add(next);
        }
        double[] point = points.getLast();
        for (int i = 0; i < n; i++) {
            if (Double.isNaN(point[i])) {
                point[i] = x;
                return;
            }
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double time(CompiledFunction f, double[][] points) {
        double[] gradient = new double[f.variables().size()];
        double sum = 0;
        int calls = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < 20_000_000) {
            for (double[] point : points) {
                sum += f.valueAndGradient(point, gradient) + gradient[0];
            }
            calls += points.length;
        }
        double each = (double) (System.nanoTime() - start) / calls;
        return Double.isNaN(sum) ? each : each + 0 * sum;
    }

    private static CompiledFunction compiled(Workload w, AtKink atKink) {
        Answer f = Deriv.reader().withoutVerification().parse(w.formula);
        return Deriv.compile(f).with(Part.GRADIENT).atKink(atKink).build();
    }

    private static String rosenbrock(int n) {
        List<String> terms = new ArrayList<>();
        for (int i = 1; i < n; i++) {
            terms.add("100*(x%d - x%d^2)^2 + (1 - x%d)^2".formatted(i + 1, i, i));
        }
        return String.join(" + ", terms);
    }

    private static String hinges(int count, int weights) {
        SplittableRandom random = new SplittableRandom(2);
        List<String> terms = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            List<String> score = new ArrayList<>();
            for (int i = 0; i < weights; i++) {
                score.add("%d*w%d".formatted(random.nextInt(-5, 6), i));
            }
            terms.add("max(0, " + String.join(" + ", score) + ")");
        }
        return String.join(" + ", terms);
    }

    private static String network(int inputs, List<Integer> layers, String activation) {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder program = new StringBuilder();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            values.add(String.valueOf(random.nextInt(1, 9)));
        }
        for (int l = 0; l < layers.size(); l++) {
            List<String> next = new ArrayList<>();
            for (int k = 0; k < layers.get(l); k++) {
                List<String> terms = new ArrayList<>();
                for (int i = 0; i < values.size(); i++) {
                    terms.add("w%d_%d_%d*%s".formatted(l, k, i, values.get(i)));
                }
                program.append("h%d_%d = %s(%s); ".formatted(l, k, activation, String.join(" + ", terms)));
                next.add("h%d_%d".formatted(l, k));
            }
            values = next;
        }
        return program + "(" + String.join(" + ", values) + " - 1)^2";
    }
}
