package deriv.functions;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.UNDEFINED;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.AT_MOST_ONE;
import static deriv.functions.Trait.BRACKET_FREE;
import static deriv.functions.Trait.INTERNAL;
import static deriv.functions.Trait.KEEPS_SIGN;
import static deriv.functions.Trait.REAL_ONLY;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.functions.kernels.Circular;
import java.util.Optional;

/**
 * Trigonometric functions and their inverses. The inverses of cot, sec and csc are acot(x) = atan(1/x), asec(x) =
 * acos(1/x), acsc(x) = asin(1/x). Derivatives: NIST DLMF 4.20, 4.24.
 */
public final class Trigonometry {
    // @formatter:off
    public static final Row SIN = row("sin", "sine")
            .derivative((x, _) -> cos(x))
            .odd().special(Angles.SIN::at).undoes(() -> Trigonometry.ASIN)
            .numeric(Math::sin, Math.class, "sin").sample(-10, 10)
            .latex("\\sin").trait(BRACKET_FREE, AT_MOST_ONE).inverse("asin").build();

    public static final Row COS = row("cos", "cosine")
            .derivative((x, _) -> sin(x).negate())
            .even().special(Angles.COS::at).undoes(() -> Trigonometry.ACOS)
            .numeric(Math::cos, Math.class, "cos").sample(-10, 10)
            .latex("\\cos").trait(BRACKET_FREE, AT_MOST_ONE).inverse("acos").build();

    public static final Row TAN = row("tan", "tangent, sin(x)/cos(x)").alias("tg")
            .derivative((_, f) -> f.squared().plus(1))
            .odd().special(Angles.TAN::at).undoes(() -> Trigonometry.ATAN)
            .domain(x -> Cond.nonzero(cos(x)))
            .numeric(Math::tan, Math.class, "tan").sample(-1.5, 1.5).sample(1.7, 4.6)
            .latex("\\tan").trait(BRACKET_FREE).inverse("atan").build();

    public static final Row COT = row("cot", "cotangent, cos(x)/sin(x)").alias("ctg", "cotan")
            .derivative((_, f) -> f.squared().negate().minus(1))
            .odd().special(Angles.COT::at).undoes(() -> Trigonometry.ACOT)
            .domain(x -> Cond.nonzero(sin(x)))
            .numeric(Circular::cot, Circular.class, "cot").sample(0.1, 3).sample(-3, -0.1)
            .latex("\\cot").trait(BRACKET_FREE).inverse("acot").build();

    public static final Row SEC = row("sec", "secant, 1/cos(x)")
            .derivative((x, f) -> f.times(tan(x)))
            .even().special(Angles.SEC::at).undoes(() -> Trigonometry.ASEC)
            .domain(x -> Cond.nonzero(cos(x)))
            .sign(Sign.NONZERO).numeric(Circular::sec, Circular.class, "sec").sample(-1.5, 1.5).sample(1.7, 4.6)
            .latex("\\sec").trait(BRACKET_FREE).inverse("asec").build();

    public static final Row CSC = row("csc", "cosecant, 1/sin(x)").alias("cosec")
            .derivative((x, f) -> f.times(cot(x)).negate())
            .odd().special(Angles.CSC::at).undoes(() -> Trigonometry.ACSC)
            .domain(x -> Cond.nonzero(sin(x)))
            .sign(Sign.NONZERO).numeric(Circular::csc, Circular.class, "csc").sample(0.1, 3).sample(-3, -0.1)
            .latex("\\csc").trait(BRACKET_FREE).inverse("acsc").build();

    public static final Row ASIN = row("asin", "inverse sine, in [-pi/2, pi/2]").alias("arcsin")
            .derivative((x, _) -> oneLessSquare(x).sqrt().reciprocal())
            .stable((x, _) -> inverseLeg(x))
            .odd().special(Angles.SIN::of)
            .domain(ArgumentRanges::atMostOneInSize).differentiable(ArgumentRanges::belowOneInSize)
            .numeric(Math::asin, Math.class, "asin").sample(-0.99, 0.99)
            .latex("\\arcsin").trait(BRACKET_FREE, KEEPS_SIGN).inverse("sin").build();

