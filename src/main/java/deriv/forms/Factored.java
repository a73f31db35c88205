package deriv.forms;

import deriv.algebra.Factorization;
import deriv.algebra.Polynomial;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
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
        return Entrywise.of(e, part -> {
            NormalForm form = attempt.normalForm(part);
            return attempt.of(() -> product(form));
        });
    }

    private static Expr product(NormalForm form) {
        Factorization above = irreducible(form.numerator());
        Factorization below = irreducible(form.denominator());
        List<Factorization.Power> powers = new ArrayList<>(above.powers());
        below.powers().forEach(p -> powers.add(new Factorization.Power(p.base(), -p.exponent())));
        List<Expr> factors = new ArrayList<>();
        Rational content = above.content().over(below.content());
        for (Factorization.Power power : powers) {
            Expr base = form.toExpr(power.base());
            // A minus before all goes into a difference: (1 - x)*(x + 1), not -(x - 1)*(x + 1).
            if (content.signum() < 0 && power.exponent() % 2 != 0 && isDifference(base)) {
                base = base.negate();
                content = content.negate();
            }
            factors.add(base.pow(power.exponent()));
        }
        factors.add(Exprs.number(content));
        return Exprs.product(factors);
    }

    private static boolean isDifference(Expr e) {
        return e.node() instanceof Node.Sum
                && Term.termsOf(e).stream().anyMatch(t -> t.coefficient().signum() < 0);
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
