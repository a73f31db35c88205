package deriv.rules;

import deriv.core.Cond;

/**
 * Where a rule holds: the same value wherever the left side exists. The right side may exist in more places, never in
 * fewer.
 *
 * @param values what may be put in for the variables
 * @param guard  what must be true of it besides
 */
public record Validity(Values values, Cond guard) {
    /** What the variables of a rule stand for. */
    public enum Values {
        /** Complex numbers, all functions having their principal values. */
        COMPLEX,
        /** Real numbers, where the left side is real. */
        REAL
    }

    public static final Validity ALWAYS = new Validity(Values.COMPLEX, Cond.TRUE);
    public static final Validity REAL = new Validity(Values.REAL, Cond.TRUE);

    /** {@return validity for real arguments that satisfy a condition on the pattern variables} */
    public static Validity when(Cond guard) {
        return new Validity(Values.REAL, guard);
    }

    /** {@return validity for complex arguments too, with a condition on what is real: a number variable, a whole number} */
    public static Validity alwaysWhen(Cond guard) {
        return new Validity(Values.COMPLEX, guard);
    }
}
