package deriv.analysis;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.Row;
import deriv.functions.Trait;
import java.util.Optional;

/** Comparisons of functions with numbers, solved for the argument: of functions that grow, or keep the sign. */
final class Monotone {
    private Monotone() {}

    /**
     * {@return what compares with 0 as the expression does, wherever that is defined}: {@code u - exp(2)} for {@code log(u) -
     * 2}, {@code 9 - u} for {@code 3 - sqrt(u)}, {@code u} for {@code exp(u) - 1}, {@code u^2} for {@code cosh(u) - 1}; empty for other shapes
     */
    static Optional<Expr> solved(Expr e) {
        if (e.node() instanceof Node.Sum(var constant, var terms)) {
            return terms.size() == 1 ? solved(terms.getFirst(), constant) : Optional.empty();
        }
        Rational k = e.node() instanceof Node.Product(var coefficient, _) ? coefficient : Rational.ONE;
        return solved(new Term(k, k.isOne() ? e : e.times(Exprs.number(k.reciprocal()))), Rational.ZERO);
    }

    /** {@code k·g(u) + c} is compared as {@code g(u) + c/k}, turned round if k is negative. */
    private static Optional<Expr> solved(Term t, Rational constant) {
        Rational bound = constant.over(t.coefficient()).negate();
        return inverse(t.expr(), bound).map(u -> t.coefficient().signum() < 0 ? u.negate() : u);
    }

    /** {@return {@code u - g^-1(bound)} for g(u)} */
    private static Optional<Expr> inverse(Expr e, Rational bound) {
        if (e.node() instanceof Node.Apply(var fn, var args) && fn == Logarithms.LOG) {
            return Optional.of(args.getFirst().minus(Exprs.exp(Exprs.number(bound))));
        }
        if (e.node() instanceof Node.Apply(var fn, var args) && fn instanceof Row row && row.is(Trait.KEEPS_SIGN)) {
            return bound.isZero() ? Optional.of(args.getFirst()) : Optional.empty();
        }
        if (e.node() instanceof Node.Apply(var fn, var args) && fn == HyperbolicFunctions.COSH && bound.isOne()) {
            return Optional.of(args.getFirst().squared());
        }
        if (e.node() instanceof Node.Product(var one, var powers)
                && one.isOne()
                && powers.size() == 1
                && powers.getFirst().base() == Exprs.E
                && bound.signum() > 0) {
            return Optional.of(powers.getFirst().exponent().minus(Logarithms.log(Exprs.number(bound))));
        }
        if (e.node() instanceof Node.Product(var k, var factors)
                && k.isOne()
                && factors.size() == 1
                && factors.getFirst().exponent().node() instanceof Node.Num(var r)
                && r.signum() > 0
                && !r.isInteger()
                && r.reciprocal().isInteger()
                && bound.signum() > 0) {
            return Optional.of(factors.getFirst().base().minus(Exprs.number(bound).pow(Exprs.number(r.reciprocal()))));
        }
        return Optional.empty();
    }
}
