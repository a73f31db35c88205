package deriv.series;

import deriv.calculus.Derivative;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Substitution;
import deriv.functions.Activations;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.Roots;
import deriv.functions.Row;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Series of calls: from the derivatives of the row, which are the coefficients wherever it is smooth. What steps, and what
 * has an inverse power or a root of its own, is in tables.
 */
final class FunctionSeries {
    /** No name of the language, so it meets no symbol of an input. */
    private static final Expr ARGUMENT = Exprs.symbol("#argument");

    /** Not smooth everywhere, but continuous, with derivatives from each side. */
    private static final Set<Fn> CONTINUOUS =
            Set.of(StepFunctions.ABS, Activations.RELU, Activations.LEAKYRELU, Activations.ELU);

    // @formatter:off
    /** At a pole, or where the derivatives are fractions 0/0, the function in others. */
    private static final Map<Fn, UnaryOperator<Expr>> AS_QUOTIENT = Map.of(
            Trigonometry.TAN, x -> Trigonometry.sin(x).over(Trigonometry.cos(x)),
            Trigonometry.COT, x -> Trigonometry.cos(x).over(Trigonometry.sin(x)),
            Trigonometry.SEC, x -> Trigonometry.cos(x).reciprocal(),
            Trigonometry.CSC, x -> Trigonometry.sin(x).reciprocal(),
            HyperbolicFunctions.COTH, x -> HyperbolicFunctions.cosh(x).over(HyperbolicFunctions.sinh(x)),
            HyperbolicFunctions.CSCH, x -> HyperbolicFunctions.sinh(x).reciprocal(),
            Trigonometry.SINC, x -> Trigonometry.sin(x).over(x));
    // @formatter:on

    private final Expansion expansion;
    private final SeriesArithmetic arithmetic;
    private final Coefficients coefficients;
    private final boolean isOutermost;

    FunctionSeries(Expansion expansion, SeriesArithmetic arithmetic, boolean isOutermost) {
        this.expansion = expansion;
        this.arithmetic = arithmetic;
        this.coefficients = arithmetic.coefficients();
        this.isOutermost = isOutermost;
    }

    Series call(Fn fn, List<Expr> args, List<Series> series) {
        if (fn == StepFunctions.MAX || fn == StepFunctions.MIN) {
            return extreme(series, fn == StepFunctions.MAX ? 1 : -1);
        }
        if (fn == StepFunctions.CLAMP) {
            return extreme(List.of(extreme(series.subList(0, 2), 1), series.get(2)), -1);
        }
        if (fn == Roots.HYPOT) {
            Series sum = arithmetic.plus(arithmetic.power(series.get(0), 2), arithmetic.power(series.get(1), 2));
            return arithmetic.power(sum, Rational.HALF);
        }
        Series only = series.getFirst();
        if (fn == Roots.CBRT) {
            return arithmetic.oddRoot(only, Rational.of(1, 3));
        }
        if (fn == Roots.ROOT && args.getFirst().node() instanceof Node.Num(var n) && n.isOdd()) {
            return arithmetic.oddRoot(series.getLast(), n.reciprocal());
        }
        if (fn == StepFunctions.SIGN) {
            return Series.constant(Exprs.number(arithmetic.sign(only)));
        }
        if (fn == StepFunctions.HEAVISIDE) {
            return Series.constant(arithmetic.sign(only) >= 0 ? Exprs.ONE : Exprs.ZERO);
        }
        if (fn == StepFunctions.FLOOR || fn == StepFunctions.CEIL) {
            return step(fn, only);
        }
        if (fn == StepFunctions.MOD) { // a number as quotient may be that of a jump
            Expr quotient = args.get(0).over(args.get(1));
            return expansion.of(args.get(0).minus(args.get(1).times(StepFunctions.floor(quotient))));
        }
        if (fn == StepFunctions.ABS) {
            return arithmetic.sign(only) >= 0 ? only : arithmetic.negate(only);
        }
        if (fn == Logarithms.LOG) {
            return expansion.log(only);
        }
        return smooth(fn, args, series);
    }

