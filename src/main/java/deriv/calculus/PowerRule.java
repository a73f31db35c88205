package deriv.calculus;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.ProductBuilder;
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

    /** {@return whether the derivative is certainly 0} */
    static boolean isConstant(Factor f, Fold<Expr> d) {
        return d.at(f.base()) == Exprs.ZERO && (d.at(f.exponent()) == Exprs.ZERO || isZero(f.base()));
    }

    /** Multiplies the term by the derivative of the power, piece by piece: no product is made on the way. */
    static void multiply(ProductBuilder term, Factor f, Fold<Expr> d) {
        Expr u = f.base();
        Expr v = f.exponent();
        Expr du = d.at(u);
        Expr dv = d.at(v);
        if (dv == Exprs.ZERO) {
            multiplyByBase(term, f);
            term.multiply(du);
            return;
        }
        term.multiply(f);
        if (du == Exprs.ZERO) {
            term.multiply(dv);
            term.multiply(log(u));
        } else {
            term.multiply(product(dv, log(u)).plus(product(v, du, u.reciprocal())));
        }
    }

    /**
     * Multiplies the term by the partial derivative of {@code u^v} by {@code u}. Piece by piece: the number 2 of a lone
     * {@code 2*(x + y)} would be distributed and {@code x + y} no longer be recognised.
     */
    static void multiplyByBase(ProductBuilder term, Factor f) {
        if (f.exponent() != Exprs.ONE) {
            term.multiply(f.exponent());
            term.multiply(Exprs.power(f.base(), f.exponent().minus(1)));
        }
    }

    /** Multiplies the term by the partial derivative of {@code u^v} by {@code v}. */
    static void multiplyByExponent(ProductBuilder term, Factor f) {
        term.multiply(f);
        term.multiply(isZero(f.base()) ? Exprs.ZERO : log(f.base()));
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
