package deriv.functions;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.UNDEFINED;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.AT_MOST_ONE;
import static deriv.functions.Trait.BRACKET_FREE;
import static deriv.functions.Trait.KEEPS_SIGN;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Sign;
import deriv.functions.kernels.Hyperbolic;

/**
 * Hyperbolic functions and their inverses. The inverses of coth, sech and csch are acoth(x) = atanh(1/x), asech(x) =
 * acosh(1/x), acsch(x) = asinh(1/x). Derivatives: NIST DLMF 4.34, 4.38.
 */
public final class HyperbolicFunctions {
    // @formatter:off
    public static final Row SINH = row("sinh", "hyperbolic sine")
            .derivative((x, _) -> cosh(x))
            .odd().value(ZERO, ZERO).undoes(() -> HyperbolicFunctions.ASINH)
            .numeric(Math::sinh, Math.class, "sinh").sample(-10, 10)
            .latex("\\sinh").trait(BRACKET_FREE, KEEPS_SIGN).inverse("asinh").build();

    public static final Row COSH = row("cosh", "hyperbolic cosine")
            .derivative((x, _) -> sinh(x))
            .even().value(ZERO, ONE).undoes(() -> HyperbolicFunctions.ACOSH)
            .sign(Sign.POSITIVE).numeric(Math::cosh, Math.class, "cosh").sample(-10, 10)
            .latex("\\cosh").trait(BRACKET_FREE).inverse("acosh").build();

    public static final Row TANH = row("tanh", "hyperbolic tangent")
            .derivative((_, f) -> ONE.minus(f.squared()))
            .stable((x, _) -> sech(x).squared())
            .odd().value(ZERO, ZERO).undoes(() -> HyperbolicFunctions.ATANH)
            .numeric(Math::tanh, Math.class, "tanh").sample(-5, 5)
            .latex("\\tanh").trait(BRACKET_FREE, KEEPS_SIGN, AT_MOST_ONE).inverse("atanh").build();

    public static final Row COTH = row("coth", "hyperbolic cotangent, 1/tanh(x)")
            .derivative((_, f) -> ONE.minus(f.squared()))
            .stable((x, _) -> csch(x).squared().negate())
            .odd().value(ZERO, UNDEFINED).undoes(() -> HyperbolicFunctions.ACOTH)
            .domain(Cond::nonzero)
            .numeric(Hyperbolic::coth, Hyperbolic.class, "coth").sample(0.1, 5).sample(-5, -0.1)
            .latex("\\coth").trait(BRACKET_FREE, KEEPS_SIGN).inverse("acoth").build();

    public static final Row SECH = row("sech", "hyperbolic secant, 1/cosh(x)")
            .derivative((x, f) -> f.times(tanh(x)).negate())
            .even().value(ZERO, ONE).undoes(() -> HyperbolicFunctions.ASECH)
            .sign(Sign.POSITIVE).numeric(Hyperbolic::sech, Hyperbolic.class, "sech").sample(-10, 10)
            .latex("\\operatorname{sech}").trait(BRACKET_FREE, AT_MOST_ONE).inverse("asech").build();

    public static final Row CSCH = row("csch", "hyperbolic cosecant, 1/sinh(x)")
            .derivative((x, f) -> f.times(coth(x)).negate())
            .odd().value(ZERO, UNDEFINED).undoes(() -> HyperbolicFunctions.ACSCH)
            .domain(Cond::nonzero)
            .sign(Sign.NONZERO).numeric(Hyperbolic::csch, Hyperbolic.class, "csch").sample(0.1, 10).sample(-10, -0.1)
            .latex("\\operatorname{csch}").trait(BRACKET_FREE, KEEPS_SIGN).inverse("acsch").build();

    public static final Row ASINH = row("asinh", "inverse hyperbolic sine").alias("arsinh", "arcsinh", "argsinh")
            .derivative((x, _) -> x.squared().plus(1).sqrt().reciprocal())
            .stable((x, _) -> Roots.hypot(ONE, x).reciprocal())
            .odd().value(ZERO, ZERO)
            .numeric(Hyperbolic::asinh, Hyperbolic.class, "asinh").sample(-10, 10)
            .latex("\\operatorname{arsinh}").trait(BRACKET_FREE, KEEPS_SIGN).inverse("sinh").build();

    public static final Row ACOSH = row("acosh", "inverse hyperbolic cosine, in [0, infinity)")
            .alias("arcosh", "arccosh", "argcosh")
            .derivative((x, _) -> x.squared().minus(1).sqrt().reciprocal())
            .stable((x, _) -> inverseOuterLeg(x))
            .complex((x, _) -> inverseOuterLeg(x))
            .value(ONE, ZERO)
            .domain(x -> Cond.nonnegative(x.minus(1))).differentiable(x -> Cond.positive(x.minus(1)))
            .sign(Sign.NONNEGATIVE).numeric(Hyperbolic::acosh, Hyperbolic.class, "acosh").sample(1.01, 10)
            .latex("\\operatorname{arcosh}").trait(BRACKET_FREE).inverse("cosh").build();

