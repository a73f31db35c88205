package deriv.core;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How much one operation may use.
 *
 * @param timeout   wall time from the start of the operation
 * @param maxNodes  distinct nodes made
 * @param cancelled asked now and then, on the working thread, whether the operation shall end
 */
public record Allowance(Duration timeout, int maxNodes, BooleanSupplier cancelled) {
    /** An hour and twenty million nodes: what a patient user at a large machine would still wait for. */
    public static final Allowance GENEROUS = new Allowance(Duration.ofHours(1), 20_000_000, () -> false);

    public Allowance withTimeout(Duration value) {
        return new Allowance(value, maxNodes, cancelled);
    }

    public Allowance withMaxNodes(int value) {
        return new Allowance(timeout, value, cancelled);
    }

    /** On the clock of {@link System#nanoTime}; at most a century away, which leaves room for its overflow. */
    long deadline() {
        Duration century = Duration.ofDays(36_525);
        return System.nanoTime() + (timeout.compareTo(century) < 0 ? timeout : century).toNanos();
    }
}
