package deriv.tape;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.Activations;
import deriv.functions.ExponentialIntegrals;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.Trigonometry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Power series at 0 of expressions in one symbol, where all coefficients are rational: {@code sin(x)/x} has one,
 * {@code exp(x + 1)}, {@code log(x)} and {@code erf(x)} have none here.
 */
final class SeriesAtZero {
    /** Taller expressions are left alone: nobody writes a formula that cancels so, and the work would not be worth it. */
    private static final int TALLEST = 24;

    /** In a larger expression what comes later is left alone. */
    private static final int MOST_STEPS = 2000;

    private static final Map<Fn, Function<PowerSeries, Optional<PowerSeries>>> FUNCTIONS = new HashMap<>();

    private final Expr symbol;
    private final int length;
    private int steps;
    private final Fold<Optional<PowerSeries>> fold;

    /** @param length the number of coefficients */
    SeriesAtZero(Expr symbol, int length) {
        this.symbol = symbol;
        this.length = length;
        this.fold = Fold.of(this::series, e -> e.height() > TALLEST ? Optional.empty() : null);
    }

    /** {@return the only symbol of an expression, if it has one and no more} */
    static Optional<Expr> onlySymbol(Expr e) {
        if (e.symbolsAtLeast(e) != 1 || e.height() > TALLEST) {
            return Optional.empty();
        }
        Expr part = e;
        while (!(part.node() instanceof Node.Sym)) {
            Expr below = null;
            for (Expr child : Children.of(part.node())) {
                if (!child.isClosed()) {
                    below = child;
                    break;
                }
            }
            if (below == null) {
                return Optional.empty();
            }
            part = below;
        }
        return Optional.of(part);
    }

    Optional<PowerSeries> of(Expr e) {
        return fold.at(e);
    }

    Optional<PowerSeries> of(Factor f) {
        return power(f, fold);
    }

    Optional<PowerSeries> of(Rational constant, List<Term> terms) {
        return sum(constant, terms, fold);
    }

    private Optional<PowerSeries> series(Expr e, Fold<Optional<PowerSeries>> d) {
        if (++steps > MOST_STEPS) {
            return Optional.empty();
        }
        return switch (e.node()) {
            case Node.Num(var number) -> Optional.of(PowerSeries.number(number, length));
            case Node.Sym _ -> e == symbol ? Optional.of(PowerSeries.variable(length)) : Optional.empty();
            case Node.Sum(var constant, var terms) -> sum(constant, terms, d);
            case Node.Product(var coefficient, var factors) -> {
                Optional<PowerSeries> product = Optional.of(PowerSeries.number(coefficient, length));
                for (Factor f : factors) {
                    product = product.isEmpty() ? product : and(product, power(f, d), PowerSeries::times);
                }
                yield product;
            }
            case Node.Apply(var fn, var args) -> {
                Function<PowerSeries, Optional<PowerSeries>> function = FUNCTIONS.get(fn);
                yield function == null || args.size() != 1 ? Optional.empty() : d.at(args.getFirst()).flatMap(function);
            }
            case Node.Const _, Node.Undefined _, Node.Bound _, Node.Index _, Node.Reduce _, Node.Abstract _, Node.Piecewise _, Node.Vector _ ->
                Optional.empty();
        };
    }

    private Optional<PowerSeries> sum(Rational constant, List<Term> terms, Fold<Optional<PowerSeries>> d) {
        if (terms.size() > Exprs.SPLICE) {
            return Optional.empty();
        }
        Optional<PowerSeries> sum = Optional.of(PowerSeries.number(constant, length));
        for (Term t : terms) {
            sum = sum.isEmpty() ? sum
                    : and(sum, d.at(t.expr()).map(s -> s.times(t.coefficient())), PowerSeries::plus);
        }
        return sum;
    }

    private static Optional<PowerSeries> power(Factor f, Fold<Optional<PowerSeries>> d) {
        if (f.base() == Exprs.E) {
            return d.at(f.exponent()).filter(SeriesAtZero::isZeroAtZero).map(PowerSeries::exp);
        }
        return f.exponent().node() instanceof Node.Num(var exponent)
                ? d.at(f.base()).flatMap(s -> s.power(exponent))
                : Optional.empty();
    }

    private static Optional<PowerSeries> and(
            Optional<PowerSeries> a,
            Optional<PowerSeries> b,
            BinaryOperator<PowerSeries> operation) {
        return a.flatMap(s -> b.map(t -> operation.apply(s, t)));
    }

    private static boolean isZeroAtZero(PowerSeries s) {
        return s.valuation() > 0 || s.valuation() == 0 && s.isZero();
    }

    // --- the functions ---

    private static void put(Fn row, UnaryOperator<PowerSeries> function) {
        FUNCTIONS.put(row, s -> isZeroAtZero(s) ? Optional.of(function.apply(s)) : Optional.empty());
    }

