package deriv;

import deriv.core.Operation;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * A process that differentiates one different formula after the other: heap after collection, expressions in the
 * process-wide table, and formulas a second. The first two have to stay where they are.
 *
 * <p>{@code java -cp … deriv.Churn [FORMULAS [EVERY]]}; a million formulas and a report every 100,000 unless said otherwise.
 */
public final class Churn {
    private Churn() {}

    public static void main(String[] args) throws InterruptedException {
        int formulas = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int every = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        System.out.printf("%10s %12s %12s %14s%n", "formulas", "heap MB", "published", "formulas/cpu s");
        long characters = 0;
        long start = cpu();
        for (int i = 0; i <= formulas; i++) {
            if (i % every == 0) {
                double seconds = (cpu() - start) / 1e9;
                int published = published();
                System.out.printf(Locale.ROOT, "%10d %12.1f %12d %14.0f%n", i, usedMegabytes(), published,
                        i == 0 ? Double.NaN : every / seconds);
                start = cpu();
            }
            characters += Deriv.parse(formula(i)).diff("x").toString().length();
        }
        System.out.println(characters + " characters");
    }

    /** No two alike: numbers and names differ. */
    static String formula(int i) {
        String n = Integer.toString(i + 1_000_000);
        return switch (i % 5) {
            case 0 -> "sin(" + n + "*x)*exp(-x^2/" + n + ")";
            case 1 -> "a" + i + "*x^2/(x + " + n + ") + log(x^2 + " + n + ")";
            case 2 -> "u = x^2 + " + n + "; sqrt(u)*cos(u*y" + i + ")";
            case 3 -> "if(x > " + n + ", abs(x - " + i + "), tanh(x/" + n + "))";
            default -> "(x + " + n + ")^3*(x - b" + i + ")/" + n;
        };
    }

    private static int published() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(20);
            Operation.publishedCount();
        }
        return Operation.publishedCount();
    }

    private static double usedMegabytes() {
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
