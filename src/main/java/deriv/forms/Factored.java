package deriv.forms;

import deriv.algebra.Factorization;
import deriv.algebra.Polynomial;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.LimitException;
import deriv.core.Rational;
import deriv.normal.NormalForm;
import deriv.simplify.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One fraction in lowest terms whose numerator and denominator are products of irreducible factors with rational
 * coefficients over the kernels: {@code exp(2*x) - 1} as {@code (exp(x) + 1)*(exp(x) - 1)}.
 */
public final class Factored {
    private Factored() {}

    /**
     * {@return the factored form}
     *
     * @throws deriv.core.LimitException if it is too large
     */
    public static Expr of(Expr e, Policy policy) {
        Attempt attempt = new Attempt(policy);
        return Entrywise.of(e, part -> attempt.of(part, Factored::product));
    }

    /** {@return factors of a sum of which one is 0 wherever the sum is}; the sum itself if there are none or it is a fraction */
    public static List<Expr> bases(Expr sum, Policy policy) {
        try {
            Expr product = of(sum, policy);
            boolean whole = Factor.factorsOf(product).stream().noneMatch(f -> f.exponent().isNegative());
            return product.isProduct() && whole
                    ? Factor.factorsOf(product).stream().map(Factor::base).filter(b -> !b.isClosed()).toList()
                    : List.of(sum);
        } catch (LimitException tooLarge) {
            return List.of(sum);
        }
    }

    private static Expr product(NormalForm form) {
        Factorization above = irreducible(form.numerator());
        Factorization below = irreducible(form.denominator());
        List<Expr> factors = new ArrayList<>();
        factors.add(Exprs.number(above.content().over(below.content())));
        above.powers().forEach(power -> factors.add(form.toExpr(power.base()).pow(power.exponent())));
        below.powers().forEach(power -> factors.add(form.toExpr(power.base()).pow(-power.exponent())));
        return Minus.inside(Exprs.product(factors));
    }

    /** {@return the same product of factors that cannot be taken apart} */
    static Factorization irreducible(Factorization product) {
        Rational content = product.content();
        Map<Polynomial, Integer> exponents = new TreeMap<>();
        for (Factorization.Power power : product.powers()) {
            Factorization parts = power.base().factored();
            content = content.times(parts.content().pow(power.exponent()));
            parts.powers()
                    .forEach(part -> exponents.merge(part.base(), part.exponent() * power.exponent(), Integer::sum));
        }
        List<Factorization.Power> powers = new ArrayList<>();
        exponents.forEach((base, exponent) -> powers.add(new Factorization.Power(base, exponent)));
        return new Factorization(content, powers);
    }
}
