package deriv.core;

import java.util.Optional;

/** What is known of the sign of a real value, wherever that value exists. */
public enum Sign {
    POSITIVE(false, false, true),
    NONNEGATIVE(false, true, true),
    ZERO(false, true, false),
    NONPOSITIVE(true, true, false),
    NEGATIVE(true, false, false),
    NONZERO(true, false, true),
    UNKNOWN(true, true, true);

    private final boolean below;
    private final boolean zero;
    private final boolean above;

    Sign(boolean below, boolean zero, boolean above) {
        this.below = below;
        this.zero = zero;
        this.above = above;
    }

    private static Sign of(boolean below, boolean zero, boolean above) {
        for (Sign s : values()) {
            if (s.below == below && s.zero == zero && s.above == above) {
                return s;
            }
        }
        throw new IllegalArgumentException("no value at all");
    }

    public static Sign of(Rational value) {
        return value.signum() > 0 ? POSITIVE : value.signum() < 0 ? NEGATIVE : ZERO;
    }

    /** {@return what the relation says of the sign} */
    public static Sign of(Relation relation) {
        return of(relation.holds(-1), relation.holds(0), relation.holds(1));
    }

    public boolean isPositive() {
        return this == POSITIVE;
    }

    public boolean isNonnegative() {
        return !below;
    }

    public boolean isNonzero() {
        return !zero;
    }

    public Sign negate() {
        return of(above, zero, below);
    }

    public Sign times(Sign o) {
        return of(
                below && o.above || above && o.below,
                zero || o.zero,
                above && o.above || below && o.below);
    }

    public Sign plus(Sign o) {
        return of(
                below || o.below,
                zero && o.zero || below && o.above || above && o.below,
                above || o.above);
    }

    /** {@return what is known if both are true of one value; unknown if they contradict} */
    public Sign and(Sign o) {
        boolean possible = below && o.below || zero && o.zero || above && o.above;
        return possible ? of(below && o.below, zero && o.zero, above && o.above) : UNKNOWN;
    }

    /** {@return what is known if the value is one of the two} */
    public Sign or(Sign o) {
        return of(below || o.below, zero || o.zero, above || o.above);
    }

    /** {@return what is known if the value is not zero} */
    public Sign exceptZero() {
        return this == ZERO ? UNKNOWN : of(below, false, above);
    }

    /** {@return the sign of an even power} */
    public Sign squared() {
        return of(false, zero, below || above);
    }

    /**
     * {@return the sign of a power of such a value, wherever the power exists}: with a negative exponent only where the
     * base is not 0, with a fractional one only where it is not negative
     */
    public Sign power(Rational exponent) {
        Sign existing = exponent.signum() < 0 ? exceptZero() : this;
        if (!exponent.isInteger()) {
            return existing.isNonzero() ? POSITIVE : NONNEGATIVE;
        }
        return exponent.isEven() ? existing.squared() : existing;
    }

    /** {@return whether a value with this sign certainly satisfies the relation} */
    public boolean implies(Relation relation) {
        return (!below || relation.holds(-1)) && (!zero || relation.holds(0)) && (!above || relation.holds(1));
    }

    /** {@return whether a value with this sign certainly violates the relation} */
    public boolean excludes(Relation relation) {
        return !(below && relation.holds(-1) || zero && relation.holds(0) || above && relation.holds(1));
    }

    /** {@return whether a value with this sign satisfies the relation}; empty if the sign does not tell */
    public Optional<Boolean> decides(Relation relation) {
        return implies(relation) ? Optional.of(true) : excludes(relation) ? Optional.of(false) : Optional.empty();
    }
}
