package deriv.algebra;

import deriv.core.Operation;

/** Lets limits and effort count what inner loops do, in proportion to their length. */
final class Work {
    private static final int STEPS_A_TICK = 256;

    private Work() {}

    /** For a row of so many steps: one tick, and more for a long row. */
    static void row(int length) {
        for (int done = 0; done <= length; done += STEPS_A_TICK) {
            Operation.tick();
        }
    }

    /** For one step on integers of so many bits whose time grows with the square of the length. */
    static void quadratic(long bits) {
        for (long done = 0; done <= bits * bits; done += 1 << 20) {
            Operation.tick();
        }
    }
}
