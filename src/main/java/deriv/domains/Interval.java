package deriv.domains;

import java.util.Optional;

/**
 * All numbers between two ends, not empty; a single number if both ends are the same.
 *
 * @param low  empty if it reaches to minus infinity
 * @param high empty if it reaches to infinity
 */
public record Interval(Optional<End> low, Optional<End> high) {
    /**
     * An end of an interval.
     *
     * @param isOpen whether it does not belong to the interval
     */
    public record End(RealNumber at, boolean isOpen) {}

    /** {@return whether it is a single number} */
    public boolean isPoint() {
        return low.isPresent() && high.isPresent()
                && NumberOrder.BY_VALUE.compare(low.get().at(), high.get().at()) == 0;
    }

    /** {@return whether it has two ends} */
    public boolean isBounded() {
        return low.isPresent() && high.isPresent();
    }
}
