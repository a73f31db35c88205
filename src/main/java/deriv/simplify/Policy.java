package deriv.simplify;

import deriv.core.Cond;
import deriv.normal.Numbers;
import java.util.List;

/**
 * What a simplification may take for granted, and how much it may try.
 *
 * @param assumptions conditions on the symbols that hold, besides that they are real
 * @param values      what the symbols and the values are
 * @param effort      how far to look for a better form
 */
public record Policy(List<Cond> assumptions, Values values, Effort effort) {
    /** Real values, nothing assumed. */
    public static final Policy DEFAULT = new Policy(List.of(), Values.REAL, Effort.NORMAL);

    public Policy {
        assumptions = List.copyOf(assumptions);
    }

    /** What symbols stand for, and so which identities hold. */
    public enum Values {
        REAL,
        /** Principal values: only identities that hold for all complex arguments. */
        COMPLEX;

        /** {@return the same, as normal forms have it} */
        public Numbers numbers() {
            return switch (this) {
                case REAL -> Numbers.REAL;
                case COMPLEX -> Numbers.COMPLEX;
            };
        }
    }

    /** Steps that may be spent on one expression; a step is a bounded piece of work, so answers never depend on time. */
    public enum Effort {
        LOW,
        NORMAL,
        HIGH
    }
}
