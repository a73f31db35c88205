package deriv.analysis;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * {@code a·s² + b·s + c} with rational roots.
 *
 * @param s     what it is quadratic in
 * @param lower the smaller root
 * @param upper the larger root
 * @param isPositiveBetween whether a is negative
 */
record QuadraticRoots(Expr s, Rational lower, Rational upper, boolean isPositiveBetween) {
    static Optional<QuadraticRoots> of(Node.Sum sum) {
        List<Term> terms = sum.terms();
        if (terms.size() > 2) {
            return Optional.empty();
        }
        Term square =
                squareRoot(terms.getFirst().expr()) == terms.getFirst().expr() ? terms.getLast() : terms.getFirst();
        Term linear = square == terms.getFirst() ? terms.getLast() : terms.getFirst();
        Expr s = squareRoot(square.expr());
        boolean isLinear = linear.expr() == s;
        if (s == square.expr() || linear != square && !isLinear) {
            return Optional.empty();
        }
        Rational a = square.coefficient();
        Rational b = isLinear ? linear.coefficient() : Rational.ZERO;
        Rational discriminant = b.times(b).minus(Rational.of(4).times(a).times(sum.constant()));
        BigInteger p = discriminant.numerator();
        BigInteger q = discriminant.denominator();
        if (discriminant.signum() < 0 || !isSquare(p) || !isSquare(q)) {
            return Optional.empty();
        }
        Rational middle = b.negate().over(a.times(Rational.TWO));
        Rational half = Rational.of(p.sqrt(), q.sqrt()).over(a.abs().times(Rational.TWO));
        return Optional.of(new QuadraticRoots(s, middle.minus(half), middle.plus(half), a.signum() < 0));
    }

    /** {@return what is positive above the smaller root} */
    Expr aboveLower() {
        return s.minus(Exprs.number(lower));
    }

    /** {@return what is positive below the larger root} */
    Expr belowUpper() {
        return Exprs.number(upper).minus(s);
    }

    private static boolean isSquare(BigInteger n) {
        return n.sqrt().pow(2).equals(n);
    }

    /** {@return s if the expression is s², else the expression} */
    private static Expr squareRoot(Expr e) {
        return e.node() instanceof Node.Product(var k, var factors)
                && k.isOne()
                && factors.stream().allMatch(f -> f.exponent().node() instanceof Node.Num(var n) && n.isEven())
                        ? Exprs.product(factors.stream()
                                .map(f -> Exprs.power(f.base(), f.exponent().over(2)))
                                .toList())
                        : e;
    }
}
