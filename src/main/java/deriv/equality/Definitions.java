package deriv.equality;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.functions.GammaFunctions;
import deriv.functions.Logarithms;
import deriv.functions.StepFunctions;
import deriv.rules.Signs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Functions written in as few others as possible: powers with variable exponents as exponentials, logarithms by those of factors,
 * {@code mod} and {@code ceil} by {@code floor}, and of gamma functions whose arguments differ by whole numbers the one farthest
 * to the right (DLMF 5.5.1, 5.5.2, 5.15.5). From left to right the recurrences hold wherever the left one has a value; the other
 * way they would not at its poles.
 */
final class Definitions {
    /** Steps of a recurrence that are written out. */
    private static final int MOST_STEPS = 8;

    /** An argument up to a whole number: the argument of the function farthest to the right. */
    private record Family(Fn fn, Expr base) {}

    private final Map<Family, Rational> farthest = new HashMap<>();
    private final Fold<Expr> plain = Fold.of(this::plain);
    private final Fold<Expr> shifted = Fold.of(this::shifted);
    private final Signs signs;

    private Definitions(Signs signs) {
        this.signs = signs;
    }

    /**
     * {@return an expression with the same value wherever the given one is defined}
     *
     * @param signs what is known there
     */
    static Expr of(Expr e, Signs signs) {
        Definitions work = new Definitions(signs);
        Expr plain = work.plain.at(e);
        return work.farthest.isEmpty() ? plain : work.shifted.at(plain);
    }

    private Expr plain(Expr e, Fold<Expr> d) {
        Expr inner = Children.map(e, d::at);
        return switch (inner.node()) {
            case Node.Apply(var fn, var args) -> call(inner, fn, args);
            case Node.Product(var coefficient, var factors) -> {
                Expr product = Exprs.number(coefficient);
                for (Factor f : factors) {
                    product = product.times(power(f));
                }
                yield product;
            }
            case Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Index _,
                    Node.Reduce _,
                    Node.Sum _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                inner;
        };
    }

    /** A power with a variable exponent of a positive base is an exponential. */
    private Expr power(Factor f) {
        boolean isExponential = !f.exponent().isNumber() && f.base() != Exprs.E && signs.of(f.base()).isPositive();
        return isExponential ? Exprs.exp(f.exponent().times(log(f.base()))) : Exprs.power(f.base(), f.exponent());
    }

    /** The logarithms of the factors of a product, if all are positive; of a number those of its primes. */
    private Expr log(Expr x) {
        if (x.node() instanceof Node.Num(var r) && r.signum() > 0) {
            return PrimeLogarithms.of(r.numerator()).minus(PrimeLogarithms.of(r.denominator()));
        }
        if (!(x.node() instanceof Node.Product(var coefficient, var factors)) || coefficient.signum() < 0
                || !factors.stream().allMatch(f -> signs.of(f.base()).isPositive())) {
            return Logarithms.log(x);
        }
        Expr sum = log(Exprs.number(coefficient));
        for (Factor f : factors) {
            sum = sum.plus(f.exponent().times(log(f.base())));
        }
        return sum;
    }

    private Expr call(Expr inner, Fn fn, List<Expr> args) {
        Expr x = args.getFirst();
        if (fn == Logarithms.LOG) {
            return log(x);
        }
        if (fn == Logarithms.LOG2 || fn == Logarithms.LOG10) {
            return log(x).over(log(Exprs.number(fn == Logarithms.LOG2 ? 2 : 10)));
        }
        if (fn == StepFunctions.MOD) {
            Expr y = args.get(1);
            return x.minus(y.times(floor(x.over(y))));
        }
        if (fn == StepFunctions.CEIL) {
            return floor(x.negate()).negate();
        }
        if (fn == StepFunctions.FLOOR) {
            return floor(x);
        }
        if (fn == GammaFunctions.FACTORIAL) {
            return noted(GammaFunctions.GAMMA, x.plus(1));
        }
        return isGamma(fn) ? noted(fn, x) : inner;
    }

    /** {@code floor(u + n)} is {@code floor(u) + n}. */
    private static Expr floor(Expr x) {
        Rational whole = Rational.of(constant(x).floor());
        return StepFunctions.floor(x.minus(Exprs.number(whole))).plus(Exprs.number(whole));
    }

    private static boolean isGamma(Fn fn) {
        return fn == GammaFunctions.GAMMA || fn == GammaFunctions.DIGAMMA || fn == GammaFunctions.TRIGAMMA
                || fn == GammaFunctions.LGAMMA;
    }

    private Expr noted(Fn fn, Expr x) {
        Expr call = Exprs.apply(fn, x);
        if (call.node() instanceof Node.Apply(var same, _) && same == fn) {
            farthest.merge(family(fn, x), constant(x), (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
        return call;
    }

    /** Without the whole part of the constant. */
    private static Family family(Fn fn, Expr x) {
        return new Family(fn, x.minus(Exprs.number(Rational.of(constant(x).floor()))));
    }

    private static Rational constant(Expr x) {
        return x.node() instanceof Node.Sum(var constant, _) ? constant
                : x.node() instanceof Node.Num(var value) ? value : Rational.ZERO;
    }

    private Expr shifted(Expr e, Fold<Expr> d) {
        Expr inner = Children.map(e, d::at);
        if (inner.node() instanceof Node.Apply(var fn, var args) && isGamma(fn)) {
            Expr x = args.getFirst();
            Rational to = farthest.getOrDefault(family(fn, x), constant(x));
            Rational steps = to.minus(constant(x));
            return steps.signum() > 0 && steps.compareTo(Rational.of(MOST_STEPS)) <= 0
                    ? recurrence(fn, x, steps.intValue()) : inner;
        }
        return inner;
    }

    private static Expr recurrence(Fn fn, Expr x, int steps) {
        Expr right = Exprs.apply(fn, x.plus(steps));
        for (int i = 0; i < steps; i++) {
            Expr at = x.plus(i);
            if (fn == GammaFunctions.GAMMA) {
                right = right.over(at);
            } else if (fn == GammaFunctions.DIGAMMA) {
                right = right.minus(at.reciprocal());
            } else if (fn == GammaFunctions.TRIGAMMA) {
                right = right.plus(at.squared().reciprocal());
            } else {
                right = right.minus(Logarithms.log(StepFunctions.abs(at)));
            }
        }
        return right;
    }
}
