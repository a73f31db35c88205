package deriv.core;

/** One entry of a sum: {@code coefficient * expr}. */
public record Term(Rational coefficient, Expr expr) {}
