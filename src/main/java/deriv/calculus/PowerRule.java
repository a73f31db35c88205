package deriv.calculus;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.functions.Logarithms;
import java.util.List;

/**
 * Derivatives of powers {@code u^v}.
 *
 * <p>The general form is {@code u^v·(v'·log u + v·u'/u)} and not {@code exp(v·log u)'}, so that all terms of high
 * orders share the power and {@code x^x} stays small.
 */
final class PowerRule {
    private PowerRule() {}

    static Expr derivative(Factor f, Fold<Expr> d) {
        Expr u = f.base();
        Expr v = f.exponent();
        Expr du = d.at(u);
        Expr dv = d.at(v);
        if (dv == Exprs.ZERO) {
            return du == Exprs.ZERO ? Exprs.ZERO : product(v, Exprs.power(u, v.minus(1)), du);
        }
        Expr power = Exprs.power(u, v);
        if (du == Exprs.ZERO) {
            return isZero(u) ? Exprs.ZERO : product(power, dv, log(u));
        }
        return product(power, product(dv, log(u)).plus(product(v, du, u.reciprocal())));
    }

    /** {@return the partial derivative of {@code u^v} by {@code u}} */
    static Expr byBase(Factor f) {
        return f.exponent() == Exprs.ONE
                ? Exprs.ONE
                : product(f.exponent(), Exprs.power(f.base(), f.exponent().minus(1)));
    }

    /** {@return the partial derivative of {@code u^v} by {@code v}} */
    static Expr byExponent(Factor f) {
        return isZero(f.base()) ? Exprs.ZERO : product(Exprs.power(f.base(), f.exponent()), log(f.base()));
    }

    /** {@code 0^v} is 0 wherever it is defined, and the logarithm of 0 is not. */
    private static boolean isZero(Expr u) {
        return u.node() instanceof Node.Num(var value) && value.isZero();
    }

    private static Expr log(Expr u) {
        return u == Exprs.E ? Exprs.ONE : Exprs.apply(Logarithms.LOG, u);
    }

    private static Expr product(Expr... factors) {
        return Exprs.product(List.of(factors), Exprs.CALCULUS_SPLICE);
    }
}
