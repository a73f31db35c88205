package deriv.core;

/** One entry of a product: {@code base ^ exponent}. */
public record Factor(Expr base, Expr exponent) {}
