package deriv.functions;

import static deriv.core.Exprs.E;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.INTERNAL;
import static deriv.functions.Trait.KEEPS_SIGN;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.functions.kernels.Lambert;
import java.util.Optional;

/** The principal branch of Lambert's W. Definition and derivative: NIST DLMF 4.13. */
public final class LambertFunction {
    // @formatter:off
    public static final Row LAMBERTW = row("lambertw", "Lambert's W, principal branch: the solution w >= -1 of w*exp(w) = x")
            .derivative((x, f) -> f.over(x.times(f.plus(1))))
            .stable((x, _) -> Exprs.apply(LambertFunction.RISE, x).reciprocal())
            .value(ZERO, ZERO).special(LambertFunction::ofProduct)
            .domain(x -> Cond.nonnegative(aboveBranch(x))).differentiable(x -> Cond.positive(aboveBranch(x)))
            .numeric(Lambert::w, Lambert.class, "w").sample(-0.36, -0.01).sample(0.1, 20)
            .latex("W").unicode("W").trait(KEEPS_SIGN).build();

    /** The reciprocal of the derivative of W: right at 0, and without cancellation near -1/e. */
    public static final Row RISE = row("lambertrise", "x + exp(lambertw(x))")
            .derivative((x, f) -> Exprs.exp(lambertw(x)).over(f).plus(1))
            .domain(x -> Cond.nonnegative(aboveBranch(x))).differentiable(x -> Cond.positive(aboveBranch(x)))
            .sign(Sign.NONNEGATIVE)
            .numeric(Lambert::rise, Lambert.class, "rise").sample(-0.36, 0.1).sample(0.1, 20)
            .trait(INTERNAL).build();
    // @formatter:on

    static final Family FUNCTIONS = Family.of("Lambert's W", LAMBERTW, RISE);

    private LambertFunction() {}

    public static Expr lambertw(Expr x) {
        return Exprs.apply(LAMBERTW, x);
    }

    /** x + 1/e. */
    private static Expr aboveBranch(Expr x) {
        return x.plus(E.reciprocal());
    }

    /** W(r exp(r)) = r for rational r >= -1. */
    private static Optional<Expr> ofProduct(Expr x) {
        Rational r = x.node() instanceof Node.Product(var coefficient, _) ? coefficient : Rational.ONE;
        Expr w = Exprs.number(r);
        return r.compareTo(Rational.MINUS_ONE) >= 0 && w.times(Exprs.exp(w)) == x ? Optional.of(w) : Optional.empty();
    }
}
