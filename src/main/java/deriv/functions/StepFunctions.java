package deriv.functions;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.UNDEFINED;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.AT_MOST_ONE;
import static deriv.functions.Trait.KEEPS_SIGN;
import static deriv.functions.Trait.REAL_ONLY;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.functions.kernels.Steps;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Functions that are constant or linear in pieces. Their derivatives are those of the pieces; {@link
 * Row#differentiable} says where there is none. At a tie of max and min the derivative form takes the first argument.
 */
public final class StepFunctions {
    private static final Notation BARS = new Notation.Fence("|", "|");

    // @formatter:off
    public static final Row ABS = row("abs", "absolute value")
            .derivative((x, _) -> sign(x))
            .even().value(ZERO, ZERO).special(PositiveNumbers::ifPositive).repeated(() -> StepFunctions.ABS)
            .special(x -> PositiveNumbers.positiveFactor(x).map(s -> s.positive().times(abs(s.rest()))))
            .differentiable(Cond::nonzero)
            .pieces(args -> StepPieces.abs(args.getFirst()))
            .sign(Sign.NONNEGATIVE).numeric(Math::abs, Math.class, "abs").sample(0.1, 10).sample(-10, -0.1)
            .notation(new Notation.Fence("\\left|", "\\right|"), BARS).trait(REAL_ONLY).build();

    public static final Row SIGN = row("sign", "-1, 0 or 1: the sign").alias("sgn")
            .derivative((_, _) -> ZERO)
            .odd().value(ZERO, ZERO).special(x -> PositiveNumbers.ifPositive(x).map(_ -> ONE)).repeated(() -> StepFunctions.SIGN)
            .special(x -> PositiveNumbers.positiveFactor(x).map(s -> sign(s.rest())))
            .differentiable(Cond::nonzero)
            .jumps(args -> StepPieces.sign(args.getFirst()))
            .numeric(Math::signum, Math.class, "signum").sample(0.1, 10).sample(-10, -0.1)
            .trait(REAL_ONLY, KEEPS_SIGN, AT_MOST_ONE).build();

    public static final Row HEAVISIDE = row("heaviside", "0 for x < 0, 1 for x >= 0")
            .derivative((_, _) -> ZERO)
            .numbers(r -> Optional.of(r.signum() < 0 ? ZERO : ONE))
            .differentiable(Cond::nonzero)
            .jumps(args -> Exprs.piecewise(Cond.nonnegative(args.getFirst()), ONE, ZERO))
            .sign(Sign.NONNEGATIVE).numeric(Steps::heaviside, Steps.class, "heaviside")
            .sample(0.1, 10).sample(-10, -0.1)
            .notation(new Notation.Prefix("H"), new Notation.Prefix("heaviside")).trait(REAL_ONLY, AT_MOST_ONE).build();

    public static final Row MAX = row("max", "largest argument")
            .derivatives((i, args, _) -> Extremes.LARGEST.unit(i, args))
            .takesVector(() -> StepFunctions.MAX).rewrite(Extremes.LARGEST::simplified)
            .differentiableOfAll(Extremes.LARGEST::oneWins).pieces(Extremes.LARGEST::pieces)
            .numericN(Steps::max, Steps.class, "max")
            .sample(-5, 5, -5, 5).sample(-5, 5, -5, 5, -5, 5).sample(-5, 5, -5, 5, -5, 5, -5, 5, -5, 5)
            .latex("\\max").trait(REAL_ONLY).build();

    public static final Row MIN = row("min", "smallest argument")
            .derivatives((i, args, _) -> Extremes.SMALLEST.unit(i, args))
            .takesVector(() -> StepFunctions.MIN).rewrite(Extremes.SMALLEST::simplified)
            .differentiableOfAll(Extremes.SMALLEST::oneWins).pieces(Extremes.SMALLEST::pieces)
            .numericN(Steps::min, Steps.class, "min")
            .sample(-5, 5, -5, 5).sample(-5, 5, -5, 5, -5, 5).sample(-5, 5, -5, 5, -5, 5, -5, 5, -5, 5)
            .latex("\\min").trait(REAL_ONLY).build();

    public static final Row CLAMP = row("clamp", "clamp(x, low, high): x confined to [low, high]")
            .derivatives((x, low, high, _) -> Exprs.piecewise(List.of(below(x, low), below(high, x)), ONE),
                         (x, low, _, _) -> Exprs.piecewise(Cond.positive(low.minus(x)), ONE, ZERO),
                         (x, _, high, _) -> Exprs.piecewise(Cond.positive(x.minus(high)), ONE, ZERO))
            .rewrite(StepFunctions::clampOfNumbers)
            .domainOfAll(args -> Cond.nonnegative(args.get(2).minus(args.get(1))))
            .differentiableOfAll(StepFunctions::isAwayFromEnds)
            .pieces(args -> StepPieces.clamp(args.get(0), args.get(1), args.get(2)))
            .numeric3(Steps::clamp, Steps.class, "clamp").sample(-3, 3, -2, 0, 0, 2).sample(-1, 1, -4, -2, 2, 4)
            .trait(REAL_ONLY).build();

    public static final Row FLOOR = row("floor", "largest whole number not above x")
            .derivative((_, _) -> ZERO)
            .numbers(r -> Optional.of(whole(r.floor()))).special(StepFunctions::alreadyWhole)
            .differentiable(ArgumentRanges::notWhole)
            .jumps(args -> StepPieces.floor(args.getFirst()))
            .numeric(Math::floor, Math.class, "floor").sample(0.1, 0.9).sample(-2.9, -2.1)
            .notation(new Notation.Fence("\\left\\lfloor", "\\right\\rfloor"), new Notation.Fence("⌊", "⌋"))
            .trait(REAL_ONLY).build();

    public static final Row CEIL = row("ceil", "smallest whole number not below x").alias("ceiling")
            .derivative((_, _) -> ZERO)
            .numbers(r -> Optional.of(whole(r.negate().floor()).negate())).special(StepFunctions::alreadyWhole)
            .differentiable(ArgumentRanges::notWhole)
            .jumps(args -> StepPieces.ceil(args.getFirst()))
            .numeric(Math::ceil, Math.class, "ceil").sample(0.1, 0.9).sample(-2.9, -2.1)
            .notation(new Notation.Fence("\\left\\lceil", "\\right\\rceil"), new Notation.Fence("⌈", "⌉"))
            .trait(REAL_ONLY).build();

    /** Halves go to the even neighbour, as in IEEE 754, {@link Math#rint}, Python, NumPy and Mathematica. */
    public static final Row ROUND = row("round", "nearest whole number, halves to the even one")
            .derivative((_, _) -> ZERO)
            .odd().numbers(r -> Optional.of(whole(halfEven(r)))).special(StepFunctions::alreadyWhole)
            .differentiable(x -> ArgumentRanges.notWhole(x.plus(Exprs.HALF)))
            .jumps(args -> StepPieces.round(args.getFirst()))
            .numeric(Math::rint, Math.class, "rint").sample(0.6, 1.4).sample(-2.4, -1.6)
            .trait(REAL_ONLY).build();

    public static final Row MOD = row("mod", "mod(x, y): x - y*floor(x/y), which has the sign of y")
            .derivatives((_, _, _) -> ONE,
                         (x, y, _) -> floor(x.over(y)).negate())
            .special(StepFunctions::modOfNumbers)
            .domain((_, y) -> Cond.nonzero(y)).differentiable(StepFunctions::smoothnessOfMod)
            .jumps(args -> args.get(0).minus(args.get(1).times(floor(args.get(0).over(args.get(1))))))
            .numeric2(Steps::mod, Steps.class, "mod")
            .sample(6.1, 6.9, 2.1, 2.9).sample(-2.9, -2.1, 1, 1).sample(7.1, 7.9, -3.4, -3)
            .notation(new Notation.Template("#1 \\bmod #2"), new Notation.Prefix("mod")).trait(REAL_ONLY).build();
    // @formatter:on

    static final Family FUNCTIONS =
            Family.of("piecewise functions", ABS, SIGN, MAX, MIN, FLOOR, CEIL, ROUND, MOD, HEAVISIDE, CLAMP);

    private StepFunctions() {}

    public static Expr abs(Expr x) {
        return Exprs.apply(ABS, x);
    }

    public static Expr sign(Expr x) {
        return Exprs.apply(SIGN, x);
    }

    public static Expr floor(Expr x) {
        return Exprs.apply(FLOOR, x);
    }

    private static Expr whole(BigInteger n) {
        return Exprs.number(Rational.of(n));
    }

    private static BigInteger halfEven(Rational r) {
        BigInteger below = r.floor();
        int side = r.minus(Rational.of(below)).compareTo(Rational.HALF);
        boolean up = side > 0 || side == 0 && below.testBit(0);
        return up ? below.add(BigInteger.ONE) : below;
    }

    /** The step functions leave whole values alone. */
    private static Optional<Expr> alreadyWhole(Expr x) {
        return x.node() instanceof Node.Apply(var fn, _) && List.of(FLOOR, CEIL, ROUND).contains(fn) ? Optional.of(x)
                : Optional.empty();
    }

    private static Optional<Expr> modOfNumbers(Expr x, Expr y) {
        if (y == ZERO) {
            return Optional.of(UNDEFINED);
        }
        return x.isNumber() && y.isNumber() ? Optional.of(x.minus(y.times(floor(x.over(y))))) : Optional.empty();
    }

    /** It jumps where the quotient is whole, but not where the quotient is the same everywhere: {@code mod(x, x)}. */
    private static Cond smoothnessOfMod(Expr x, Expr y) {
        Expr quotient = x.over(y);
        return quotient.isNumber() ? Cond.TRUE : ArgumentRanges.notWhole(quotient);
    }

    private static Cond isAwayFromEnds(List<Expr> args) {
        Expr x = args.get(0);
        Expr low = args.get(1);
        Expr high = args.get(2);
        return Cond.and(Cond.nonzero(x.minus(low)), Cond.nonzero(x.minus(high)), Cond.positive(high.minus(low)));
    }

    private static Optional<Expr> clampOfNumbers(List<Expr> args) {
        if (args.get(1) == args.get(2)) {
            return Optional.of(args.get(1));
        }
        if (!(args.get(0).node() instanceof Node.Num(var x)
                && args.get(1).node() instanceof Node.Num(var low)
                && args.get(2).node() instanceof Node.Num(var high))) {
            return Optional.empty();
        }
        Rational value = x.compareTo(low) < 0 ? low : x.compareTo(high) > 0 ? high : x;
        return Optional.of(low.compareTo(high) > 0 ? UNDEFINED : Exprs.number(value));
    }

    private static Branch below(Expr a, Expr b) {
        return new Branch(Cond.positive(b.minus(a)), ZERO);
    }
}