    private static void putQuotient(Fn row, UnaryOperator<PowerSeries> over, UnaryOperator<PowerSeries> under) {
        FUNCTIONS.put(row, s -> isZeroAtZero(s)
                ? under.apply(s).power(Rational.MINUS_ONE).map(over.apply(s)::times)
                : Optional.empty());
    }

    private static void putOverArgument(Fn row, UnaryOperator<PowerSeries> function) {
        FUNCTIONS.put(row,
                s -> isZeroAtZero(s) ? s.power(Rational.MINUS_ONE).map(function.apply(s)::times) : Optional.empty());
    }

    /** A function whose derivative is {@code (1 + sign*u^2)^exponent}. */
    private static void putInverse(Fn row, int sign, Rational exponent, PowerSeries.Majorant majorant) {
        FUNCTIONS.put(row, s -> isZeroAtZero(s)
                ? one(s).plus(s.times(s).times(Rational.of(sign))).power(exponent).map(d -> s.integral(d, majorant))
                : Optional.empty());
    }

    private static PowerSeries one(PowerSeries s) {
        return PowerSeries.number(Rational.ONE, s.length());
    }

    private static PowerSeries sin(PowerSeries s) {
        return s.sineAndCosine(Rational.MINUS_ONE)[0];
    }

    private static PowerSeries cos(PowerSeries s) {
        return s.sineAndCosine(Rational.MINUS_ONE)[1];
    }

    private static PowerSeries sinh(PowerSeries s) {
        return s.sineAndCosine(Rational.ONE)[0];
    }

    private static PowerSeries cosh(PowerSeries s) {
        return s.sineAndCosine(Rational.ONE)[1];
    }

    /** The logarithm of 1 + s, s being 0 at 0. */
    private static Optional<PowerSeries> log1p(PowerSeries s) {
        return isZeroAtZero(s)
                ? one(s).plus(s).power(Rational.MINUS_ONE).map(d -> s.integral(d, SeriesAtZero::logarithmic))
                : Optional.empty();
    }

    private static double logarithmic(double total) {
        return total < 1 ? -Math.log1p(-total) : Double.POSITIVE_INFINITY;
    }

    private static double atanh(double total) {
        return total < 1 ? (Math.log1p(total) - Math.log1p(-total)) / 2 : Double.POSITIVE_INFINITY;
    }

    private static double asin(double total) {
        return total < 1 ? Math.asin(total) : Double.POSITIVE_INFINITY;
    }

    static {
        put(Trigonometry.SIN, SeriesAtZero::sin);
        put(Trigonometry.COS, SeriesAtZero::cos);
        putQuotient(Trigonometry.TAN, SeriesAtZero::sin, SeriesAtZero::cos);
        putQuotient(Trigonometry.COT, SeriesAtZero::cos, SeriesAtZero::sin);
        putQuotient(Trigonometry.SEC, SeriesAtZero::one, SeriesAtZero::cos);
        putQuotient(Trigonometry.CSC, SeriesAtZero::one, SeriesAtZero::sin);
        putOverArgument(ExponentialIntegrals.EXP_OVER_ARGUMENT, PowerSeries::exp);
        putOverArgument(ExponentialIntegrals.COSH_OVER_ARGUMENT, SeriesAtZero::cosh);
        putOverArgument(Trigonometry.SINC, SeriesAtZero::sin);
        put(HyperbolicFunctions.SINH, SeriesAtZero::sinh);
        put(HyperbolicFunctions.COSH, SeriesAtZero::cosh);
        putQuotient(HyperbolicFunctions.TANH, SeriesAtZero::sinh, SeriesAtZero::cosh);
        putQuotient(HyperbolicFunctions.COTH, SeriesAtZero::cosh, SeriesAtZero::sinh);
        putQuotient(HyperbolicFunctions.SECH, SeriesAtZero::one, SeriesAtZero::cosh);
        putQuotient(HyperbolicFunctions.CSCH, SeriesAtZero::one, SeriesAtZero::sinh);
        putQuotient(Activations.SIGMOID, PowerSeries::exp, s -> one(s).plus(s.exp()));
        put(Logarithms.EXPM1, s -> s.exp().plus(one(s).negate()));
        FUNCTIONS.put(Logarithms.LOG1P, SeriesAtZero::log1p);
        FUNCTIONS.put(Logarithms.LOG, s -> log1p(s.plus(one(s).negate())));
        putInverse(Trigonometry.ATAN, 1, Rational.MINUS_ONE, SeriesAtZero::atanh);
        putInverse(HyperbolicFunctions.ATANH, -1, Rational.MINUS_ONE, SeriesAtZero::atanh);
        putInverse(Trigonometry.ASIN, -1, Rational.HALF.negate(), SeriesAtZero::asin);
        putInverse(HyperbolicFunctions.ASINH, 1, Rational.HALF.negate(), SeriesAtZero::asin);
    }
}
