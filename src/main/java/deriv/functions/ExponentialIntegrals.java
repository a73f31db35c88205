package deriv.functions;

import static deriv.core.Exprs.HALF;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.UNDEFINED;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.ALSO_VARIABLE;
import static deriv.functions.Trait.AT_MOST_ONE;
import static deriv.functions.Trait.INTERNAL;
import static deriv.functions.Trait.KEEPS_SIGN;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Sign;
import deriv.functions.kernels.ExponentialIntegral;
import deriv.functions.kernels.Fresnel;
import deriv.functions.kernels.HyperbolicIntegral;
import deriv.functions.kernels.TrigonometricIntegral;

/**
 * Exponential, logarithmic, trigonometric, hyperbolic and Fresnel integrals. Definitions and derivatives: NIST DLMF 6.2,
 * 7.2. Real values: ei is the principal value on both sides of its pole at 0; ci and chi are real for x > 0 only (for x <
 * 0 their principal values have the imaginary part pi); li is real for x >= 0.
 */
public final class ExponentialIntegrals {
    // @formatter:off
    public static final Row EI = row("ei", "exponential integral, principal value of exp(t)/t from -infinity to x")
            .derivative((x, _) -> Exprs.exp(x).over(x))
            .stable((x, _) -> Exprs.apply(ExponentialIntegrals.EXP_OVER_ARGUMENT, x))
            .value(ZERO, UNDEFINED)
            .domain(Cond::nonzero)
            .numeric(ExponentialIntegral::ei, ExponentialIntegral.class, "ei").sample(0.1, 10).sample(-6, -0.1)
            .latex("\\operatorname{Ei}").unicode("Ei").trait(ALSO_VARIABLE).build();

    public static final Row LI = row("li", "logarithmic integral, principal value of 1/log(t) from 0 to x")
            .derivative((x, _) -> Logarithms.log(x).reciprocal())
            .value(ZERO, ZERO).value(ONE, UNDEFINED)
            .domain(x -> Cond.and(Cond.nonnegative(x), Cond.nonzero(x.minus(1)))).differentiable(Cond::positive)
            .numeric(ExponentialIntegral::li, ExponentialIntegral.class, "li").sample(0.05, 0.95).sample(1.05, 20)
            .latex("\\operatorname{li}").trait(ALSO_VARIABLE).build();

    public static final Row SI = row("si", "sine integral, of sin(t)/t from 0 to x")
            .derivative((x, _) -> Trigonometry.sin(x).over(x))
            .stable((x, _) -> Exprs.apply(Trigonometry.SINC, x))
            .odd().value(ZERO, ZERO)
            .numeric(TrigonometricIntegral::si, TrigonometricIntegral.class, "si").sample(0.2, 20).sample(-20, -0.2)
            .latex("\\operatorname{Si}").unicode("Si").trait(ALSO_VARIABLE, KEEPS_SIGN).build();

    public static final Row CI = row("ci", "cosine integral, minus the integral of cos(t)/t from x to infinity")
            .derivative((x, _) -> Trigonometry.cos(x).over(x))
            .value(ZERO, UNDEFINED)
            .domain(Cond::positive)
            .numeric(TrigonometricIntegral::ci, TrigonometricIntegral.class, "ci").sample(0.1, 20)
            .latex("\\operatorname{Ci}").unicode("Ci").trait(ALSO_VARIABLE).build();

    public static final Row SHI = row("shi", "hyperbolic sine integral, of sinh(t)/t from 0 to x")
            .derivative((x, _) -> HyperbolicFunctions.sinh(x).over(x))
            .stable((x, _) -> descendant(ZERO, x))
            .odd().value(ZERO, ZERO)
            .numeric(HyperbolicIntegral::shi, HyperbolicIntegral.class, "shi").sample(0.2, 8).sample(-8, -0.2)
            .latex("\\operatorname{Shi}").unicode("Shi").trait(KEEPS_SIGN).build();

    public static final Row CHI = row("chi", "hyperbolic cosine integral, Euler's constant + log(x) + integral of (cosh(t) - 1)/t")
            .derivative((x, _) -> HyperbolicFunctions.cosh(x).over(x))
            .stable((x, _) -> Exprs.apply(ExponentialIntegrals.COSH_OVER_ARGUMENT, x))
            .value(ZERO, UNDEFINED)
            .domain(Cond::positive)
            .numeric(HyperbolicIntegral::chi, HyperbolicIntegral.class, "chi").sample(0.1, 8)
            .latex("\\operatorname{Chi}").unicode("Chi").trait(ALSO_VARIABLE).build();

