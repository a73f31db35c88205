package deriv.normal;

import static deriv.core.Exprs.HALF;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.TWO;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.functions.Activations;
import deriv.functions.ErrorFunctions;
import deriv.functions.GammaFunctions;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.Roots;
import deriv.functions.Row;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Functions in terms of fewer: sines and cosines, exponentials and logarithms, the error function, the gamma function,
 * the absolute value. Each holds wherever the left side is defined, or there but for single points between which the
 * function is continuous. NIST DLMF 4.14, 4.23.26, 4.28, 4.37.16 to 4.37.24, 5.12.1, 7.2.2.
 */
final class Definitions {
    /** A function written through its arguments. */
    @FunctionalInterface
    private interface Definition {
        Expr of(List<Expr> args);
    }

    @FunctionalInterface
    private interface OfOne {
        Expr of(Expr u);
    }

    private static final Set<Fn> CIRCULAR =
            Set.of(Trigonometry.TAN, Trigonometry.COT, Trigonometry.SEC, Trigonometry.CSC);

    /** Hold for complex principal values too. */
    private static final Map<Fn, Definition> ALWAYS = new HashMap<>();

    /** Hold for real arguments. */
    private static final Map<Fn, Definition> REAL = new HashMap<>();

    // @formatter:off
    static {
        one(ALWAYS, Trigonometry.TAN,           u -> sin(u).over(cos(u)));
        one(ALWAYS, Trigonometry.COT,           u -> cos(u).over(sin(u)));
        one(ALWAYS, Trigonometry.SEC,           u -> cos(u).reciprocal());
        one(ALWAYS, Trigonometry.CSC,           u -> sin(u).reciprocal());
        one(ALWAYS, Trigonometry.ACOS,          u -> PI.over(2).minus(call(Trigonometry.ASIN, u)));
        one(ALWAYS, Trigonometry.ACOT,          u -> call(Trigonometry.ATAN, u.reciprocal()));
        one(ALWAYS, Trigonometry.ASEC,          u -> PI.over(2).minus(call(Trigonometry.ASIN, u.reciprocal())));
        one(ALWAYS, Trigonometry.ACSC,          u -> call(Trigonometry.ASIN, u.reciprocal()));

        one(ALWAYS, HyperbolicFunctions.SINH,   u -> odd(u).over(2));
        one(ALWAYS, HyperbolicFunctions.COSH,   u -> even(u).over(2));
        one(ALWAYS, HyperbolicFunctions.TANH,   u -> odd(u).over(even(u)));
        one(ALWAYS, HyperbolicFunctions.COTH,   u -> even(u).over(odd(u)));
        one(ALWAYS, HyperbolicFunctions.SECH,   u -> TWO.over(even(u)));
        one(ALWAYS, HyperbolicFunctions.CSCH,   u -> TWO.over(odd(u)));
        one(ALWAYS, HyperbolicFunctions.ASINH,  Definitions::asinh);
        one(ALWAYS, HyperbolicFunctions.ACSCH,  u -> asinh(u.reciprocal()));
        one(ALWAYS, HyperbolicFunctions.ATANH,  Definitions::atanh);
        one(ALWAYS, HyperbolicFunctions.ACOTH,  u -> atanh(u.reciprocal()));
        one(REAL,   HyperbolicFunctions.ACOSH,  Definitions::acosh);
        one(REAL,   HyperbolicFunctions.ASECH,  u -> acosh(u.reciprocal()));

        one(ALWAYS, Logarithms.EXPM1,           u -> Exprs.exp(u).minus(1));
        one(ALWAYS, Logarithms.LOG1P,           u -> log(u.plus(1)));
        one(ALWAYS, Logarithms.LOG2,            u -> log(u).over(log(TWO)));
        one(ALWAYS, Logarithms.LOG10,           u -> log(u).over(log(Exprs.number(10))));

        one(ALWAYS, Activations.SIGMOID,        Definitions::sigmoid);
        one(ALWAYS, Activations.SILU,           u -> u.times(sigmoid(u)));
        one(REAL,   Activations.LOGSIGMOID,     u -> log(Exprs.exp(u.negate()).plus(1)).negate());
        one(REAL,   Activations.SOFTPLUS,       u -> log(Exprs.exp(u).plus(1)));
        one(REAL,   Activations.MISH,           u -> u.times(Exprs.exp(u).plus(1).squared().minus(1))
                                                        .over(Exprs.exp(u).plus(1).squared().plus(1)));
        any(REAL,   Activations.LOGADDEXP,      Definitions::logOfSum);
        any(REAL,   Activations.LOGSUMEXP,      Definitions::logOfSum);

        one(ALWAYS, ErrorFunctions.ERFC,        u -> ONE.minus(call(ErrorFunctions.ERF, u)));
        one(ALWAYS, ErrorFunctions.NORMPDF,     u -> Exprs.exp(u.squared().over(-2)).over(TWO.times(PI).sqrt()));
        one(ALWAYS, ErrorFunctions.NORMCDF,     Definitions::normal);
        one(ALWAYS, Activations.GELU,           u -> u.times(normal(u)));

        one(ALWAYS, GammaFunctions.FACTORIAL,   u -> gamma(u.plus(1)));
        any(ALWAYS, GammaFunctions.BETA,        a -> gamma(a.get(0)).times(gamma(a.get(1))).over(gamma(a.get(0).plus(a.get(1)))));
        any(REAL,   GammaFunctions.BINOMIAL,    Definitions::binomial);

        any(REAL,   Roots.HYPOT,                a -> a.get(0).squared().plus(a.get(1).squared()).sqrt());
        any(REAL,   StepFunctions.MAX,          Definitions::max);
        any(REAL,   StepFunctions.MIN,          Definitions::min);
        any(REAL,   StepFunctions.CLAMP,        a -> min(List.of(max(a.subList(0, 2)), a.get(2))));
        one(REAL,   Activations.RELU,           Definitions::positivePart);
        any(REAL,   Activations.LEAKYRELU,      a -> positivePart(a.get(0)).minus(a.get(1).times(positivePart(a.get(0).negate()))));
    }
    // @formatter:on