    public static final Row ACOS = row("acos", "inverse cosine, in [0, pi]").alias("arccos")
            .derivative((x, _) -> oneLessSquare(x).sqrt().reciprocal().negate())
            .stable((x, _) -> inverseLeg(x).negate())
            .special(Angles.SIN::ofComplement)
            .domain(ArgumentRanges::atMostOneInSize).differentiable(ArgumentRanges::belowOneInSize)
            .sign(Sign.NONNEGATIVE).numeric(Math::acos, Math.class, "acos").sample(-0.99, 0.99)
            .latex("\\arccos").trait(BRACKET_FREE).inverse("cos").build();

    public static final Row ATAN = row("atan", "inverse tangent, in (-pi/2, pi/2)").alias("arctan", "arctg")
            .derivative((x, _) -> onePlusSquare(x).reciprocal())
            .odd().special(Angles.TAN::of)
            .numeric(Math::atan, Math.class, "atan").sample(-10, 10)
            .latex("\\arctan").trait(BRACKET_FREE, KEEPS_SIGN).inverse("tan").build();

    public static final Row ACOT = row("acot", "inverse cotangent, atan(1/x)").alias("arccot", "arcctg")
            .derivative((x, _) -> onePlusSquare(x).reciprocal().negate())
            .odd().value(ZERO, UNDEFINED).special(Angles.COT::of)
            .domain(Cond::nonzero)
            .numeric(Circular::acot, Circular.class, "acot").sample(0.1, 10).sample(-10, -0.1)
            .latex("\\operatorname{arccot}").trait(BRACKET_FREE, KEEPS_SIGN).inverse("cot").build();

    public static final Row ASEC = row("asec", "inverse secant, acos(1/x)").alias("arcsec")
            .derivative((x, _) -> ONE.minus(x.pow(-2)).sqrt().times(x.squared()).reciprocal())
            .stable((x, _) -> inverseOuterLeg(x))
            .value(ZERO, UNDEFINED).special(Angles.CSC::ofComplement)
            .domain(ArgumentRanges::atLeastOneInSize).differentiable(ArgumentRanges::aboveOneInSize)
            .numeric(Circular::asec, Circular.class, "asec").sample(1.01, 10).sample(-10, -1.01)
            .latex("\\operatorname{arcsec}").trait(BRACKET_FREE).inverse("sec").build();

    public static final Row ACSC = row("acsc", "inverse cosecant, asin(1/x)").alias("arccsc")
            .derivative((x, _) -> ONE.minus(x.pow(-2)).sqrt().times(x.squared()).reciprocal().negate())
            .stable((x, _) -> inverseOuterLeg(x).negate())
            .odd().value(ZERO, UNDEFINED).special(Angles.CSC::of)
            .domain(ArgumentRanges::atLeastOneInSize).differentiable(ArgumentRanges::aboveOneInSize)
            .numeric(Circular::acsc, Circular.class, "acsc").sample(1.01, 10).sample(-10, -1.01)
            .latex("\\operatorname{arccsc}").trait(BRACKET_FREE, KEEPS_SIGN).inverse("csc").build();

    public static final Row ATAN2 = row("atan2", "atan2(y, x): angle of the point (x, y), in (-pi, pi]")
            .derivatives((y, x, _) -> x.over(x.squared().plus(y.squared())),
                         (y, x, _) -> y.negate().over(x.squared().plus(y.squared())))
            .stable((y, x, _) -> x.over(Roots.hypot(x, y).squared()),
                    (y, x, _) -> y.negate().over(Roots.hypot(x, y).squared()))
            .special(Trigonometry::angleOfNumbers).trait(REAL_ONLY)
            .domain((y, x) -> Cond.or(Cond.nonzero(x), Cond.nonzero(y)))
            .differentiable((y, x) -> Cond.or(Cond.positive(x), Cond.nonzero(y)))
            .jumps(args -> aroundTheCut(args.get(0), args.get(1)))
            .numeric2(Circular::atan2, Circular.class, "atan2")
            .sample(0.1, 5, -5, 5).sample(-5, -0.1, -5, 5).sample(-2, 2, 0.1, 5)
            .build();

