package deriv.germs;

import static deriv.core.Exprs.HALF;
import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.TWO;
import static java.util.Map.entry;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.functions.Activations;
import deriv.functions.ErrorFunctions;
import deriv.functions.GammaFunctions;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Functions in terms of others that have an expansion where they have none: at infinity and at ends of their domain. All are
 * definitions, or DLMF 4.23 and 4.37 (inverse functions by logarithms and by each other) and 5.5.1 (gamma).
 */
final class Identities {
    // @formatter:off
    /** Of arguments that grow to infinity, whatever their sign. */
    private static final Map<Fn, UnaryOperator<Expr>> AT_INFINITY = Map.ofEntries(
            entry(Trigonometry.TAN, x -> Trigonometry.sin(x).over(Trigonometry.cos(x))),
            entry(Trigonometry.COT, x -> Trigonometry.cos(x).over(Trigonometry.sin(x))),
            entry(Trigonometry.SEC, x -> Trigonometry.cos(x).reciprocal()),
            entry(Trigonometry.CSC, x -> Trigonometry.sin(x).reciprocal()),
            entry(Trigonometry.SINC, x -> Trigonometry.sin(x).over(x)),
            entry(Trigonometry.ACOT, x -> apply(Trigonometry.ATAN, x.reciprocal())),
            entry(Trigonometry.ASEC, x -> apply(Trigonometry.ACOS, x.reciprocal())),
            entry(Trigonometry.ACSC, x -> apply(Trigonometry.ASIN, x.reciprocal())),
            entry(HyperbolicFunctions.SINH, x -> Exprs.exp(x).minus(Exprs.exp(x.negate())).over(2)),
            entry(HyperbolicFunctions.COSH, x -> Exprs.exp(x).plus(Exprs.exp(x.negate())).over(2)),
            entry(HyperbolicFunctions.TANH, x -> ONE.minus(TWO.over(Exprs.exp(x.times(2)).plus(1)))),
            entry(HyperbolicFunctions.COTH, x -> ONE.plus(TWO.over(Exprs.exp(x.times(2)).minus(1)))),
            entry(HyperbolicFunctions.SECH, x -> TWO.over(Exprs.exp(x).plus(Exprs.exp(x.negate())))),
            entry(HyperbolicFunctions.CSCH, x -> TWO.over(Exprs.exp(x).minus(Exprs.exp(x.negate())))),
            entry(HyperbolicFunctions.ACSCH, x -> apply(HyperbolicFunctions.ASINH, x.reciprocal())),
            entry(HyperbolicFunctions.ACOTH, x -> apply(HyperbolicFunctions.ATANH, x.reciprocal())),
            entry(HyperbolicFunctions.ACOSH, x -> Logarithms.log(x.plus(x.squared().minus(1).sqrt()))),
            entry(Logarithms.EXPM1, x -> Exprs.exp(x).minus(1)),
            entry(Logarithms.EXP2, x -> TWO.pow(x)),
            entry(Logarithms.LOG1P, x -> Logarithms.log(x.plus(1))),
            entry(Logarithms.LOG2, x -> Logarithms.log(x).over(Logarithms.log(TWO))),
            entry(Logarithms.LOG10, x -> Logarithms.log(x).over(Logarithms.log(Exprs.number(10)))),
            entry(Activations.SIGMOID, x -> ONE.over(Exprs.exp(x.negate()).plus(1))),
            entry(Activations.LOGSIGMOID, x -> Logarithms.log(Exprs.exp(x.negate()).plus(1)).negate()),
            entry(Activations.SOFTPLUS, x -> Logarithms.log(Exprs.exp(x).plus(1))),
            entry(Activations.SILU, x -> x.over(Exprs.exp(x.negate()).plus(1))),
            entry(Activations.MISH, x -> x.times(apply(HyperbolicFunctions.TANH, Activations.softplus(x)))),
            entry(Activations.GELU, x -> x.times(ErrorFunctions.normcdf(x))),
            entry(ErrorFunctions.NORMPDF, x -> Exprs.exp(x.squared().over(-2)).over(PI.times(2).sqrt())));

