package deriv.critical;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.functions.Logarithms;
import deriv.precise.Ball;
import deriv.precise.Precision;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Short names for numbers of which many digits are known: fractions, multiples of pi, square roots of both, logarithms
 * and exponentials of fractions. A name is a guess, to be proved by who asks.
 */
final class Recognition {
    /** A fraction of many digits is no recognition. */
    private static final int MOST_BITS = 20;

    private static final Precision PRECISION = new Precision(Precision.LEAST);

    private Recognition() {}

    /** {@return names of numbers between the bounds, the likeliest first} */
    static List<Expr> names(Real number) {
        Ball x = number.ball(PRECISION);
        List<Expr> names = new ArrayList<>();
        add(names, x, e -> e);
        add(names, x.over(PRECISION.pi()), e -> e.times(Exprs.PI));
        UnaryOperator<Expr> sign = x.isNegative() ? Expr::negate : e -> e;
        add(names, x.times(x), e -> sign.apply(e.sqrt()));
        add(names, x.times(x).over(PRECISION.pi()), e -> sign.apply(e.times(Exprs.PI).sqrt()));
        add(names, x.times(PRECISION.pi()), e -> e.over(Exprs.PI));
        add(names, x.exp(), Logarithms::log);
        if (x.isPositive()) {
            add(names, x.log(), Exprs::exp);
        }
        return names;
    }

    private static void add(List<Expr> names, Ball x, UnaryOperator<Expr> name) {
        fraction(x).map(Exprs::number).map(name).ifPresent(names::add);
    }

    private static Optional<Rational> fraction(Ball x) {
        if (!x.isKnown()) {
            return Optional.empty();
        }
        if (x.isZero()) {
            return Optional.of(Rational.ZERO);
        }
        Rational low = Real.rational(x.mid().subtract(x.radius()));
        Rational high = Real.rational(x.mid().add(x.radius()));
        if (low.compareTo(high) >= 0) {
            return Optional.of(low).filter(Recognition::isShort);
        }
        return Optional.of(Fractions.simplest(low, high)).filter(Recognition::isShort);
    }

    private static boolean isShort(Rational r) {
        return r.numerator().bitLength() <= MOST_BITS && r.denominator().bitLength() <= MOST_BITS;
    }

    /** {@return a number of which the expression is proved to be 0, within the bounds} */
    static Optional<Real> root(Expr e, Real bounds, Values values) {
        for (Expr name : names(bounds)) {
            Optional<Real> candidate = Real.of(name).filter(r -> isWithin(r, bounds));
            if (candidate.isPresent() && values.sign(e, candidate.get()) == Sign.ZERO) {
                return candidate;
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(Real r, Real bounds) {
        return r.low().compareTo(bounds.low()) >= 0 && r.high().compareTo(bounds.high()) <= 0;
    }

    /** {@return simple numbers between bounds that are not close}: a fraction, and a multiple of pi */
    static List<Expr> simplest(Rational low, Rational high) {
        List<Expr> found = new ArrayList<>();
        found.add(Exprs.number(Fractions.simplest(low, high)));
        Rational pi = Rational.of(BigInteger.valueOf(245850922), BigInteger.valueOf(78256779));
        found.add(Exprs.PI.times(Exprs.number(Fractions.simplest(low.over(pi), high.over(pi)))));
        return found;
    }
}
