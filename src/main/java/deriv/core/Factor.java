package deriv.core;

/** One entry of a product: {@code base ^ exponent}. */
public record Factor(Expr base, Expr exponent) {
    /** {@return whether the exponent is a negative number or a negative multiple} */
    public boolean isInverse() {
        return exponent.isNegative();
    }
}
