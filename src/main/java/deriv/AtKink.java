package deriv;

import deriv.nonsmooth.TieRule;
import java.util.Optional;

/**
 * What numbers of derivatives are where the function has a kink, a jump or an end: at {@code x = 0} of {@code abs(x)}. In
 * exact arithmetic it does not matter anywhere else. Whether a point lies on a kink is decided in double, as a
 * conditional is.
 */
public enum AtKink {
    /**
     * Each function by itself has a convention: {@code abs'(0) = 0}, {@code relu'(0) = 0}, ties of max and min go to the
     * first argument. The fastest; kinks that cancel do not cancel: {@code relu(x) - relu(-x)} has 0 at 0, not 1.
     */
    FAST(null),

    /**
     * An element of the Clarke differential of the whole function of the variables of differentiation: the limit of its
     * derivatives beside the point, in the direction of the first variable, of what is tied there too in that of the second,
     * and so on. NaN where the function jumps, where its slope is unbounded, at the end of its domain, and where it cannot
     * be told which piece of a conditional is next to the point.
     */
    CLARKE(TieRule.LEXICOGRAPHIC),

    /**
     * The derivative from the left in the one variable of differentiation; of higher order the limit from the left. NaN where
     * there is no value on that side, and where the function jumps; infinite at a vertical tangent.
     */
    LEFT(TieRule.LEFT),

    /** The derivative from the right. See {@link #LEFT}. */
    RIGHT(TieRule.RIGHT),

    /** NaN at each kink of a part, whether or not it is one of the whole function. */
    NAN(TieRule.NONE);

    private final TieRule rule;

    AtKink(TieRule rule) {
        this.rule = rule;
    }

    /** {@return how ties are broken}; empty for {@link #FAST} */
    Optional<TieRule> rule() {
        return Optional.ofNullable(rule);
    }
}
