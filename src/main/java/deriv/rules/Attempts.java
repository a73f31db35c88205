package deriv.rules;

/**
 * How many candidates may still be looked at for one node: a bound on the work of matching that grows with the length of
 * the node and depends on nothing else. Confined to one use.
 */
final class Attempts {
    private static final int LEAST = 500;
    private static final int PER_ENTRY = 50;

    private int left;

    /** @param entries the factors, terms or arguments of the node */
    Attempts(int entries) {
        this.left = LEAST + PER_ENTRY * entries;
    }

    /** {@return whether one more candidate may be looked at} */
    boolean more() {
        return --left >= 0;
    }
}
