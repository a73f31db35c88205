package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.ProductBuilder;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sum written as {@code factor · rest}.
 *
 * @param factor what was taken out of every term
 * @param rest   what remains, with terms in which no further factor is common
 */
public record CommonFactor(Expr factor, Expr rest) {
    /** The power of one base in a term: a number, or a number times the symbolic part. */
    private record Key(Expr base, Expr symbolic) {}

    public Expr product() {
        return factor.times(rest);
    }

    /** {@return the numeric content and the factors that all terms share} */
    public static CommonFactor shared(Expr sum) {
        // A number among the terms has no factors to share.
        return sum.node() instanceof Node.Sum(var constant, _) && !constant.isZero()
                ? content(sum)
                : of(sum, Rational.ZERO);
    }

    /** {@return the same, with the denominators of all terms taken out too: one fraction} */
    public static CommonFactor together(Expr sum) {
        return of(sum, Rational.MINUS_ONE);
    }

    /** {@return only the numeric content, with the sign that makes at least one term positive} */
    static CommonFactor content(Expr sum) {
        Rational content = Rational.ZERO;
        for (Term t : Term.termsOf(sum)) {
            content = content.gcd(t.coefficient());
        }
        Rational signed = sum.isNegative() ? content.negate() : content;
        if (content.isZero() || signed.isOne()) {
            return new CommonFactor(Exprs.ONE, sum);
        }
        return new CommonFactor(Exprs.number(signed), sum.times(Exprs.number(signed.reciprocal())));
    }

    /** {@return the sum with the numeric content of the sums inside its terms taken out}: {@code (2*x - 2)*y} as {@code 2*(x - 1)*y} */
    static Expr withPrimitiveFactors(Expr sum) {
        SumBuilder result = new SumBuilder();
        boolean changed = false;
        for (Term t : Term.termsOf(sum)) {
            Expr term = t.expr();
            for (Factor f : Factor.factorsOf(t.expr())) {
                if (f.base().isSum() && f.exponent().node() instanceof Node.Num(var n) && n.isInteger()) {
                    CommonFactor content = content(f.base());
                    if (content.factor() != Exprs.ONE) {
                        term = term.over(Exprs.power(f.base(), f.exponent()))
                                .times(Exprs.power(content.rest(), f.exponent()))
                                .times(Exprs.power(content.factor(), f.exponent()));
                        changed = true;
                    }
                }
            }
            result.add(t.coefficient(), term);
        }
        return changed ? result.build() : sum;
    }

    /** {@return the product with what is common to the terms of the sums in it taken out}, from powers and denominators too */
    static Expr outOfFactors(Expr product) {
        if (!(product.node() instanceof Node.Product(var coefficient, var factors))) {
            return product;
        }
        boolean changed = false;
        ProductBuilder result = new ProductBuilder(factors.size() + 1, Exprs.SPLICE);
        result.multiply(coefficient);
        for (Factor f : factors) {
            boolean whole = f.base().isSum() && f.exponent().node() instanceof Node.Num(var n) && n.isInteger();
            CommonFactor common = whole ? shared(f.base()) : new CommonFactor(Exprs.ONE, f.base());
            changed |= common.factor() != Exprs.ONE;
            result.multiply(Exprs.power(common.factor(), f.exponent()));
            result.multiply(Exprs.power(common.rest(), f.exponent()));
        }
        return changed ? result.build() : product;
    }

    /** @param missing whether a base that a term lacks counts as power 0 from below (denominators) or stops */
    private static CommonFactor of(Expr sum, Rational missing) {
        List<Term> terms = Term.termsOf(sum);
        if (terms.size() < 2) {
            return new CommonFactor(Exprs.ONE, sum);
        }
        Map<Key, Rational> common = new LinkedHashMap<>(powers(terms.getFirst().expr()));
        for (int i = 1; i < terms.size() && (missing.signum() < 0 || !common.isEmpty()); i++) {
            Map<Key, Rational> own = powers(terms.get(i).expr());
            if (missing.signum() < 0) {
                own.forEach((key, power) -> common.putIfAbsent(key, Rational.ZERO));
            }
            common.replaceAll((key, power) -> lower(key, power, own.getOrDefault(key, Rational.ZERO), missing));
            common.values().removeIf(power -> missing.signum() == 0 && power.isZero());
        }
        ProductBuilder factor = new ProductBuilder(common.size(), Exprs.SPLICE);
        common.forEach((key, power) -> {
            if (!power.isZero()) {
                factor.multiply(Exprs.power(key.base(), key.symbolic().times(Exprs.number(power))));
            }
        });
        Expr taken = factor.build();
        if (taken == Exprs.ONE) {
            return content(sum);
        }
        Expr inverse = taken.reciprocal();
        SumBuilder rest = new SumBuilder(terms.size());
        terms.forEach(t -> rest.add(t.coefficient(), t.expr().times(inverse)));
        CommonFactor content = content(rest.build());
        return new CommonFactor(taken.times(content.factor()), content.rest());
    }

    /** {@return the power that both terms contain} */
    private static Rational lower(Key key, Rational a, Rational b, Rational missing) {
        boolean fraction = key.symbolic() == Exprs.ONE && missing.signum() < 0;
        if (fraction) {
            return a.compareTo(b) < 0 ? a : b;
        }
        if (a.signum() != b.signum()) {
            return Rational.ZERO;
        }
        return a.abs().compareTo(b.abs()) < 0 ? a : b;
    }

    private static Map<Key, Rational> powers(Expr term) {
        Map<Key, Rational> powers = new LinkedHashMap<>();
        for (Factor f : Factor.factorsOf(term)) {
            for (Term part : Term.termsOf(f.exponent())) {
                powers.merge(new Key(f.base(), part.expr()), part.coefficient(), Rational::plus);
            }
        }
        return powers;
    }
}
