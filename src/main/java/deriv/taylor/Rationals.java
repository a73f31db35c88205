package deriv.taylor;

import deriv.core.Expr;
import deriv.core.Node;
import deriv.core.Rational;

/** Exact fractions, of functions of one variable. */
final class Rationals implements CoefficientRing<Rational> {
    @Override
    public Rational of(Expr value) {
        if (value.node() instanceof Node.Num(var number)) {
            return number;
        }
        throw new NotInRingException("a value that is no fraction");
    }

    @Override
    public Rational of(Rational value) {
        return value;
    }

    @Override
    public Rational plus(Rational a, Rational b) {
        return a.plus(b);
    }

    @Override
    public Rational times(Rational a, Rational b) {
        return a.times(b);
    }

    @Override
    public Rational reciprocal(Rational a) {
        return a.reciprocal();
    }

    @Override
    public boolean isZero(Rational a) {
        return a.isZero();
    }

    @Override
    public Rational direction(int variable) {
        return Rational.ONE;
    }
}
