package deriv.normal;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.core.SumBuilder;
import deriv.functions.Logarithms;
import deriv.functions.Roots;
import deriv.functions.StepFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Roots, absolute values, signs and logarithms of products of real numbers, factor by factor. All arguments are in
 * normal form. Confined to one thread.
 */
final class RealValues {
    private final RealSigns signs;

    RealValues(RealSigns signs) {
        this.signs = signs;
    }

    // --- absolute values and signs ---

    /** {@code |u| = |c|·Π|b|^e}. */
    Expr abs(Expr u) {
        Parts parts = Parts.of(u);
        List<Expr> factors = new ArrayList<>();
        factors.add(Exprs.number(parts.content().abs()));
        parts.factors().forEach(f -> factors.add(abs(f)));
        return Exprs.product(factors);
    }

    private Expr abs(Factor f) {
        Expr power = f.base().pow(f.exponent());
        if (isEven(f.exponent())) {
            return power;
        }
        Sign sign = signs.of(power);
        if (sign.isNonnegative() || sign.negate().isNonnegative()) {
            return sign.isNonnegative() ? power : power.negate();
        }
        return f.exponent().isNumber()
                ? StepFunctions.abs(f.base()).pow(f.exponent())
                : StepFunctions.abs(power);
    }

    /**
     * Factor by factor {@code b/|b|} where b is known not to be 0: at 0 the sign is 0 and the fraction has no value.
     */
    Expr sign(Expr u) {
        Parts parts = Parts.of(u);
        List<Expr> factors = new ArrayList<>();
        factors.add(Exprs.number(parts.content().signum()));
        for (Factor f : parts.factors()) {
            Expr sign = isWhole(f.exponent()) ? signOfFactor(f.base()) : signOfFactor(f.base().pow(f.exponent()));
            factors.add(isEven(f.exponent()) ? sign.squared() : sign);
        }
        return Exprs.product(factors);
    }

    private Expr signOfFactor(Expr b) {
        Sign sign = signs.of(b);
        if (sign.isPositive() || sign.negate().isPositive()) {
            return Exprs.number(sign.isPositive() ? 1 : -1);
        }
        return sign.isNonzero() ? b.over(abs(b)) : StepFunctions.sign(b);
    }

    boolean isNonzero(Expr u) {
        return signs.of(u).isNonzero();
    }

    /** The unit step at what is known not to be 0. */
    Optional<Expr> step(Expr u) {
        Sign sign = signs.of(u);
        if (sign.isNonnegative() || sign.negate().isPositive()) {
            return Optional.of(Exprs.number(sign.isNonnegative() ? 1 : 0));
        }
        return sign.isNonzero() ? Optional.of(sign(u).plus(1).over(2)) : Optional.empty();
    }

    /** The real cube root is the power where its argument is not negative. */
    Expr cubeRoot(Expr u) {
        if (u.isNumber()) {
            return Roots.cbrt(u);
        }
        Parts parts = Parts.of(u);
        List<Expr> factors = new ArrayList<>();
        factors.add(Roots.cbrt(Exprs.number(parts.content())));
        for (Factor f : parts.factors()) {
            Expr power = f.base().pow(f.exponent());
            boolean known = signs.of(power).isNonnegative();
            factors.add(known
                    ? f.base().pow(f.exponent().over(3))
                    : f.exponent().isNumber() && isWhole(f.exponent())
                            ? Roots.cbrt(f.base()).pow(f.exponent())
                    : Roots.cbrt(power));
        }
        return Exprs.product(factors);
    }

    // --- logarithms ---

    /** {@code log u = log|u| = log|c| + Σ e·log|b|}, where u is positive. */
    Expr log(Expr u) {
        Parts parts = Parts.of(u);
        if (parts.content().isZero()) {
            return Exprs.UNDEFINED;
        }
        SumBuilder sum = new SumBuilder();
        for (Factor f : Parts.primes(parts.content().abs())) {
            sum.add(f.exponent().times(Logarithms.log(f.base())));
        }
        for (Factor f : parts.factors()) {
            Optional<NestedRoots.Conjugate> turned = NestedRoots.turned(f.base());
            sum.add(f.exponent().times(turned.isPresent()
                    ? log(turned.get().norm()).minus(logOfSize(turned.get().conjugate()))
                    : logOfSize(f.base())));
        }
        return sum.build();
    }

    /** {@code log|b|}, with all cube roots and absolute values around b taken off: a nest of them may be as deep as the input. */
    private static Expr logOfSize(Expr base) {
        Expr inside = base;
        Rational share = Rational.ONE;
        while (inside.node() instanceof Node.Apply(var fn, var args)
                && (fn == StepFunctions.ABS || fn == Roots.CBRT)) {
            inside = args.getFirst();
            share = fn == Roots.CBRT ? share.over(Rational.of(3)) : share;
        }
        return Logarithms.log(StepFunctions.abs(inside)).times(Exprs.number(share));
    }

    // --- roots ---

    /**
     * {@code u^s} where u is not negative or s is whole: what is known not to be negative comes out, and so do squares, as
     * absolute values. What is left is a product of different irreducible factors.
     */
    Expr power(Expr u, Expr s) {
        Optional<Expr> apart = s == Exprs.HALF ? NestedRoots.apart(u) : Optional.empty();
        if (apart.isPresent()) {
            return apart.get();
        }
        Parts parts = Parts.of(u);
        if (parts.content().isZero()) {
            return Exprs.power(Exprs.ZERO, s);
        }
        List<Expr> outside = new ArrayList<>();
        List<Expr> inside = new ArrayList<>();
        Parts.primes(parts.content().abs()).forEach(f -> outside.add(f.base().pow(f.exponent().times(s))));
        inside.add(Exprs.number(parts.content().signum()));
        for (Factor f : parts.factors()) {
            Expr times = f.exponent().times(s);
            Sign known = signs.of(f.base());
            if (known.isNonnegative() || isRoot(f.exponent())) {
                outside.add(f.base().pow(times));
            } else if (!isWhole(f.exponent())) {
                inside.add(f.base().pow(f.exponent()));
            } else if (known.negate().isNonnegative()) {
                outside.add(f.base().negate().pow(times));
                inside.add(isEven(f.exponent()) ? Exprs.ONE : Exprs.MINUS_ONE);
            } else {
                Expr even = isEven(f.exponent()) ? f.exponent() : f.exponent().minus(1);
                outside.add(StepFunctions.abs(f.base()).pow(even.times(s)));
                inside.add(even == f.exponent() ? Exprs.ONE : f.base());
            }
        }
        outside.add(Exprs.power(Exprs.product(inside), s));
        return Exprs.product(outside);
    }

    /** A power that is no whole number has a base that is not negative. */
    private static boolean isRoot(Expr exponent) {
        return exponent.node() instanceof Node.Num(var n) && !n.isInteger();
    }

    private static boolean isEven(Expr exponent) {
        return exponent.node() instanceof Node.Num(var n) && n.isEven();
    }

    private static boolean isWhole(Expr exponent) {
        return exponent.node() instanceof Node.Num(var n) && n.isInteger();
    }
}