    private Definitions() {}

    private static void one(Map<Fn, Definition> map, Row row, OfOne definition) {
        map.put(row, args -> definition.of(args.getFirst()));
    }

    private static void any(Map<Fn, Definition> map, Row row, Definition definition) {
        map.put(row, definition);
    }

    /** {@return tan, cot, sec and csc in sine and cosine} */
    static Optional<Expr> circular(Fn fn, List<Expr> args) {
        return CIRCULAR.contains(fn) ? Optional.of(ALWAYS.get(fn).of(args)) : Optional.empty();
    }

    /** {@return the call in other functions, with arguments that are not in normal form} */
    static Optional<Expr> of(Fn fn, List<Expr> args, Mode mode) {
        Definition definition = ALWAYS.get(fn);
        if (definition == null && mode.isReal()) {
            definition = REAL.get(fn);
        }
        return Optional.ofNullable(definition).map(d -> d.of(args));
    }

    private static Expr call(Fn fn, Expr u) {
        return Exprs.apply(fn, u);
    }

    private static Expr sin(Expr u) {
        return Trigonometry.sin(u);
    }

    private static Expr cos(Expr u) {
        return Trigonometry.cos(u);
    }

    private static Expr log(Expr u) {
        return Logarithms.log(u);
    }

    private static Expr gamma(Expr u) {
        return GammaFunctions.gamma(u);
    }

    /** {@code e^u - e^-u}. */
    private static Expr odd(Expr u) {
        return Exprs.exp(u).minus(Exprs.exp(u.negate()));
    }

    /** {@code e^u + e^-u}. */
    private static Expr even(Expr u) {
        return Exprs.exp(u).plus(Exprs.exp(u.negate()));
    }

    private static Expr sigmoid(Expr u) {
        return Exprs.exp(u.negate()).plus(1).reciprocal();
    }

    private static Expr asinh(Expr u) {
        return log(u.plus(u.squared().plus(1).sqrt()));
    }

    private static Expr acosh(Expr u) {
        return log(u.plus(u.squared().minus(1).sqrt()));
    }

    private static Expr atanh(Expr u) {
        return log(ONE.plus(u)).minus(log(ONE.minus(u))).over(2);
    }

    private static Expr normal(Expr u) {
        return call(ErrorFunctions.ERF, u.times(HALF.sqrt())).plus(1).over(2);
    }

    private static Expr logOfSum(List<Expr> args) {
        return log(Exprs.sum(args.stream().map(Exprs::exp).toList()));
    }

    private static Expr binomial(List<Expr> args) {
        Expr n = args.get(0);
        Expr k = args.get(1);
        return gamma(n.plus(1)).over(gamma(k.plus(1)).times(gamma(n.minus(k).plus(1))));
    }

    private static Expr positivePart(Expr u) {
        return u.plus(StepFunctions.abs(u)).over(2);
    }

    private static Expr max(List<Expr> args) {
        Expr max = args.getFirst();
        for (Expr x : args.subList(1, args.size())) {
            max = max.plus(x).plus(StepFunctions.abs(max.minus(x))).over(2);
        }
        return max;
    }

    private static Expr min(List<Expr> args) {
        return max(args.stream().map(Expr::negate).toList()).negate();
    }
}
