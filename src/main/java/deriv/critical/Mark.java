package deriv.critical;

import deriv.series.Approach.Side;
import java.util.Optional;
import java.util.Set;

/**
 * A point at which something happens.
 *
 * @param at       where
 * @param place    whether it is an end of the interval that was asked for
 * @param value    what the function is there; empty if it is not defined, or that is not known
 * @param slope    the derivative there; empty if there is none, or it is not known
 * @param kind     what the function does there; {@link Kind#UNDECIDED} where it has no value
 * @param shape    how it is made there
 * @param joined   the sides from which the function goes to its value there
 * @param isCritical whether it is defined, not alone in the domain, and its derivative is 0 or does not exist
 * @param isInflection whether the curve has a tangent there, and its second derivative changes its sign
 */
public record Mark(
        Real at,
        Place place,
        Optional<Real> value,
        Optional<Real> slope,
        Kind kind,
        Shape shape,
        Set<Side> joined,
        boolean isCritical,
        boolean isInflection) {
    static final Set<Side> BOTH = Set.of(Side.LEFT, Side.RIGHT);

    public Mark {
        joined = Set.copyOf(joined);
    }

    /** Where a point lies. */
    public enum Place {
        INSIDE,
        END
    }
}