    public static final Row ATANH = row("atanh", "inverse hyperbolic tangent").alias("artanh", "arctanh", "argtanh")
            .derivative((x, _) -> ONE.minus(x.squared()).reciprocal())
            .stable((x, _) -> ONE.minus(x).times(ONE.plus(x)).reciprocal())
            .odd().value(ZERO, ZERO).value(ONE, UNDEFINED)
            .domain(ArgumentRanges::belowOneInSize)
            .numeric(Hyperbolic::atanh, Hyperbolic.class, "atanh").sample(-0.99, 0.99)
            .latex("\\operatorname{artanh}").trait(BRACKET_FREE, KEEPS_SIGN).inverse("tanh").build();

    public static final Row ACOTH = row("acoth", "inverse hyperbolic cotangent, atanh(1/x)")
            .alias("arcoth", "arccoth", "argcoth")
            .derivative((x, _) -> ONE.minus(x.squared()).reciprocal())
            .stable((x, _) -> ONE.minus(x).times(ONE.plus(x)).reciprocal())
            .odd().value(ZERO, UNDEFINED).value(ONE, UNDEFINED)
            .domain(ArgumentRanges::aboveOneInSize)
            .numeric(Hyperbolic::acoth, Hyperbolic.class, "acoth").sample(1.01, 10).sample(-10, -1.01)
            .latex("\\operatorname{arcoth}").trait(BRACKET_FREE, KEEPS_SIGN).inverse("coth").build();

    public static final Row ASECH = row("asech", "inverse hyperbolic secant, acosh(1/x)")
            .alias("arsech", "arcsech", "argsech")
            .derivative((x, _) -> ONE.minus(x.squared()).sqrt().times(x).reciprocal().negate())
            .stable((x, _) -> ONE.minus(x).sqrt().times(ONE.plus(x).sqrt()).times(x).reciprocal().negate())
            .complex((x, _) -> inverseOuterLeg(x.reciprocal()).times(x.pow(-2)).negate())
            .value(ZERO, UNDEFINED).value(ONE, ZERO)
            .domain(x -> Cond.and(Cond.positive(x), Cond.nonnegative(ONE.minus(x))))
            .differentiable(x -> Cond.positive(ONE.minus(x)))
            .numeric(Hyperbolic::asech, Hyperbolic.class, "asech").sample(0.01, 0.99)
            .latex("\\operatorname{arsech}").trait(BRACKET_FREE).inverse("sech").build();

    public static final Row ACSCH = row("acsch", "inverse hyperbolic cosecant, asinh(1/x)")
            .alias("arcsch", "arccsch", "argcsch")
            .derivative((x, _) -> x.pow(-2).plus(1).sqrt().times(x.squared()).reciprocal().negate())
            .stable((x, _) -> Roots.hypot(ONE, x).times(StepFunctions.abs(x)).reciprocal().negate())
            .odd().value(ZERO, UNDEFINED)
            .domain(Cond::nonzero)
            .numeric(Hyperbolic::acsch, Hyperbolic.class, "acsch").sample(0.1, 10).sample(-10, -0.1)
            .latex("\\operatorname{arcsch}").trait(BRACKET_FREE, KEEPS_SIGN).inverse("csch").build();
    // @formatter:on

    static final Family FUNCTIONS = Family.of("hyperbolic functions", SINH, COSH, TANH, COTH, SECH, CSCH);
    static final Family INVERSES =
            Family.of("inverse hyperbolic functions", ASINH, ACOSH, ATANH, ACOTH, ASECH, ACSCH);

    private HyperbolicFunctions() {}

    public static Expr sinh(Expr x) {
        return Exprs.apply(SINH, x);
    }

    public static Expr cosh(Expr x) {
        return Exprs.apply(COSH, x);
    }

    public static Expr tanh(Expr x) {
        return Exprs.apply(TANH, x);
    }

    public static Expr coth(Expr x) {
        return Exprs.apply(COTH, x);
    }

    public static Expr sech(Expr x) {
        return Exprs.apply(SECH, x);
    }

    public static Expr csch(Expr x) {
        return Exprs.apply(CSCH, x);
    }

    /**
     * 1/(sqrt(x - 1) sqrt(x + 1)): the derivative of acosh on the whole complex plane; neither cancels nor overflows.
     */
    private static Expr inverseOuterLeg(Expr x) {
        return x.minus(1).sqrt().times(x.plus(1).sqrt()).reciprocal();
    }
}
