package deriv.nonsmooth;

import deriv.germs.Limit;

/** A limit from the left and one from the right. */
public record Sides(Limit left, Limit right) {
    /** {@return whether either is of this sort} */
    boolean hasAny(Class<? extends Limit> sort) {
        return sort.isInstance(left) || sort.isInstance(right);
    }

    /** {@return whether both are} */
    boolean areBoth(Class<? extends Limit> sort) {
        return sort.isInstance(left) && sort.isInstance(right);
    }
}