    /** Of arguments that go to the end of the domain, or to a pole. */
    private static final Map<Fn, Map<Expr, UnaryOperator<Expr>>> AT_END = Map.of(
            Trigonometry.ACOS, Map.of(
                    ONE, x -> asinOfRoot(ONE.minus(x)),
                    ONE.negate(), x -> PI.minus(asinOfRoot(x.plus(1)))),
            Trigonometry.ASIN, Map.of(
                    ONE, x -> PI.over(2).minus(asinOfRoot(ONE.minus(x))),
                    ONE.negate(), x -> asinOfRoot(x.plus(1)).minus(PI.over(2))),
            HyperbolicFunctions.ACOSH, Map.of(
                    ONE, x -> apply(HyperbolicFunctions.ASINH, x.minus(1).over(2).sqrt()).times(2)),
            HyperbolicFunctions.ATANH, Map.of(
                    ONE, Identities::atanh,
                    ONE.negate(), Identities::atanh),
            Logarithms.LOG1P, Map.of(ONE.negate(), x -> Logarithms.log(x.plus(1))),
            Logarithms.LOG2, Map.of(Exprs.ZERO, x -> Logarithms.log(x).over(Logarithms.log(TWO))),
            Logarithms.LOG10, Map.of(Exprs.ZERO, x -> Logarithms.log(x).over(Logarithms.log(Exprs.number(10)))));

    /** Of arguments that go to anything, in others that go to an end or to infinity with them. */
    private static final Map<Fn, Map<Expr, UnaryOperator<Expr>>> BY_RECIPROCAL = Map.of(
            Trigonometry.ACOT, Map.of(Exprs.ZERO, AT_INFINITY.get(Trigonometry.ACOT)),
            HyperbolicFunctions.ACSCH, Map.of(Exprs.ZERO, AT_INFINITY.get(HyperbolicFunctions.ACSCH)),
            Trigonometry.ASEC, Map.of(ONE, AT_INFINITY.get(Trigonometry.ASEC), ONE.negate(), AT_INFINITY.get(Trigonometry.ASEC)),
            Trigonometry.ACSC, Map.of(ONE, AT_INFINITY.get(Trigonometry.ACSC), ONE.negate(), AT_INFINITY.get(Trigonometry.ACSC)),
            HyperbolicFunctions.ACOTH, Map.of(ONE, AT_INFINITY.get(HyperbolicFunctions.ACOTH), ONE.negate(), AT_INFINITY.get(HyperbolicFunctions.ACOTH)),
            HyperbolicFunctions.ASECH, Map.of(
                    ONE, x -> apply(HyperbolicFunctions.ACOSH, x.reciprocal()),
                    Exprs.ZERO, x -> apply(HyperbolicFunctions.ACOSH, x.reciprocal())));
    // @formatter:on

    /** A product of so many factors is still expanded. */
    private static final int FARTHEST_POLE = 20;

    private Identities() {}

    private static Expr apply(Fn fn, Expr x) {
        return Exprs.apply(fn, x);
    }

    /** {@code acos(1 - d) = 2 asin(sqrt(d/2))}, DLMF 4.21.1 with 1 - cos t = 2 sin(t/2)^2. */
    private static Expr asinOfRoot(Expr d) {
        return apply(Trigonometry.ASIN, d.over(2).sqrt()).times(2);
    }

    private static Expr atanh(Expr x) {
        return Logarithms.log(x.plus(1)).minus(Logarithms.log(ONE.minus(x))).over(2);
    }

    /** {@return the call in terms of functions of one variable}, if it has several arguments and there is such a form */
    static Optional<Expr> ofSeveral(Fn fn, List<Expr> args) {
        if (fn == Activations.LOGADDEXP || fn == Activations.LOGSUMEXP) {
            return args.getFirst().node() instanceof Node.Vector
                    ? Optional.empty()
                    : Optional.of(Logarithms.log(Exprs.sum(args.stream().map(Exprs::exp).toList())));
        }
        return Optional.empty();
    }

