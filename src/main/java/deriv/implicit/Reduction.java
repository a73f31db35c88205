package deriv.implicit;

import deriv.algebra.Factorization;
import deriv.algebra.Polynomial;
import deriv.core.Effort;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Symbols;
import deriv.normal.Mode;
import deriv.normal.NormalForm;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Expressions where equations hold: numerators and denominators modulo the polynomials that the equations are in their
 * kernels, {@code -(x^2 + y^2)/y^3} as {@code -1/y^3} where {@code x^2 + y^2 = 1}. Exact: what is left out is a multiple of what is
 * 0. Confined to one thread and one operation.
 */
final class Reduction {
    private static final long STEPS = 100_000;

    /** Marks, which no text can hold as names: what is a multiple of one is told from what is a multiple of the other. */
    private static final Expr VALUE = Operation.outside(() -> Exprs.symbol("#value"));
    private static final Expr EQUATION = Operation.outside(() -> Exprs.symbol("#equation"));

    private final ImplicitSystem system;
    private final Simplification simplification;
    Reduction(ImplicitSystem system, Simplification simplification) {
        this.system = system;
        this.simplification = simplification;
    }

    /** A fraction of polynomials, with one that is 0. */
    private record Fraction(NormalForm form, Polynomial numerator, Factorization denominator, Polynomial zero) {
        /** {@return the fraction; empty if the equation is none of polynomials in the kernels, or it takes too long} */
        static Optional<Fraction> of(Expr e, Expr equation) {
            return NormalForm.of(e.times(VALUE).plus(equation.times(EQUATION)), Mode.KERNELS, STEPS)
                    .filter(form -> form.variable(VALUE).isPresent() && form.variable(EQUATION).isPresent())
                    .map(Fraction::of);
        }

        private static Fraction of(NormalForm form) {
            Polynomial numerator = form.numerator().product(form.variables());
            Factorization denominator = form.denominator();
            Polynomial zero = part(numerator, form.variable(EQUATION).getAsInt());
            return new Fraction(form, part(numerator, form.variable(VALUE).getAsInt()), denominator,
                    withoutPoles(zero, denominator));
        }

        private static Polynomial part(Polynomial numerator, int mark) {
            return numerator.coefficients(mark).getOrDefault(1, Polynomial.zero(numerator.variables()));
        }

        /** {@return the product of the factors, each once, that are 0 where the denominator is not} */
        private static Polynomial withoutPoles(Polynomial p, Factorization denominator) {
            Polynomial product = Polynomial.constant(p.variables(), Rational.ONE);
            for (Factorization.Power factor : p.squareFree().powers()) {
                Polynomial base = factor.base();
                for (Factorization.Power pole : denominator.powers()) {
                    base = base.quotient(base.gcd(pole.base())).orElseThrow();
                }
                product = product.times(base);
            }
            return product;
        }

        /** {@return the fraction of remainders; empty if the denominator vanishes with the equation} */
        Optional<Expr> modulo(Remainder remainder) {
            List<Expr> factors = new ArrayList<>();
            factors.add(form.toExpr(remainder.of(numerator)));
            factors.add(Exprs.number(denominator.content().reciprocal()));
            for (Factorization.Power pole : denominator.powers()) {
                Polynomial rest = remainder.of(pole.base());
                if (rest.isZero()) {
                    return Optional.empty();
                }
                factors.add(form.toExpr(rest).pow(-pole.exponent()));
            }
            return Optional.of(Exprs.product(factors));
        }
    }

    /** {@return whether this is 0 wherever the equations hold, as far as polynomials tell} */
    boolean isZero(Expr e) {
        return e == Exprs.ZERO || system.functions().stream().anyMatch(f -> Effort.within(STEPS,
                () -> Fraction.of(e, f).map(Reduction::vanishes).orElse(false)).orElse(false));
    }

    private static boolean vanishes(Fraction fraction) {
        return !fraction.zero().isConstant()
                && Remainder.by(fraction.zero()).getFirst().of(fraction.numerator()).isZero();
    }

    /**
     * {@return what is easiest to read of the forms that the equations allow, the simplified one among them}; a form without
     * unknowns is preferred to any other, {@code 1/(x^2 + 1)} to {@code cos(y)^2}
     *
     * @param raw as the rules of calculus leave it: the derivative of tan(y) is 1 + tan(y)^2, in which tan(y) can be replaced
     */
    Expr of(Expr raw) {
        Expr best = simplification.apply(raw);
        for (Expr equation : system.functions()) {
            Set<Expr> before = new LinkedHashSet<>(List.of(best, raw));
            for (Expr form : before) {
                best = easiest(best, Effort.within(STEPS, () -> forms(form, equation)).orElse(List.of()));
            }
        }
        return best;
    }

    private Expr easiest(Expr known, List<Expr> forms) {
        Expr best = known;
        for (Expr form : forms) {
            Expr other = simplification.apply(form);
            best = isExplicit(best) == isExplicit(other) ? simplification.easier(best, other)
                    : isExplicit(best) ? best : other;
        }
        return best;
    }

    private boolean isExplicit(Expr e) {
        return Collections.disjoint(Symbols.of(e), system.unknowns());
    }

    private static List<Expr> forms(Expr e, Expr equation) {
        return Fraction.of(e, equation).filter(f -> !f.zero().isConstant()).stream()
                .flatMap(f -> Remainder.by(f.zero()).stream().flatMap(r -> f.modulo(r).stream())).toList();
    }
}
