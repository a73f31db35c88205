package deriv.functions;

import static deriv.core.Exprs.E;
import static deriv.core.Exprs.MINUS_ONE;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.TWO;
import static deriv.core.Exprs.UNDEFINED;
import static deriv.core.Exprs.ZERO;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.BRACKET_FREE;
import static deriv.functions.Trait.INTERNAL;
import static deriv.functions.Trait.KEEPS_SIGN;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.functions.kernels.RootsAndLogarithms;
import deriv.functions.kernels.ScaledExponential;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Exponential functions and logarithms. exp(x) and 2^x are powers in the core; their rows give the names. */
public final class Logarithms {
    // @formatter:off
    public static final Row EXP = row("exp", "exponential function, e^x")
            .definition(Arity.exactly(1), args -> Exprs.exp(args.getFirst()))
            .numeric(Math::exp, Math.class, "exp").sample(-10, 10)
            .latex("\\exp").trait(BRACKET_FREE).build();

    public static final Row EXP2 = row("exp2", "2^x")
            .definition(Arity.exactly(1), args -> TWO.pow(args.getFirst()))
            .numeric(RootsAndLogarithms::exp2, RootsAndLogarithms.class, "exp2").sample(-10, 10)
            .notation(new Notation.Template("2^{#1}"), new Notation.Prefix("exp2")).trait(BRACKET_FREE).build();

    public static final Row EXPM1 = row("expm1", "exp(x) - 1 without cancellation near 0")
            .derivative((x, _) -> Exprs.exp(x))
            .value(ZERO, ZERO).undoes(() -> Logarithms.LOG1P)
            .numeric(Math::expm1, Math.class, "expm1").sample(-10, 10)
            .trait(BRACKET_FREE, KEEPS_SIGN).build();

    public static final Row LOG = row("log", "natural logarithm; log(b, x) is the logarithm to base b").alias("ln")
            .derivative((x, _) -> x.reciprocal())
            .value(ONE, ZERO).value(ZERO, UNDEFINED).special(Logarithms::exponentOfE)
            .alsoTakes(2, args -> log(args.get(1)).over(log(args.get(0))))
            .exponential(x -> x)
            .domainOfAll(Logarithms::domainOfLog)
            .numeric(Math::log, Math.class, "log").sample(0.01, 10)
            .notation(new Notation.Prefix("\\ln"), new Notation.Prefix("ln")).trait(BRACKET_FREE).build();

    public static final Row LOG2 = row("log2", "logarithm to base 2")
            .derivative((x, _) -> x.times(log(TWO)).reciprocal())
            .numbers(r -> exactLogarithm(2, r))
            .domain(Cond::positive)
            .numeric(RootsAndLogarithms::log2, RootsAndLogarithms.class, "log2").sample(0.01, 10)
            .notation(new Notation.Prefix("\\log_{2}"), new Notation.Prefix("log₂")).trait(BRACKET_FREE).build();

    public static final Row LOG10 = row("log10", "logarithm to base 10").alias("lg")
            .derivative((x, _) -> x.times(log(Exprs.number(10))).reciprocal())
            .numbers(r -> exactLogarithm(10, r))
            .domain(Cond::positive)
            .numeric(Math::log10, Math.class, "log10").sample(0.01, 10)
            .notation(new Notation.Prefix("\\log_{10}"), new Notation.Prefix("log₁₀")).trait(BRACKET_FREE).build();

