package deriv.implicit;

import deriv.algebra.Factorization;
import deriv.algebra.Polynomial;
import deriv.analysis.Normalization;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Rational;
import deriv.normal.Mode;
import deriv.normal.NormalForm;
import java.util.List;
import java.util.Optional;

/** Functions that are 0 on the same set, of which one may be fit for the implicit function theorem and the other not. */
public final class Equation {
    private Equation() {}

    /** {@return a function that is 0 where this one is}: the same, or the product of its factors, each once */
    public static Expr withoutMultipleFactors(Expr function) {
        return NormalForm.of(function, Mode.KERNELS).flatMap(form -> {
            List<Factorization.Power> factors = form.numerator().powers().stream()
                    .flatMap(p -> p.base().squareFree().powers().stream()
                            .map(q -> new Factorization.Power(q.base(), p.exponent() * q.exponent())))
                    .toList();
            return factors.stream().allMatch(p -> p.exponent() == 1) ? Optional.<Expr>empty()
                    : Optional.of(form.toExpr(product(factors, form.variables())));
        }).orElse(function);
    }

    private static Polynomial product(List<Factorization.Power> factors, int variables) {
        Polynomial product = Polynomial.constant(variables, Rational.ONE);
        for (Factorization.Power p : factors) {
            product = product.times(p.base());
        }
        return product;
    }

    /** {@return whether it is proved that the function is 0 nowhere, for real values} */
    public static boolean holdsNowhere(Expr function) {
        return new Normalization().of(Cond.zero(function)).equals(Cond.FALSE);
    }
}
