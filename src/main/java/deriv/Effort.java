package deriv;

import deriv.simplify.Policy;

/**
 * How far to look for the form of an answer that is easiest to read. Steps are counted, not seconds: the same question
 * has the same answer on any machine.
 */
public enum Effort {
    /** What costs little: for many answers that nobody reads closely. */
    LOW(Policy.Effort.LOW),
    /** What people expect of an answer on their screen; the default. */
    NORMAL(Policy.Effort.NORMAL),
    /** Whatever may help, which may take seconds. */
    HIGH(Policy.Effort.HIGH);

    private final Policy.Effort level;

    Effort(Policy.Effort level) {
        this.level = level;
    }

    Policy.Effort level() {
        return level;
    }
}
