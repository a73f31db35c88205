package deriv.forms;

import deriv.algebra.Factorization;
import deriv.algebra.PartialFractions;
import deriv.algebra.Polynomial;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.normal.NormalForm;
import deriv.simplify.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A fraction as a polynomial and fractions with powers of single irreducible factors below: {@code 1/(x^2 - 1)} as
 * {@code 1/(2*(x - 1)) - 1/(2*(x + 1))}. Kernels other than the variable count as constants.
 */
public final class Apart {
    private Apart() {}

    /**
     * {@return the partial fractions by the powers of a variable}; the expression in lowest terms if the variable does not
     * occur rationally
     *
     * @param variable a kernel, usually a symbol
     * @throws deriv.core.LimitException if it is too large
     */
    public static Expr of(Expr e, Expr variable, Policy policy) {
        Attempt attempt = new Attempt(policy);
        return Entrywise.of(e, part -> attempt.of(part, form -> {
            OptionalInt index = form.variable(variable);
            return index.isPresent() ? apart(form, index.getAsInt()) : form.toExpr();
        }));
    }

    private static Expr apart(NormalForm form, int variable) {
        Factorization denominator = Factored.irreducible(form.denominator());
        Polynomial numerator = form.numerator().product(form.variables());
        PartialFractions parts = PartialFractions.of(numerator, denominator, variable);
        List<Expr> terms = new ArrayList<>();
        terms.add(form.toExpr(parts.polynomial()).over(product(form, parts.divisor())));
        for (PartialFractions.Term t : parts.terms()) {
            boolean turned = t.base().coefficients(variable).lastEntry().getValue().leadingCoefficient().signum() < 0;
            Expr base = form.toExpr(turned ? t.base().negate() : t.base());
            Polynomial above = turned && t.exponent() % 2 != 0 ? t.numerator().negate() : t.numerator();
            terms.add(Exprs.product(
                    Exprs.number(above.content()),
                    form.toExpr(above.scaled(above.content().reciprocal())),
                    product(form, t.divisor()).reciprocal(),
                    base.pow(-t.exponent())));
        }
        return Exprs.sum(terms);
    }

    private static Expr product(NormalForm form, Polynomial p) {
        return form.toExpr(p.factored());
    }
}
