package deriv.core;

import java.util.ArrayList;
import java.util.List;

/**
 * The factory of powers. Everything here holds for complex principal values too:
 *
 * <ul>
 *   <li>{@code (b^e)^n = b^(e·n)} and {@code (u·v)^n = u^n·v^n} for integer n
 *   <li>{@code (b^e)^s = b^(e·s)} for rational -1 &lt; e ≤ 1, where the argument of b^e stays inside (-π, π]
 *   <li>{@code (p·u)^s = p^s·u^s} for a positive number p
 *   <li>{@code e^(s·log u) = u^s}, the definition of the principal power
 * </ul>
 */
final class Powers {
    private Powers() {}

    static Expr power(Expr base, Expr exponent) {
        if (base.isUndefined() || exponent.isUndefined()) {
            return Exprs.UNDEFINED;
        }
        return exponent.node() instanceof Node.Num(var number) ? numeric(base, number) : symbolic(base, exponent);
    }

    private static Expr numeric(Expr base, Rational exponent) {
        if (base.node() instanceof Node.Num(var value)) {
            return Radicals.power(value, exponent);
        }
        if (exponent.isZero()) {
            return Exprs.ONE;
        }
        if (exponent.isOne()) {
            return base;
        }
        return base.node() instanceof Node.Product p ? ofProduct(p, base, Exprs.number(exponent))
                : plain(base, Exprs.number(exponent));
    }

    private static Expr symbolic(Expr base, Expr exponent) {
        if (base == Exprs.ONE) {
            return Exprs.ONE;
        }
        if (base == Exprs.E) {
            return exponential(exponent);
        }
        return base.node() instanceof Node.Product p ? ofProduct(p, base, exponent) : plain(base, exponent);
    }

    private static Expr ofProduct(Node.Product p, Expr base, Expr exponent) {
        boolean integer = exponent.node() instanceof Node.Num(var n) && n.isInteger();
        if (integer && p.factors().size() <= Exprs.SPLICE) {
            return distributed(p, exponent);
        }
        if (integer && !p.coefficient().isOne()) {
            return power(Exprs.number(p.coefficient()), exponent)
                    .times(plain(ProductBuilder.withoutCoefficient(base), exponent));
        }
        return integer ? plain(base, exponent) : positivesOut(p, exponent);
    }

    private static Expr distributed(Node.Product p, Expr exponent) {
        List<Expr> factors = new ArrayList<>(p.factors().size() + 1);
        factors.add(power(Exprs.number(p.coefficient()), exponent));
        for (Factor f : p.factors()) {
            factors.add(power(f.base(), f.exponent().times(exponent)));
        }
        return Exprs.product(factors);
    }

    /** A power that is no integer: positive numbers leave the base, the rest stays together. */
    private static Expr positivesOut(Node.Product p, Expr exponent) {
        List<Expr> outside = new ArrayList<>();
        ProductBuilder inside = new ProductBuilder(p.factors().size(), Exprs.SPLICE);
        outside.add(power(Exprs.number(p.coefficient().abs()), exponent));
        inside.multiply(p.coefficient().signum() < 0 ? Rational.MINUS_ONE : Rational.ONE);
        for (Factor f : p.factors()) {
            if (isPositiveNumber(f)) {
                outside.add(power(f.base(), f.exponent().times(exponent)));
            } else {
                inside.push(f.base(), f.exponent());
            }
        }
        Expr rest = inside.build();
        outside.add(rest.node() instanceof Node.Product(var c, var factors)
                && factors.size() == 1
                && c.isOne()
                && keepsArgument(factors.getFirst().exponent())
                ? power(factors.getFirst().base(), factors.getFirst().exponent().times(exponent))
                : rest.isNumber() ? power(rest, exponent) : plain(rest, exponent));
        return Exprs.product(outside);
    }

    static boolean isPositiveNumber(Factor f) {
        boolean positive = f.base().node() instanceof Node.Const
                || f.base().node() instanceof Node.Num(var value) && value.signum() > 0;
        return positive && f.exponent().isNumber();
    }

    private static boolean keepsArgument(Expr e) {
        return e.node() instanceof Node.Num(var r)
                && r.compareTo(Rational.MINUS_ONE) > 0
                && r.compareTo(Rational.ONE) <= 0;
    }

    /** {@code e^exponent}: terms that are multiples of one logarithm become powers. */
    private static Expr exponential(Expr exponent) {
        List<Expr> powers = new ArrayList<>();
        SumBuilder rest = new SumBuilder();
        for (Expr term : terms(exponent)) {
            Expr power = powerOfLogarithm(term);
            if (power.isUndefined()) {
                rest.add(term);
            } else {
                powers.add(power);
            }
        }
        if (powers.isEmpty()) {
            return plain(Exprs.E, exponent);
        }
        powers.add(plain(Exprs.E, rest.build()));
        return Exprs.product(powers);
    }

    private static List<Expr> terms(Expr e) {
        if (!(e.node() instanceof Node.Sum(var constant, var terms)) || terms.size() > Exprs.SPLICE) {
            return List.of(e);
        }
        List<Expr> list = new ArrayList<>();
        list.add(Exprs.number(constant));
        terms.forEach(t -> list.add(t.expr().times(Exprs.number(t.coefficient()))));
        return list;
    }

    /** {@code e^term} as a power if exactly one factor of the term is a logarithm, else undefined. */
    private static Expr powerOfLogarithm(Expr term) {
        if (term.node() instanceof Node.Apply(var fn, var args)) {
            return fn.exponential(args).orElse(Exprs.UNDEFINED);
        }
        if (!(term.node() instanceof Node.Product(var coefficient, var factors)) || factors.size() > Exprs.SPLICE) {
            return Exprs.UNDEFINED;
        }
        Expr found = Exprs.UNDEFINED;
        ProductBuilder rest = new ProductBuilder(factors.size(), Exprs.SPLICE);
        rest.multiply(coefficient);
        for (Factor f : factors) {
            Expr argument = f.exponent() == Exprs.ONE && f.base().node() instanceof Node.Apply(var fn, var args)
                    ? fn.exponential(args).orElse(Exprs.UNDEFINED)
                    : Exprs.UNDEFINED;
            if (argument.isUndefined()) {
                rest.push(f.base(), f.exponent());
            } else if (!found.isUndefined()) {
                return Exprs.UNDEFINED;
            } else {
                found = argument;
            }
        }
        return found.isUndefined() ? found : power(found, rest.build());
    }

    private static Expr plain(Expr base, Expr exponent) {
        ProductBuilder product = new ProductBuilder(1, Exprs.SPLICE);
        product.push(base, exponent);
        return product.build();
    }
}
