package deriv.core;

import java.time.Duration;

/**
 * How much one operation may use.
 *
 * @param timeout  wall time from the start of the operation
 * @param maxNodes distinct nodes made
 */
public record Limits(Duration timeout, int maxNodes) {
    /** An hour and twenty million nodes: what a patient user at a large machine would still wait for. */
    public static final Limits GENEROUS = new Limits(Duration.ofHours(1), 20_000_000);

    public Limits withTimeout(Duration value) {
        return new Limits(value, maxNodes);
    }

    public Limits withMaxNodes(int value) {
        return new Limits(timeout, value);
    }

    long deadline() {
        return System.nanoTime() + timeout.toNanos();
    }
}
