package deriv.taylor;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.simplify.Simplification;

/** Exact formulas, such as {@code sqrt(2)/2} or {@code cos(a)}, kept simplified; of functions of one variable. */
final class Formulas implements CoefficientRing<Expr> {
    private final Simplification simplification;

    /** @param simplification one that may have seen parts of the expressions before */
    Formulas(Simplification simplification) {
        this.simplification = simplification;
    }

    @Override
    public Expr of(Expr value) {
        return value;
    }

    @Override
    public Expr of(Rational value) {
        return Exprs.number(value);
    }

    @Override
    public Expr plus(Expr a, Expr b) {
        return a.plus(b);
    }

    @Override
    public Expr times(Expr a, Expr b) {
        return a.times(b);
    }

    @Override
    public Expr times(Expr a, Rational factor) {
        return a.times(Exprs.number(factor));
    }

    @Override
    public Expr reciprocal(Expr a) {
        return a.reciprocal();
    }

    @Override
    public boolean isZero(Expr a) {
        return a == Exprs.ZERO;
    }

    @Override
    public Expr kept(Expr a) {
        return a.isNumber() ? a : simplification.apply(a);
    }

    @Override
    public Expr direction(int variable) {
        return Exprs.ONE;
    }
}
