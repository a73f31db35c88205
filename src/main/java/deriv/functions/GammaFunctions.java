package deriv.functions;

import static deriv.core.Exprs.HALF;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.TWO;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.ALSO_VARIABLE;
import static deriv.functions.Trait.INTERNAL;
import static deriv.functions.Trait.REAL_ONLY;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Sign;
import deriv.functions.kernels.Beta;
import deriv.functions.kernels.Gamma;
import deriv.functions.kernels.Polygamma;
import deriv.functions.kernels.PolygammaDifference;
import java.util.Optional;

/** The gamma function and what is built from it. Derivatives: NIST DLMF 5.2.2, 5.12, 5.15. */
public final class GammaFunctions {
    private static final String WHOLE_ORDER = "polygamma(n, x) has a whole order n: there is no derivative in it";

    // @formatter:off
    public static final Row GAMMA = row("gamma", "gamma function, (n - 1)! at whole n")
            .derivative((x, f) -> f.times(digamma(x)))
            .numbers(ExactGamma::gamma)
            .domain(ArgumentRanges::noPoleOfGamma)
            .sign(Sign.NONZERO).numeric(Gamma::gamma, Gamma.class, "gamma").sample(0.2, 6).sample(-2.8, -2.2)
            .latex("\\Gamma").unicode("Γ").trait(ALSO_VARIABLE).build();

    public static final Row LGAMMA = row("lgamma", "log(abs(gamma(x)))").alias("loggamma", "gammaln")
            .derivative((x, _) -> digamma(x))
            .numbers(ExactGamma::logGamma)
            .domain(ArgumentRanges::noPoleOfGamma)
            .numeric(Gamma::logAbs, Gamma.class, "logAbs").sample(0.2, 20).sample(-2.8, -2.2)
            .notation(
                    new Notation.Template("\\ln\\left|\\Gamma\\left(#1\\right)\\right|"),
                    new Notation.Prefix("lgamma"))
            .trait(REAL_ONLY).build();

    public static final Row DIGAMMA = row("digamma", "derivative of log(gamma(x))")
            .derivative((x, _) -> trigamma(x))
            .numbers(ExactGamma::pole)
            .domain(ArgumentRanges::noPoleOfGamma)
            .numeric(Polygamma::digamma, Polygamma.class, "digamma").sample(0.2, 20).sample(-2.8, -2.2)
            .latex("\\psi").unicode("ψ").build();

    public static final Row TRIGAMMA = row("trigamma", "derivative of digamma")
            .derivative((x, _) -> polygamma(TWO, x))
            .numbers(ExactGamma::pole)
            .value(ONE, () -> PI.squared().over(6)).value(HALF, () -> PI.squared().over(2))
            .domain(ArgumentRanges::noPoleOfGamma)
            .sign(Sign.POSITIVE).numeric(Polygamma::trigamma, Polygamma.class, "trigamma")
            .sample(0.2, 20).sample(-2.8, -2.2)
            .latex("\\psi^{(1)}").unicode("ψ′").build();

    public static final Row POLYGAMMA = row("polygamma", "polygamma(n, x): n-th derivative of digamma, n = 0, 1, 2, …")
            .derivatives(Partials.noClosedForm(WHOLE_ORDER),
                         (n, x, _) -> polygamma(n.plus(1), x))
            .special(GammaFunctions::lowOrder)
            .domain((n, x) -> Cond.and(Cond.nonnegative(n), ArgumentRanges.whole(n), ArgumentRanges.noPoleOfGamma(x)))
            .numeric2(Polygamma::polygamma, Polygamma.class, "polygamma")
            .sample(2, 2, 0.3, 10).sample(3, 3, -1.8, -1.2).sample(6, 6, 0.5, 10)
            .notation(new Notation.Template("\\psi^{(#1)}\\left(#2\\right)"), new Notation.Prefix("polygamma")).build();

    public static final Row FACTORIAL = row("factorial", "x!, gamma(x + 1) at real x")
            .derivative((x, f) -> f.times(digamma(x.plus(1))))
            .numbers(ExactGamma::factorial)
            .domain(x -> ArgumentRanges.noPoleOfGamma(x.plus(1)))
            .numeric(Gamma::factorial, Gamma.class, "factorial").sample(-0.8, 6).sample(-2.8, -2.2)
            .notation(new Notation.Postfix("!"), new Notation.Postfix("!")).build();