    public static final Row FRESNELS = row("fresnels", "Fresnel integral, of sin(pi*t^2/2) from 0 to x")
            .derivative((x, _) -> Trigonometry.sin(quarterTurns(x)))
            .stable((x, _) -> Exprs.apply(ExponentialIntegrals.SINE_OF_SQUARE, x))
            .odd().value(ZERO, ZERO)
            .numeric(Fresnel::s, Fresnel.class, "s").sample(-5, 5)
            .latex("\\operatorname{S}").unicode("S").trait(KEEPS_SIGN, AT_MOST_ONE).build();

    public static final Row FRESNELC = row("fresnelc", "Fresnel integral, of cos(pi*t^2/2) from 0 to x")
            .derivative((x, _) -> Trigonometry.cos(quarterTurns(x)))
            .stable((x, _) -> Exprs.apply(ExponentialIntegrals.COSINE_OF_SQUARE, x))
            .odd().value(ZERO, ZERO)
            .numeric(Fresnel::c, Fresnel.class, "c").sample(-5, 5)
            .latex("\\operatorname{C}").unicode("C").trait(KEEPS_SIGN, AT_MOST_ONE).build();

    /** The derivative of ei, which is finite where exp(x) is not. */
    public static final Row EXP_OVER_ARGUMENT = row("expoverargument", "exp(x)/x")
            .derivative((x, f) -> f.minus(f.over(x)))
            .domain(Cond::nonzero)
            .sign(Sign.NONZERO)
            .numeric(ExponentialIntegral::expOverArgument, ExponentialIntegral.class, "expOverArgument")
            .sample(0.1, 10).sample(-6, -0.1)
            .trait(INTERNAL, KEEPS_SIGN).build();

    /** The derivative of chi, which is finite where cosh(x) is not. */
    public static final Row COSH_OVER_ARGUMENT = row("coshoverargument", "cosh(x)/x")
            .derivative((x, f) -> descendant(ZERO, x).minus(f.over(x)))
            .odd().domain(Cond::nonzero)
            .sign(Sign.NONZERO)
            .numeric(HyperbolicIntegral::coshOverArgument, HyperbolicIntegral.class, "coshOverArgument")
            .sample(0.1, 8).sample(-8, -0.1)
            .trait(INTERNAL, KEEPS_SIGN).build();

    /** The derivatives of Fresnel's integrals: far out the square has no digits left to reduce by 2 pi. */
    public static final Row SINE_OF_SQUARE = row("sineofsquare", "sin(pi*x^2/2)")
            .derivative((x, _) -> PI.times(x).times(Exprs.apply(ExponentialIntegrals.COSINE_OF_SQUARE, x)))
            .even()
            .numeric(Fresnel::sine, Fresnel.class, "sine").sample(-5, 5)
            .trait(INTERNAL, AT_MOST_ONE).build();

    /** See {@link #SINE_OF_SQUARE}. */
    public static final Row COSINE_OF_SQUARE = row("cosineofsquare", "cos(pi*x^2/2)")
            .derivative((x, _) -> PI.times(x).times(Exprs.apply(SINE_OF_SQUARE, x)).negate())
            .even()
            .numeric(Fresnel::cosine, Fresnel.class, "cosine").sample(-5, 5)
            .trait(INTERNAL, AT_MOST_ONE).build();

    /** sinh(x)/x differentiated n times by 1/x d/dx: the derivatives of shi, without cancellation at 0. */
    public static final Row SINHC_DESCENDANT =
            row("sinhcdescendant", "modified spherical Bessel function i(n, x) divided by x^n")
            .derivatives(Partials.noClosedForm("the derivative of a Bessel function in its order has no closed form"),
                         (n, x, _) -> x.times(descendant(n.plus(1), x)))
            .sign(Sign.POSITIVE)
            .numeric2(HyperbolicIntegral::sinhcDescendant, HyperbolicIntegral.class, "sinhcDescendant")
            .sample(0, 0, -10, 10).sample(1, 1, -10, 10).sample(3, 3, -10, 10)
            .trait(INTERNAL).build();
    // @formatter:on

    static final Family FUNCTIONS = Family.of(
            "exponential and Fresnel integrals",
            EI, LI, SI, CI, SHI, CHI, FRESNELS, FRESNELC, EXP_OVER_ARGUMENT, COSH_OVER_ARGUMENT, SINE_OF_SQUARE,
            COSINE_OF_SQUARE, SINHC_DESCENDANT);

    private ExponentialIntegrals() {}

    private static Expr descendant(Expr n, Expr x) {
        return Exprs.apply(SINHC_DESCENDANT, n, x);
    }

    private static Expr quarterTurns(Expr x) {
        return PI.times(x.squared()).times(HALF);
    }
}
