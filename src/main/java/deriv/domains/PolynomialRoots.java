package deriv.domains;

import deriv.algebra.Monomial;
import deriv.algebra.Polynomial;
import deriv.algebra.RealRoot;
import deriv.algebra.RealRoots;
import deriv.algebra.Surd;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real roots of a polynomial as numbers: written with roots where that is short. */
final class PolynomialRoots {
    private static final int MOST_DEGREE = 64;

    /** Isolated roots are narrowed down to this. */
    private static final Rational WIDTH = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(40));

    private PolynomialRoots() {}

    /**
     * {@return the different roots, in rising order}; none of the zero polynomial
     *
     * @param polynomial in variable 0
     */
    static List<RealNumber> of(Polynomial polynomial) {
        if (polynomial.degree(0) > MOST_DEGREE) {
            throw new UndecidedException("a polynomial of high degree");
        }
        List<RealNumber> roots = new ArrayList<>();
        if (!polynomial.isConstant()) {
            for (RealRoot root : RealRoots.of(polynomial, 0)) {
                roots.add(written(root).map(RealNumber::of).orElseGet(() -> new RealNumber.Root(root.within(WIDTH))));
            }
        }
        return roots;
    }

    private static Optional<Expr> written(RealRoot root) {
        return root.rational().map(Exprs::number)
                .or(() -> root.surd().map(PolynomialRoots::written))
                .or(() -> ofPurePower(root))
                .map(Numbers::simple);
    }

    private static Expr written(Surd s) {
        Expr radical = Exprs.number(Rational.of(s.radicand())).sqrt();
        return Exprs.number(s.rational()).plus(Exprs.number(s.factor()).times(radical));
    }

    /** {@code x^n == a}. */
    private static Optional<Expr> ofPurePower(RealRoot root) {
        List<Monomial> terms = root.polynomial().terms();
        if (terms.size() != 2 || root.polynomial().constantTerm().isZero()) {
            return Optional.empty();
        }
        Rational lead = root.polynomial().leadingCoefficient();
        Rational power = root.polynomial().constantTerm().over(lead).abs();
        Expr size = Exprs.number(power).pow(Exprs.number(1, root.polynomial().degree(0)));
        return Optional.of(root.compareTo(Rational.ZERO) > 0 ? size : size.negate());
    }
}
