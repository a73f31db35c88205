package deriv.series;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Constant;
import deriv.core.Effort;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.LimitException;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.core.Unrolling;
import deriv.functions.Logarithms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Series of expressions at a point. Everything is exact; what is not known to be right is left out. */
public final class Expansion {
    /** Ticks for one series. */
    private static final long EFFORT = 100_000;

    /** Nothing higher is expanded. */
    private static final int MAX_HEIGHT = 64;

    /** Terms lost to cancellation are made up for by looking farther, so many times, twice as far each. */
    private static final int ATTEMPTS = 3;

    private final Approach approach;
    private final SeriesArithmetic arithmetic;
    private final FunctionSeries functions;
    private final Fold<Series> fold;

    private Expansion(Approach approach, int depth, boolean isOutermost, Coefficients coefficients) {
        this.approach = approach;
        this.arithmetic = new SeriesArithmetic(coefficients, approach.side(), depth);
        this.functions = new FunctionSeries(this, arithmetic, isOutermost);
        this.fold = Fold.of(this::ofNode, this::ofConstant);
    }

    /**
     * {@return the series of the expression, known up to h^power at least}; empty if there is none that is known here, or it
     * takes too long
     *
     * @param power not negative
     */
    public static Optional<Series> of(Expr e, Approach approach, int power) {
        if (e.height() > MAX_HEIGHT) {
            return Optional.empty();
        }
        return Effort.within(EFFORT, () -> attempts(e, approach, power)).flatMap(found -> found);
    }

    private static Optional<Series> attempts(Expr e, Approach approach, int power) {
        Coefficients coefficients = new Coefficients();
        Rational wanted = Rational.of(power);
        for (int attempt = 0, depth = power + 3; attempt < ATTEMPTS; attempt++, depth *= 2) {
            try {
                Series series = new Expansion(approach, depth, true, coefficients).of(e);
                if (series.order().compareTo(wanted) > 0) {
                    return Optional.of(series);
                }
            } catch (UnknownSeriesException _) {
                // A leading term may come to light with more of them.
            } catch (LimitException tooLarge) {
                if (!tooLarge.limit().equals(LimitException.NUMBER_SIZE)) {
                    throw tooLarge;
                }
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@return an expansion for the limits of derivatives}: it makes no derivatives itself */
    Expansion toLimit(Approach inner) {
        return new Expansion(inner, 1, false, arithmetic.coefficients());
    }

    Series of(Expr e) {
        return fold.at(e);
    }

    private Series ofConstant(Expr e) {
        return e.mayContain(approach.symbol()) || e.isUndefined() ? null : Series.constant(e);
    }

    private Series ofNode(Expr e, Fold<Series> d) {
        return switch (e.node()) {
            case Node.Num _, Node.Const _, Node.Bound _, Node.Index _ -> Series.constant(e);
            case Node.Sym _ -> e == approach.symbol() ? ofSymbol() : Series.constant(e);
            case Node.Sum(var constant, var terms) -> {
                Series sum = Series.constant(Exprs.number(constant));
                for (Term t : terms) {
                    sum = arithmetic.plus(sum, arithmetic.scaled(d.at(t.expr()), Exprs.number(t.coefficient())));
                }
                yield sum;
            }
            case Node.Product(var coefficient, var factors) -> {
                Series product = Series.constant(Exprs.number(coefficient));
                for (Factor f : factors) {
                    product = arithmetic.times(product, power(f, d));
                }
                yield product;
            }
            case Node.Apply(var fn, var args) -> functions.call(fn, args, series(args, d));
            case Node.Abstract(var name, var orders, var args) ->
                functions.unknown(inner -> Exprs.abstractCall(name, orders, inner), series(args, d));
            case Node.Piecewise(var branches, var otherwise) -> branch(branches, otherwise, d);
            case Node.Vector _, Node.Undefined _ -> throw new UnknownSeriesException("no number");
            case Node.Reduce(var kind, _, _, _) -> {
                Expr terms = new Unrolling().of(e);
                if (terms.node() instanceof Node.Reduce) {
                    throw new UnknownSeriesException("the terms of " + kind.one());
                }
                yield d.at(terms);
            }
        };
    }

    private static List<Series> series(List<Expr> args, Fold<Series> d) {
        List<Series> all = new ArrayList<>(args.size());
        for (Expr arg : args) {
            all.add(d.at(arg));
        }
        return all;
    }

    private Series ofSymbol() {
        Series h = arithmetic.scaled(Series.step(), approach.direction());
        return arithmetic.plus(Series.constant(approach.point()), h);
    }

    private Series power(Factor f, Fold<Series> d) {
        if (f.exponent().node() instanceof Node.Num(var r)) {
            return arithmetic.power(d.at(f.base()), r);
        }
        Series exponent = d.at(f.exponent());
        if (f.base().node() instanceof Node.Const(var c) && c == Constant.E) {
            return arithmetic.exp(exponent);
        }
        Series base = d.at(f.base());
        if (arithmetic.sign(base) <= 0) {
            throw new UnknownSeriesException("a power without value");
        }
        return arithmetic.exp(arithmetic.times(exponent, log(base)));
    }

    /** {@return the logarithm of a series that goes to a positive number} */
    Series log(Series a) {
        if (arithmetic.leadingExponent(a).signum() != 0 || arithmetic.sign(a) <= 0) {
            throw new UnknownSeriesException("a logarithm at 0");
        }
        Expr c = a.coefficient(0);
        Series rest = arithmetic.scaled(a, c.reciprocal()).withoutConstant();
        Series log1p = arithmetic.compose(
                k -> k == 0 ? Logarithms.log(c) : Exprs.number(Rational.of(k % 2 == 1 ? 1 : -1, k)), rest);
        return log1p;
    }

    private Series branch(List<Branch> branches, Expr otherwise, Fold<Series> d) {
        for (Branch b : branches) {
            if (holds(b.condition(), d)) {
                return d.at(b.value());
            }
        }
        return d.at(otherwise);
    }

    /** {@return whether the condition holds near the point} */
    private boolean holds(Cond c, Fold<Series> d) {
        return switch (c) {
            case Cond.Truth(var value) -> value;
            case Cond.Compare(var e, var relation) -> relation.holds(arithmetic.sign(d.at(e)));
            case Cond.And(var parts) -> parts.stream().allMatch(p -> holds(p, d));
            case Cond.Or(var parts) -> parts.stream().anyMatch(p -> holds(p, d));
        };
    }
}
