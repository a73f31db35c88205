package deriv.normal;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;

/**
 * A variable of the polynomials: the value {@code base^(exponent/root)}.
 *
 * @param exponent 1, or an expression without a number in front
 * @param root     at least 1
 */
record Kernel(Expr base, Expr exponent, int root) {
    /** {@return this kernel to an integer power} */
    Expr power(int n) {
        return Exprs.power(base, exponent.times(Exprs.number(Rational.of(n, root))));
    }
}
