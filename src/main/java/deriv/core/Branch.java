package deriv.core;

/** One case of a piecewise expression: {@code value} where {@code condition} holds and no earlier one does. */
public record Branch(Cond condition, Expr value) {}