    public static final Row BETA = row("beta", "beta(a, b): gamma(a)*gamma(b)/gamma(a + b)")
            .derivatives((a, b, f) -> f.times(digamma(a).minus(digamma(a.plus(b)))),
                         (a, b, f) -> f.times(digamma(b).minus(digamma(a.plus(b)))))
            .stable((a, b, _) -> Exprs.apply(GammaSlopes.BETA, a, b),
                    (a, b, _) -> Exprs.apply(GammaSlopes.BETA, b, a))
            .special(ExactGamma::beta)
            .domain((a, b) -> Cond.and(ArgumentRanges.noPoleOfGamma(a), ArgumentRanges.noPoleOfGamma(b)))
            .numeric2(Beta::beta, Beta.class, "beta").sample(0.2, 6, 0.2, 6).sample(-1.8, -1.2, 3.1, 3.9)
            .latex("\\mathrm{B}").unicode("Β").trait(ALSO_VARIABLE).build();

    public static final Row BINOMIAL = row("binomial", "binomial(n, k): n!/(k!*(n - k)!) at real arguments")
            .alias("binom")
            .derivatives((n, k, f) -> ExactGamma.slopeOfBinomial(n, k)
                                 .orElseGet(() -> f.times(digamma(n.plus(1)).minus(digamma(n.minus(k).plus(1))))),
                         (n, k, f) -> f.times(digamma(n.minus(k).plus(1)).minus(digamma(k.plus(1)))))
            .stable((n, k, _) -> ExactGamma.slopeOfBinomial(n, k)
                            .orElseGet(() -> Exprs.apply(GammaSlopes.BINOMIAL_BY_UPPER, n, k)),
                    (n, k, _) -> Exprs.apply(GammaSlopes.BINOMIAL_BY_LOWER, n, k))
            .special(ExactGamma::binomial)
            .domain(GammaFunctions::domainOfBinomial)
            .differentiable(GammaFunctions::smoothnessOfBinomial)
            .numeric2(Beta::binomial, Beta.class, "binomial").sample(3, 10, 0.3, 2.7).sample(0.2, 2, 2.2, 3.8)
            .notation(new Notation.Template("\\binom{#1}{#2}"), new Notation.Prefix("binomial")).build();

    /**
     * polygamma(n, x + y) - polygamma(n, x) without cancellation: what the derivatives of beta and binomial are made
     * of.
     */
    public static final Row POLYGAMMA_DIFFERENCE = row("polygammadifference", "polygamma(n, x + y) - polygamma(n, x)")
            .derivatives(Partials.noClosedForm3(WHOLE_ORDER),
                         (n, x, y, _) -> difference(n.plus(1), x, y),
                         (n, x, y, _) -> polygamma(n.plus(1), x.plus(y)))
            .domainOfAll(args -> Cond.and(
                    ArgumentRanges.noPoleOfGamma(args.get(1)), ArgumentRanges.noPoleOfGamma(args.get(1).plus(args.get(2)))))
            .numeric3(PolygammaDifference::at, PolygammaDifference.class, "at")
            .sample(0, 0, 0.2, 6, 0.2, 6).sample(0, 0, 3, 6, -2, 1).sample(2, 2, 0.5, 6, 0.2, 6)
            .trait(INTERNAL).build();
    // @formatter:on

    static final Family FUNCTIONS = Family.of(
            "gamma functions", GAMMA, LGAMMA, DIGAMMA, TRIGAMMA, POLYGAMMA, FACTORIAL, BETA, BINOMIAL,
            POLYGAMMA_DIFFERENCE, GammaSlopes.BETA, GammaSlopes.BINOMIAL_BY_UPPER, GammaSlopes.BINOMIAL_BY_LOWER);

    private GammaFunctions() {}

    public static Expr gamma(Expr x) {
        return Exprs.apply(GAMMA, x);
    }

    public static Expr digamma(Expr x) {
        return Exprs.apply(DIGAMMA, x);
    }

    public static Expr trigamma(Expr x) {
        return Exprs.apply(TRIGAMMA, x);
    }

    public static Expr polygamma(Expr n, Expr x) {
        return Exprs.apply(POLYGAMMA, n, x);
    }

    /** polygamma(n, x + y) - polygamma(n, x), in the form to compute. */
    static Expr difference(Expr n, Expr x, Expr y) {
        return Exprs.apply(POLYGAMMA_DIFFERENCE, n, x, y);
    }

    private static Optional<Expr> lowOrder(Expr n, Expr x) {
        if (n == ZERO) {
            return Optional.of(digamma(x));
        }
        return n == ONE ? Optional.of(trigamma(x)) : x.node() instanceof Node.Num(var r) ? ExactGamma.pole(r)
                : Optional.empty();
    }

    /** n is not negative and whole, or k is whole and not negative. */
    static Cond domainOfBinomial(Expr n, Expr k) {
        return Cond.or(
                Cond.positive(n.plus(1)), ArgumentRanges.notWhole(n),
                Cond.and(Cond.nonnegative(k), ArgumentRanges.whole(k)));
    }

    static Cond smoothnessOfBinomial(Expr n, Expr k) {
        return k.isNumber() ? Cond.TRUE : Cond.or(Cond.positive(n.plus(1)), ArgumentRanges.notWhole(n));
    }
}