    private Series extreme(List<Series> all, int direction) {
        Series best = all.getFirst();
        for (Series next : all.subList(1, all.size())) {
            int lead = arithmetic.sign(arithmetic.plus(next, arithmetic.negate(best)));
            best = lead * direction > 0 ? next : best;
        }
        return best;
    }

    /** The whole number that a value keeps beside the point. */
    private Series step(Fn fn, Series argument) {
        Expr at = arithmetic.bounded(argument);
        Expr value = Exprs.apply(fn, at);
        if (!(value.node() instanceof Node.Num(var n) && n.isInteger())) {
            throw new UnknownSeriesException("a whole number that is not known");
        }
        if (value != at || argument.withoutConstant().isZero()) {
            return Series.constant(value);
        }
        int side = arithmetic.sign(argument.withoutConstant());
        boolean stays = fn == StepFunctions.FLOOR ? side > 0 : side < 0;
        return Series.constant(stays ? value : value.plus(fn == StepFunctions.FLOOR ? -1 : 1));
    }

    /** {@return the series of an unknown function}, which has all derivatives, as everywhere */
    Series unknown(Function<List<Expr>, Expr> call, List<Series> series) {
        return taylor(call, series, onlyVariable(series));
    }

    private static int onlyVariable(List<Series> series) {
        int found = -1;
        for (int i = 0; i < series.size(); i++) {
            if (!series.get(i).withoutConstant().isZero()) {
                if (found >= 0) {
                    throw new UnknownSeriesException("a function of two variables");
                }
                found = i;
            }
        }
        return found;
    }

    private Series smooth(Fn fn, List<Expr> args, List<Series> series) {
        UnaryOperator<Expr> quotient = AS_QUOTIENT.get(fn);
        int variable = onlyVariable(series);
        List<Expr> at = series.stream().map(arithmetic::bounded).toList();
        boolean defined = coefficients.holds(fn.domain(at));
        if (quotient != null && (!defined || fn == Trigonometry.SINC && at.getFirst() == Exprs.ZERO)) {
            return expansion.of(quotient.apply(args.getFirst()));
        }
        boolean known = defined && fn instanceof Row
                && (variable < 0 || CONTINUOUS.contains(fn) || coefficients.holds(fn.differentiable(at)));
        if (!known) {
            throw new UnknownSeriesException("a function at an end of its domain, or where it steps");
        }
        return taylor(inner -> Exprs.apply(fn, inner), series, variable);
    }

    /** The coefficient of the k-th power is the k-th derivative over k!. */
    private Series taylor(Function<List<Expr>, Expr> call, List<Series> series, int variable) {
        List<Expr> inner = new ArrayList<>(series.stream().map(arithmetic::bounded).toList());
        if (variable < 0) {
            return Series.constant(call.apply(inner));
        }
        Expr at = inner.set(variable, ARGUMENT);
        Series rest = series.get(variable).withoutConstant();
        List<Expr> derivatives = new ArrayList<>(List.of(call.apply(inner)));
        return arithmetic.compose(k -> {
            while (derivatives.size() <= k) {
                derivatives.add(Derivative.of(derivatives.getLast(), ARGUMENT));
            }
            return valueBeside(derivatives.get(k), k, at, rest).over(Exprs.number(factorial(k)));
        }, rest);
    }

    private static Rational factorial(int k) {
        Rational r = Rational.ONE;
        for (int i = 2; i <= k; i++) {
            r = r.times(Rational.of(i));
        }
        return r;
    }

    /** {@return the k-th derivative of a function of {@link #ARGUMENT} as it is beside the point, on the side of the rest} */
    private Expr valueBeside(Expr derivative, int k, Expr at, Series rest) {
        if (k == 0) {
            return coefficients.simple(Substitution.of(derivative, Map.of(ARGUMENT, at)));
        }
        if (!isOutermost) {
            throw new UnknownSeriesException("derivatives in derivatives");
        }
        return arithmetic.bounded(expansion.toLimit(new Approach(ARGUMENT, at, side(rest))).of(derivative));
    }

    private Approach.Side side(Series rest) {
        try {
            return arithmetic.sign(rest) > 0 ? Approach.Side.RIGHT : Approach.Side.LEFT;
        } catch (UnknownSeriesException _) {
            return Approach.Side.BOTH; // then the function must be smooth
        }
    }
}
