package deriv.functions;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.UNDEFINED;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.INTERNAL;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Sign;
import deriv.functions.kernels.IncompleteGamma;
import java.util.Optional;

/**
 * The incomplete gamma functions. Definitions: NIST DLMF 8.2; derivatives: 8.8.13, 8.8.14. Real values: uppergamma for x >
 * 0, lowergamma for a > 0 and x >= 0 (where its integral exists), and for whole a > 0, where they are polynomials times
 * exp(-x), at all x. The derivative in a is a hypergeometric function.
 */
public final class IncompleteGammas {
    private static final String NO_DERIVATIVE = "the derivative of %s(a, x) in a has no closed form here";

    // @formatter:off
    public static final Row UPPERGAMMA = row("uppergamma", "uppergamma(a, x): integral of t^(a - 1)*exp(-t) from x to infinity")
            .derivatives(Partials.noClosedForm(NO_DERIVATIVE.formatted("uppergamma")),
                         (a, x, _) -> integrand(a, x).negate())
            .stable(Partials.noClosedForm(NO_DERIVATIVE.formatted("uppergamma")),
                    (a, x, _) -> density(a, x).negate())
            .special(IncompleteGammas::upperAtSimplePoints)
            .domain((a, x) -> Cond.or(Cond.positive(x), Cond.and(Cond.positive(a), rightOrWhole(a, x))))
            .differentiable(IncompleteGammas::smoothness)
            .numeric2(IncompleteGamma::upper, IncompleteGamma.class, "upper")
            .sample(0.5, 0.5, 0.1, 10).sample(-1.5, 4, 0.1, 8).sample(3, 3, -3, 3)
            .latex("\\Gamma").unicode("Γ").build();

    public static final Row LOWERGAMMA = row("lowergamma", "lowergamma(a, x): integral of t^(a - 1)*exp(-t) from 0 to x")
            .derivatives(Partials.noClosedForm(NO_DERIVATIVE.formatted("lowergamma")),
                         (a, x, _) -> integrand(a, x))
            .stable(Partials.noClosedForm(NO_DERIVATIVE.formatted("lowergamma")),
                    (a, x, _) -> density(a, x))
            .special(IncompleteGammas::lowerAtZero)
            .domain((a, x) -> Cond.and(Cond.positive(a), rightOrWhole(a, x)))
            .differentiable(IncompleteGammas::smoothness)
            .numeric2(IncompleteGamma::lower, IncompleteGamma.class, "lower")
            .sample(0.5, 0.5, 0.1, 10).sample(0.2, 4, 0.1, 8).sample(3, 3, -3, 3)
            .latex("\\gamma").unicode("γ").build();

    /** The integrand: its factors overflow and underflow where the product does not. */
    public static final Row DENSITY = row("gammadensity", "x^(a - 1)*exp(-x)")
            .derivatives((_, x, f) -> Logarithms.log(x).times(f),
                         (a, x, f) -> f.times(a.minus(1).over(x).minus(1)))
            .domain((a, x) -> Cond.or(Cond.positive(x), Cond.and(ArgumentRanges.whole(a), Cond.nonzero(x)),
                                      Cond.and(Cond.zero(x), Cond.nonnegative(a.minus(1)))))
            .differentiable(IncompleteGammas::smoothness)
            .numeric2(IncompleteGamma::density, IncompleteGamma.class, "density")
            .sample(-1.5, 4, 0.1, 8)
            .trait(INTERNAL).build();
    // @formatter:on

    static final Family FUNCTIONS = Family.of("incomplete gamma functions", UPPERGAMMA, LOWERGAMMA, DENSITY);

    private IncompleteGammas() {}

    private static Expr integrand(Expr a, Expr x) {
        return x.pow(a.minus(1)).times(Exprs.exp(x.negate()));
    }

    private static Expr density(Expr a, Expr x) {
        return Exprs.apply(DENSITY, a, x);
    }

    private static Cond rightOrWhole(Expr a, Expr x) {
        return Cond.or(Cond.nonnegative(x), ArgumentRanges.whole(a));
    }

    private static Cond smoothness(Expr a, Expr x) {
        return a.node() instanceof Node.Num(var n) && n.isInteger() && n.signum() > 0 ? Cond.TRUE : Cond.positive(x);
    }

    private static Optional<Expr> upperAtSimplePoints(Expr a, Expr x) {
        if (a == ONE) {
            return Optional.of(Exprs.exp(x.negate()));
        }
        if (x != ZERO || !(a.node() instanceof Node.Num(var n))) {
            return Optional.empty();
        }
        return Optional.of(n.signum() > 0 ? GammaFunctions.gamma(a) : UNDEFINED);
    }

    private static Optional<Expr> lowerAtZero(Expr a, Expr x) {
        if (!(a.node() instanceof Node.Num(var n))) {
            return Optional.empty();
        }
        return n.signum() <= 0 ? Optional.of(UNDEFINED) : x == ZERO ? Optional.of(ZERO) : Optional.empty();
    }
}
