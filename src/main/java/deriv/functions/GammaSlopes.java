package deriv.functions;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.GammaFunctions.difference;
import static deriv.functions.GammaFunctions.digamma;
import static deriv.functions.GammaFunctions.trigamma;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.INTERNAL;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.kernels.BetaSlope;

/**
 * The partial derivatives of beta and binomial in the form to compute. As products they are 0 times infinity where the
 * function crosses 0 at a pole of gamma below the line: beta(a, b) at a + b = -1, binomial(5, k) at k = 6.
 */
final class GammaSlopes {
    // @formatter:off
    static final Row BETA = row("betaslope", "derivative of beta(a, b) in a")
            .derivatives((a, b, f) -> f.times(logarithmicSlope(a, b)).minus(beta(a, b).times(difference(ONE, a, b))),
                         (a, b, _) -> slopeOfBeta(b, a).times(logarithmicSlope(a, b)).minus(beta(a, b).times(trigamma(a.plus(b)))))
            .domain((a, b) -> Cond.and(ArgumentRanges.noPoleOfGamma(a), ArgumentRanges.noPoleOfGamma(b)))
            .numeric2(BetaSlope::beta, BetaSlope.class, "beta").sample(0.2, 6, 0.2, 6).sample(-1.8, -1.2, 3.1, 3.9)
            .trait(INTERNAL).build();

    static final Row BINOMIAL_BY_UPPER = row("binomialbyupper", "derivative of binomial(n, k) in n")
            .derivatives((n, k, f) -> f.times(difference(ZERO, rest(n, k), k))
                                 .plus(binomial(n, k).times(difference(ONE, rest(n, k), k))),
                         (n, k, _) -> byLower(n, k).times(difference(ZERO, rest(n, k), k))
                                 .plus(binomial(n, k).times(trigamma(rest(n, k)))))
            .domain(GammaFunctions::domainOfBinomial).differentiable(GammaFunctions::smoothnessOfBinomial)
            .numeric2(BetaSlope::binomialByUpper, BetaSlope.class, "binomialByUpper")
            .sample(3, 10, 0.3, 2.7).sample(0.2, 2, 2.2, 3.8)
            .trait(INTERNAL).build();

    static final Row BINOMIAL_BY_LOWER = row("binomialbylower", "derivative of binomial(n, k) in k")
            .derivatives((n, k, _) -> byUpper(n, k, digamma(rest(n, k)).minus(digamma(k.plus(1)))),
                         (n, k, f) -> f.times(digamma(rest(n, k)).minus(digamma(k.plus(1))))
                                 .minus(binomial(n, k).times(trigamma(rest(n, k)).plus(trigamma(k.plus(1))))))
            .domain((n, k) -> Cond.and(GammaFunctions.domainOfBinomial(n, k), ArgumentRanges.noPoleOfGamma(n.plus(1))))
            .numeric2(BetaSlope::binomialByLower, BetaSlope.class, "binomialByLower")
            .sample(3, 10, 0.3, 2.7).sample(0.2, 2, 2.2, 3.8)
            .trait(INTERNAL).build();
    // @formatter:on

    private GammaSlopes() {}

    private static Expr beta(Expr a, Expr b) {
        return Exprs.apply(GammaFunctions.BETA, a, b);
    }

    private static Expr slopeOfBeta(Expr a, Expr b) {
        return Exprs.apply(BETA, a, b);
    }

    /** digamma(a) - digamma(a + b). */
    private static Expr logarithmicSlope(Expr a, Expr b) {
        return difference(ZERO, a, b).negate();
    }

    private static Expr binomial(Expr n, Expr k) {
        return Exprs.apply(GammaFunctions.BINOMIAL, n, k);
    }

    private static Expr byLower(Expr n, Expr k) {
        return Exprs.apply(BINOMIAL_BY_LOWER, n, k);
    }

    private static Expr byUpper(Expr n, Expr k, Expr factor) {
        return Exprs.apply(BINOMIAL_BY_UPPER, n, k).times(factor).plus(binomial(n, k).times(trigamma(rest(n, k))));
    }

    /** n - k + 1. */
    private static Expr rest(Expr n, Expr k) {
        return n.minus(k).plus(1);
    }
}
