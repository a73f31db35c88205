package deriv.normal;

import deriv.core.Cond;
import java.util.ArrayList;
import java.util.List;

/**
 * Which relations between kernels hold, and which are wanted.
 *
 * @param level       how far functions are replaced by others
 * @param numbers     what symbols stand for
 * @param assumptions conditions that hold; of no use for complex numbers
 */
public record Mode(Level level, Numbers numbers, List<Cond> assumptions) {
    /** Real symbols of which nothing is known, functions as they are. */
    public static final Mode KERNELS = new Mode(Level.KERNELS, Numbers.REAL, List.of());

    /** Real symbols of which nothing is known, all relations. */
    public static final Mode IDENTITIES = new Mode(Level.IDENTITIES, Numbers.REAL, List.of());

    public Mode {
        assumptions = List.copyOf(assumptions);
    }

    public Mode with(Numbers other) {
        return new Mode(level, other, assumptions);
    }

    /** {@return the same where these conditions hold too} */
    public Mode where(Cond... conditions) {
        List<Cond> all = new ArrayList<>(assumptions);
        all.addAll(List.of(conditions));
        return new Mode(level, numbers, all);
    }

    boolean isReal() {
        return numbers == Numbers.REAL;
    }

    /** {@return whether functions, roots and exponents are left as they are written} */
    boolean keepsFunctions() {
        return level != Level.IDENTITIES;
    }

    /** {@return whether squares of sines are written through cosines} */
    boolean isCircular() {
        return level != Level.KERNELS;
    }
}
