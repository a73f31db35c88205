package deriv.critical;

import java.util.List;
import java.util.Optional;

/**
 * The least or greatest value of a function.
 *
 * @param bound    the value, or what the values come close to; empty if they are unbounded or the bound is not known
 * @param at       where the value is taken, all such points; empty if it is taken nowhere
 * @param standing whether it is known
 */
public record Extreme(Standing standing, Optional<Real> bound, List<Real> at) {
    /** What is known of a value. */
    public enum Standing {
        /** It is taken at these points. */
        ATTAINED,
        /** It is taken at one of these points at least; their values agree to many digits. */
        ATTAINED_AT_ONE_OF,
        /** Values come close to it, none is as large, or as small. */
        NOT_ATTAINED,
        UNBOUNDED,
        UNDECIDED
    }

    public Extreme {
        at = List.copyOf(at);
    }

    static Extreme unbounded() {
        return new Extreme(Standing.UNBOUNDED, Optional.empty(), List.of());
    }

    static Extreme undecided() {
        return new Extreme(Standing.UNDECIDED, Optional.empty(), List.of());
    }
}
