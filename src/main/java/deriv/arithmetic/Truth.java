package deriv.arithmetic;

import deriv.core.Relation;

/** What is known of a comparison. */
public enum Truth {
    HOLDS,
    FAILS,
    /** The compared number does not exist. */
    UNDEFINED,
    /** It holds for some of the numbers that an enclosure stands for and fails for others, or cannot be told. */
    UNDECIDED;

    /** {@return the truth of a comparison with 0 of a double, undefined for NaN} */
    static Truth of(Relation relation, double x) {
        return x != x ? UNDEFINED : of(relation.holds((int) Math.signum(x)));
    }

    static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }
}