    public static final Row LOG1P = row("log1p", "log(1 + x) without cancellation near 0")
            .derivative((x, _) -> x.plus(1).reciprocal())
            .value(ZERO, ZERO).value(MINUS_ONE, UNDEFINED)
            .exponential(x -> x.plus(1))
            .domain(x -> Cond.positive(x.plus(1)))
            .numeric(Math::log1p, Math.class, "log1p").sample(-0.99, 10)
            .trait(BRACKET_FREE, KEEPS_SIGN).build();
    /** e^u times powers, which leave the range of double and meet in it again. */
    public static final Row SCALED_EXP = row("scaledexp", "exp(u)*x^n*y^m*…, of u, x, n, y, m, …")
            .derivatives(Logarithms::slopeOfScaledExp)
            .domainOfAll(args -> ofPowers(args, PowerDomain::of))
            .differentiableOfAll(args -> ofPowers(args, (base, _) -> Cond.positive(base)))
            .numericN(ScaledExponential::of, ScaledExponential.class, "of").sample(-10, 10, 0.1, 10, -3, 3)
            .trait(INTERNAL).build();

    /** x^y - 1 without cancellation where x^y is near 1. */
    public static final Row POWM1 = row("powm1", "x^y - 1")
            .derivatives((x, y, _) -> y.times(x.pow(y.minus(1))),
                         (x, y, _) -> x.pow(y).times(log(x)))
            .domain(PowerDomain::of).differentiable((x, _) -> Cond.positive(x))
            .numeric2(RootsAndLogarithms::powm1, RootsAndLogarithms.class, "powm1").sample(0.1, 10, -3, 3)
            .trait(INTERNAL).build();
    // @formatter:on

    static final Family FUNCTIONS =
            Family.of("exponentials and logarithms", EXP, LOG, LOG10, LOG2, EXP2, EXPM1, LOG1P, SCALED_EXP, POWM1);

    private Logarithms() {}

    /** log(x), or log(b, x). */
    private static Cond domainOfLog(List<Expr> args) {
        Cond logarithm = Cond.positive(args.getLast());
        Expr base = args.getFirst();
        return args.size() == 1 ? logarithm : Cond.and(Cond.positive(base), Cond.nonzero(base.minus(1)), logarithm);
    }

    /** An argument without a partner counts for nothing. */
    private static Expr slopeOfScaledExp(int i, List<Expr> args, Expr f) {
        if (i == 0) {
            return f;
        }
        if (i % 2 == 0) {
            return f.times(log(args.get(i - 1)));
        }
        return i + 1 < args.size() ? f.times(args.get(i + 1)).over(args.get(i)) : ZERO;
    }

    /** A condition on each base and exponent behind the first argument. */
    private static Cond ofPowers(List<Expr> args, BiFunction<Expr, Expr, Cond> condition) {
        List<Cond> all = new ArrayList<>();
        for (int i = 1; i + 1 < args.size(); i += 2) {
            all.add(condition.apply(args.get(i), args.get(i + 1)));
        }
        return Cond.and(all);
    }

    public static Expr log(Expr x) {
        return Exprs.apply(LOG, x);
    }

    public static Expr expm1(Expr x) {
        return Exprs.apply(EXPM1, x);
    }

    /** log(e^r) = r for a rational number r. */
    private static Optional<Expr> exponentOfE(Expr x) {
        if (x == E) {
            return Optional.of(ONE);
        }
        return x.node() instanceof Node.Product(var coefficient, var factors)
                && coefficient.isOne()
                && factors.size() == 1
                && factors.getFirst() instanceof Factor(var base, var exponent)
                && base == E
                && exponent.isNumber()
                        ? Optional.of(exponent)
                        : Optional.empty();
    }

    /** The whole number k with base^k = r. */
    private static Optional<Expr> exactLogarithm(long base, Rational r) {
        if (r.isZero()) {
            return Optional.of(UNDEFINED);
        }
        boolean whole = r.isInteger();
        BigInteger rest = whole ? r.numerator() : r.denominator();
        if (rest.signum() < 0 || !whole && !r.numerator().equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        BigInteger b = BigInteger.valueOf(base);
        long k = 0;
        while (rest.mod(b).signum() == 0) {
            rest = rest.divide(b);
            k++;
        }
        return rest.equals(BigInteger.ONE) ? Optional.of(Exprs.number(whole ? k : -k)) : Optional.empty();
    }
}