    /** {@return the call in a form that has an expansion, if its only argument goes to the end of its domain or to a pole} */
    static Optional<Expr> atEnd(Fn fn, Expr x, Expr at, SideCoefficients coefficients) {
        if (fn == GammaFunctions.FACTORIAL) {
            return Optional.of(apply(GammaFunctions.GAMMA, x.plus(1)));
        }
        if (at.node() instanceof Node.Num(var n) && n.isInt() && n.signum() <= 0) {
            Optional<Expr> shifted = fromPole(fn, x, -n.intValue());
            if (shifted.isPresent()) {
                return shifted;
            }
        }
        for (Map<Fn, Map<Expr, UnaryOperator<Expr>>> table : List.of(AT_END, BY_RECIPROCAL)) {
            for (Map.Entry<Expr, UnaryOperator<Expr>> end : table.getOrDefault(fn, Map.of()).entrySet()) {
                if (end.getKey() == at || at.isClosed() && coefficients.simple(at.minus(end.getKey())) == Exprs.ZERO) {
                    return Optional.of(end.getValue().apply(x));
                }
            }
        }
        return Optional.empty();
    }

    /** The gamma family at a pole -n, from a place without one. */
    private static Optional<Expr> fromPole(Fn fn, Expr x, int n) {
        if (n > FARTHEST_POLE) {
            return Optional.empty();
        }
        if (fn == GammaFunctions.GAMMA) {
            return Optional.of(gammaFrom(x, n));
        }
        if (fn == GammaFunctions.LGAMMA) {
            return Optional.of(Logarithms.log(StepFunctions.abs(gammaFrom(x, n))));
        }
        if (fn == GammaFunctions.DIGAMMA) {
            Expr sum = apply(GammaFunctions.DIGAMMA, x.plus(n + 1));
            for (int k = 0; k <= n; k++) {
                sum = sum.minus(x.plus(k).reciprocal()); // DLMF 5.5.2
            }
            return Optional.of(sum);
        }
        return Optional.empty();
    }

    /** {@code gamma(x) = gamma(x + n + 1)/(x (x + 1) … (x + n))}. */
    private static Expr gammaFrom(Expr x, int n) {
        Expr product = ONE;
        for (int k = 0; k <= n; k++) {
            product = product.times(x.plus(k));
        }
        return apply(GammaFunctions.GAMMA, x.plus(n + 1)).over(product);
    }

    /**
     * {@return the call in a form that has an expansion where its only argument goes to infinity}
     *
     * @param sign of the argument; 0 if it swings
     */
    static Optional<Expr> atInfinity(Fn fn, List<Expr> args, int sign) {
        Expr x = args.getFirst();
        if (fn == Trigonometry.ATAN && sign != 0) {
            return Optional.of(PI.times(Exprs.number(Rational.of(sign, 2))).minus(apply(fn, x.reciprocal())));
        }
        if (fn == HyperbolicFunctions.ASINH && sign != 0) {
            Expr size = x.times(sign);
            return Optional.of(Logarithms.log(size.plus(size.squared().plus(1).sqrt())).times(sign));
        }
        if (fn == ErrorFunctions.ERF && sign != 0) {
            return Optional.of(ONE.minus(apply(ErrorFunctions.ERFC, x.times(sign))).times(sign));
        }
        if (fn == ErrorFunctions.ERFC && sign < 0) {
            return Optional.of(TWO.minus(apply(ErrorFunctions.ERFC, x.negate())));
        }
        if (fn == ErrorFunctions.NORMCDF) {
            return Optional.of(apply(ErrorFunctions.ERFC, x.negate().over(TWO.sqrt())).times(HALF));
        }
        return Optional.ofNullable(AT_INFINITY.get(fn)).map(f -> f.apply(x));
    }
}
