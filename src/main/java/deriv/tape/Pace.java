package deriv.tape;

import deriv.core.Operation;

/** When long loops look at the limits of the running operation. */
final class Pace {
    private Pace() {}

    static void tick(int step) {
        if ((step & 1023) == 0) {
            Operation.tick();
        }
    }
}
