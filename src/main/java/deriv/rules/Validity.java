package deriv.rules;

import deriv.core.Cond;

/** Where a rule holds. */
public sealed interface Validity {
    /** The same value wherever the left side exists, complex principal values included. */
    Validity ALWAYS = new Always();

    /** The same value for real arguments wherever the left side is real. */
    Validity REAL = new Real();

    /** {@return validity for real arguments that satisfy a condition on the pattern variables} */
    static Validity when(Cond guard) {
        return new Guarded(guard);
    }

    record Always() implements Validity {}

    record Real() implements Validity {}

    record Guarded(Cond guard) implements Validity {}
}
