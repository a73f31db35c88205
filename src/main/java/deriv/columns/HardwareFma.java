package deriv.columns;

/**
 * Whether the machine multiplies and adds with one rounding. Where it cannot, as on x86 processors from before 2013,
 * {@link Math#fma} computes with {@code BigDecimal}, a thousand times slower, and nothing in the JDK says so: one has to
 * look at the clock.
 */
final class HardwareFma {
    private static final int TRIALS = 5;
    private static final int CALLS = 50;

    /** Interpreted code takes some 50 ns for the instruction, compiled code at least this for the detour. */
    private static final long LONGEST_CALL = 1000;

    private static final boolean QUICK = measure();

    private HardwareFma() {}

    static boolean isQuick() {
        return QUICK;
    }

    /** The least of some trials, because anything may interrupt one of them. */
    private static boolean measure() {
        long least = Long.MAX_VALUE;
        double sum = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                sum = Math.fma(sum, 0.75, 0.1 + i);
            }
            least = Math.min(least, System.nanoTime() - start);
        }
        return sum > 0 && least < CALLS * LONGEST_CALL;
    }
}
