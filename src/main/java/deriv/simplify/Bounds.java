package deriv.simplify;

/**
 * How far the search for a better form goes. Nodes beyond the first three are left as they are; steps are counted by
 * {@link deriv.core.Effort}.
 *
 * @param terms how many entries a node may have
 * @param cost how hard to read it may be
 * @param expansion how many terms a product may be multiplied out to
 * @param node the steps for one node
 * @param total the steps for one expression
 */
record Bounds(int terms, int cost, int expansion, long node, long total) {
    static Bounds of(Policy.Effort effort) {
        return switch (effort) {
            case LOW -> new Bounds(20, 300, 30, 2_000, 100_000);
            case NORMAL -> new Bounds(40, 1_500, 60, 20_000, 2_000_000);
            case HIGH -> new Bounds(200, 10_000, 300, 1_000_000, 50_000_000);
        };
    }
}
