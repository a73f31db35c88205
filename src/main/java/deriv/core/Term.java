package deriv.core;

/** One entry of a sum: {@code coefficient * expr}. */
public record Term(Rational coefficient, Expr expr) {
    Term plus(Rational more) {
        return new Term(coefficient.plus(more), expr);
    }
}
