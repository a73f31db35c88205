package deriv.equality;

import deriv.normal.NormalForm;
import deriv.simplify.Policy;

/** How much one attempt at a proof may cost. */
final class Steps {
    private Steps() {}

    static long of(Policy.Effort effort) {
        return switch (effort) {
            case LOW -> NormalForm.STEPS / 10;
            case NORMAL -> NormalForm.STEPS;
            case HIGH -> NormalForm.STEPS * 20;
        };
    }
}
