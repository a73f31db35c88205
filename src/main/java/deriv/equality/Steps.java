package deriv.equality;

import deriv.simplify.Policy;

/** How much one attempt at a proof may cost. */
final class Steps {
    private Steps() {}

    static long of(Policy.Effort effort) {
        return switch (effort) {
            case LOW -> 50_000L / 10;
            case NORMAL -> 50_000L;
            case HIGH -> 50_000L * 20;
        };
    }
}
