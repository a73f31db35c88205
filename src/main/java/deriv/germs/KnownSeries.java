package deriv.germs;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Rational;
import deriv.functions.EllipticIntegrals;
import deriv.functions.LambertFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Power series of functions at points where their derivatives, as formulas, are fractions 0/0, so that no coefficient can be read
 * off those.
 */
final class KnownSeries {
    private static final Expr BRANCH_POINT = Exprs.E.reciprocal().negate();

    private final GermArithmetic arithmetic;

    KnownSeries(GermArithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** {@return the function of an argument that goes to this point}, if its series there is known */
    Optional<Germ> of(Fn fn, Expr at, Germ argument) {
        if (fn == LambertFunction.LAMBERTW && at == BRANCH_POINT) {
            return Optional.of(lambertAtBranchPoint(argument));
        }
        if (at != Exprs.ZERO || argument.isZero()) {
            return Optional.empty();
        }
        return fn == LambertFunction.LAMBERTW ? Optional.of(compose(argument, KnownSeries::lambert))
                : fn == EllipticIntegrals.ELLIPK ? Optional.of(ellipticAtZero(argument, 1))
                : fn == EllipticIntegrals.ELLIPE ? Optional.of(ellipticAtZero(argument, -1))
                : Optional.empty();
    }

    private Germ compose(Germ argument, GermArithmetic.TaylorCoefficients coefficients) {
        return arithmetic.compose(coefficients, arithmetic.vanishing(argument));
    }

    /** {@code W(x) = Σ (-n)^(n-1)/n! x^n}, DLMF 4.13.5. */
    private static Expr lambert(int n) {
        Rational c = n == 0 ? Rational.ZERO : Rational.ONE;
        for (int k = 1; k <= n; k++) {
            c = c.over(Rational.of(k));
        }
        return Exprs.number(n < 2 ? c : c.times(Rational.of(-n).pow(n - 1)));
    }

    /** {@code K(m) = π/2 Σ a_n² m^n}, {@code E(m) = π/2 Σ -a_n²/(2n-1) m^n}, a_n = (2n-1)!!/(2n)!!, DLMF 19.5.1, 19.5.2. */
    private Germ ellipticAtZero(Germ argument, int kind) {
        Germ series = compose(argument, n -> {
            Rational a = Rational.ONE;
            for (int k = 1; k <= n; k++) {
                a = a.times(Rational.of(2 * k - 1, 2 * k));
            }
            Rational square = a.times(a);
            return Exprs.number(kind > 0 ? square : square.over(Rational.of(1 - 2 * n)));
        });
        return arithmetic.scaled(series, Exprs.PI.over(2));
    }

    /**
     * A series in p = sqrt(2 (e x + 1)): R. M. Corless, G. H. Gonnet, D. E. G. Hare, D. J. Jeffrey and D. E. Knuth, "On the
     * Lambert W function", Advances in Computational Mathematics 5 (1996), equations (4.22) to (4.24).
     */
    private Germ lambertAtBranchPoint(Germ argument) {
        Germ square = arithmetic.scaled(
                arithmetic.plus(arithmetic.scaled(argument, Exprs.E), arithmetic.constant(Exprs.ONE)), Exprs.TWO);
        Germ p = arithmetic.power(square, Rational.HALF);
        List<Rational> mu = new ArrayList<>(List.of(Rational.MINUS_ONE, Rational.ONE));
        List<Rational> alpha = new ArrayList<>(List.of(Rational.TWO, Rational.MINUS_ONE));
        return arithmetic.compose(k -> {
            while (mu.size() <= k) {
                extend(mu, alpha);
            }
            return Exprs.number(mu.get(k));
        }, p);
    }

    private static void extend(List<Rational> mu, List<Rational> alpha) {
        int k = mu.size();
        Rational sum = Rational.ZERO;
        for (int j = 2; j < k; j++) {
            sum = sum.plus(mu.get(j).times(mu.get(k + 1 - j)));
        }
        Rational inner = mu.get(k - 2).times(Rational.HALF).plus(alpha.get(k - 2).times(Rational.of(1, 4)));
        mu.add(Rational.of(k - 1, k + 1).times(inner)
                .minus(sum.times(Rational.HALF)).minus(mu.get(k - 1).over(Rational.of(k + 1))));
        alpha.add(sum);
    }
}