    public static final Row SINC = row("sinc", "sin(x)/x, and 1 at 0")
            .derivative((x, f) -> cos(x).minus(f).over(x))
            .stable((x, _) -> x.times(descendant(ONE, x)).negate())
            .even().value(ZERO, ONE).special(Trigonometry::zeroOfSinc)
            .numeric(Circular::sinc, Circular.class, "sinc").sample(0.5, 20).sample(-10, -0.5)
            .trait(AT_MOST_ONE).build();

    /**
     * sinc differentiated n times by -1/x d/dx: what the derivatives of sinc are made of, without cancellation at 0.
     */
    public static final Row SINC_DESCENDANT = row("sincdescendant", "spherical Bessel function j(n, x) divided by x^n")
            .derivatives(Partials.noClosedForm("no closed form: derivative of a Bessel function in its order"),
                         (n, x, _) -> x.times(descendant(n.plus(1), x)).negate())
            .numeric2(Circular::sincDescendant, Circular.class, "sincDescendant")
            .sample(1, 1, -10, 10).sample(3, 3, -10, 10)
            .trait(INTERNAL).build();
    // @formatter:on

    static final Family FUNCTIONS =
            Family.of("trigonometric functions", SIN, COS, TAN, COT, SEC, CSC, SINC, SINC_DESCENDANT);
    static final Family INVERSES =
            Family.of("inverse trigonometric functions", ASIN, ACOS, ATAN, ACOT, ASEC, ACSC, ATAN2);

    private Trigonometry() {}

    public static Expr sin(Expr x) {
        return Exprs.apply(SIN, x);
    }

    public static Expr cos(Expr x) {
        return Exprs.apply(COS, x);
    }

    public static Expr tan(Expr x) {
        return Exprs.apply(TAN, x);
    }

    public static Expr cot(Expr x) {
        return Exprs.apply(COT, x);
    }

    private static Expr descendant(Expr n, Expr x) {
        return Exprs.apply(SINC_DESCENDANT, n, x);
    }

    private static Expr oneLessSquare(Expr x) {
        return ONE.minus(x.squared());
    }

    private static Expr onePlusSquare(Expr x) {
        return x.squared().plus(1);
    }

    /** 1/sqrt(1 - x^2), which does not cancel near |x| = 1. */
    private static Expr inverseLeg(Expr x) {
        return ONE.minus(x).sqrt().times(ONE.plus(x).sqrt()).reciprocal();
    }

    /** 1/(|x| sqrt(x^2 - 1)), which neither cancels nor overflows. */
    private static Expr inverseOuterLeg(Expr x) {
        Expr size = StepFunctions.abs(x);
        return size.times(size.minus(1).sqrt()).times(size.plus(1).sqrt()).reciprocal();
    }

    private static Optional<Expr> zeroOfSinc(Expr x) {
        return x.isClosed() && sin(x) == ZERO ? Optional.of(ZERO) : Optional.empty();
    }

    /** Below the negative half of the x-axis the angle is a full turn less. */
    private static Expr aroundTheCut(Expr y, Expr x) {
        Expr angle = Exprs.apply(ATAN2, y, x);
        Expr below = Exprs.piecewise(Cond.positive(angle), angle.minus(Exprs.PI.times(Exprs.TWO)), angle);
        return Exprs.piecewise(Cond.or(Cond.nonnegative(y), Cond.positive(x)), angle, below);
    }

    /** The multiples of pi/4. */
    private static Optional<Expr> angleOfNumbers(Expr y, Expr x) {
        if (!(y.node() instanceof Node.Num(var b) && x.node() instanceof Node.Num(var a))) {
            return Optional.empty();
        }
        if (a.isZero() && b.isZero()) {
            return Optional.of(UNDEFINED);
        }
        if (a.isZero()) {
            return Optional.of(Exprs.PI.times(b.signum()).over(2));
        }
        Expr angle = Exprs.apply(ATAN, Exprs.number(b.over(a)));
        Rational turn = a.signum() > 0 ? Rational.ZERO : b.signum() < 0 ? Rational.MINUS_ONE : Rational.ONE;
        return Optional.of(angle.plus(Exprs.PI.times(Exprs.number(turn))));
    }
}
