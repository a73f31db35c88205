package deriv.germs;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.functions.Logarithms;
import deriv.germs.Scale.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Exponentials and logarithms of germs, which move between terms and scales. Confined to one thread. */
final class GermExponentials {
    private final GermArithmetic arithmetic;

    GermExponentials(GermArithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** {@return e^a}: what grows to infinity in the exponent goes into the scale */
    Germ exp(Germ a) {
        List<Piece> growth = new ArrayList<>();
        for (Map.Entry<Scale, Expr> t : arithmetic.infinite(a).terms().entrySet()) {
            Scale s = t.getKey();
            boolean known = s.power().signum() < 0 || s.power().isZero() && s.logs().compareTo(Rational.ONE) >= 0;
            if (Germ.oscillates(t.getValue()) || !s.growth().isEmpty() || !known) {
                throw new UndeterminedException("an exponential of this growth");
            }
            arithmetic.coefficients().requireNonzero(t.getValue());
            growth.add(new Piece(t.getValue(), s.power(), s.logs()));
        }
        Germ series = arithmetic.compose(k -> Exprs.number(reciprocalFactorial(k)), arithmetic.vanishing(a));
        Expr factor = arithmetic.coefficients().simple(Exprs.exp(a.coefficient(Scale.ONE)));
        return arithmetic.times(arithmetic.term(factor, arithmetic.scales().of(growth, Rational.ZERO, Rational.ZERO)),
                series);
    }

    private static Rational reciprocalFactorial(int k) {
        Rational r = Rational.ONE;
        for (int i = 2; i <= k; i++) {
            r = r.over(Rational.of(i));
        }
        return r;
    }

    /** {@code erfc(a) ~ exp(-a²)/(a sqrt(π)) Σ (-1)^k (1·3·…·(2k-1))/(2a²)^k} for a to infinity, DLMF 7.12.1. */
    Germ erfcAtInfinity(Germ a) {
        Germ square = arithmetic.times(a, a);
        Germ small = arithmetic.power(arithmetic.scaled(square, Exprs.TWO), Rational.MINUS_ONE);
        Germ series = arithmetic.compose(k -> Exprs.number(oddProduct(k)), arithmetic.negate(small));
        Germ factor = arithmetic.times(exp(arithmetic.negate(square)), arithmetic.power(a, Rational.MINUS_ONE));
        return arithmetic.scaled(arithmetic.times(factor, series), Exprs.PI.sqrt().reciprocal());
    }

    private static Rational oddProduct(int k) {
        Rational r = Rational.ONE;
        for (int i = 1; i < 2 * k; i += 2) {
            r = r.times(Rational.of(i));
        }
        return r;
    }

    /** {@return the logarithm of a germ that is positive near the point} */
    Germ log(Germ a) {
        if (arithmetic.sign(a) <= 0) {
            throw new UndeterminedException("a logarithm without value");
        }
        Map.Entry<Scale, Expr> lead = arithmetic.lead(a);
        Scale s = lead.getKey();
        if (!s.logs().isZero()) {
            throw new UndeterminedException("a logarithm of a logarithm");
        }
        Germ log = arithmetic.compose(
                k -> k == 0 ? Logarithms.log(lead.getValue()) : Exprs.number(Rational.of(k % 2 == 1 ? 1 : -1, k)),
                arithmetic.relative(a, lead));
        log = arithmetic.plus(log,
                arithmetic.term(Exprs.number(s.power().negate()), new Scale(List.of(), Rational.ZERO, Rational.ONE)));
        for (Piece p : s.growth()) {
            log = arithmetic.plus(log, arithmetic.term(p.coefficient(), new Scale(List.of(), p.power(), p.logs())));
        }
        return log;
    }
}
