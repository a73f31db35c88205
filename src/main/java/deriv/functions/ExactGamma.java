package deriv.functions;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.UNDEFINED;
import static deriv.core.Exprs.ZERO;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Exact values of the gamma family at whole and half numbers of moderate size. */
final class ExactGamma {
    /** Beyond this a factorial stays a factorial: 1000! has 2568 digits. */
    private static final int LARGEST = 1000;

    /** Beyond this a polynomial is longer to read than digamma functions. */
    private static final int LARGEST_SLOPE = 8;

    private ExactGamma() {}

    /** gamma at whole and half numbers; undefined at the poles. */
    static Optional<Expr> gamma(Rational x) {
        Rational doubled = x.times(Rational.TWO);
        if (isPole(x)) {
            return Optional.of(UNDEFINED);
        }
        if (!doubled.isInt() || doubled.abs().compareTo(Rational.of(2 * LARGEST)) > 0) {
            return Optional.empty();
        }
        if (x.isInteger()) {
            return Optional.of(Exprs.number(Rational.of(factorial(x.intValue() - 1))));
        }
        // gamma(x + 1) = x gamma(x), from gamma(1/2) = sqrt(pi)
        Rational product = Rational.ONE;
        for (Rational y = x; y.compareTo(Rational.HALF) < 0; y = y.plus(Rational.ONE)) {
            product = product.over(y);
        }
        for (Rational y = x; y.compareTo(Rational.HALF) > 0; y = y.minus(Rational.ONE)) {
            product = product.times(y.minus(Rational.ONE));
        }
        return Optional.of(Exprs.number(product).times(PI.sqrt()));
    }

    static Optional<Expr> factorial(Rational x) {
        return gamma(x.plus(Rational.ONE));
    }

    /** log(abs(gamma(x))) where it is 0, undefined at the poles. */
    static Optional<Expr> logGamma(Rational x) {
        return x.isOne() || x.equals(Rational.TWO) ? Optional.of(ZERO) : pole(x);
    }

    /** Undefined at 0, -1, -2, … */
    static Optional<Expr> pole(Rational x) {
        return isPole(x) ? Optional.of(UNDEFINED) : Optional.empty();
    }

    static Optional<Expr> beta(Expr a, Expr b) {
        if (!(a.node() instanceof Node.Num(var x) && b.node() instanceof Node.Num(var y))) {
            return Optional.empty();
        }
        if (isPole(x) || isPole(y)) {
            return Optional.of(UNDEFINED);
        }
        if (isPole(x.plus(y))) {
            return Optional.of(ZERO);
        }
        return gamma(x).flatMap(p -> gamma(y).flatMap(q -> gamma(x.plus(y)).map(r -> p.times(q).over(r))));
    }

    static Optional<Expr> binomial(Expr n, Expr k) {
        if (!(k.node() instanceof Node.Num(var lower)) || !lower.isInt()) {
            return Optional.empty();
        }
        int count = lower.intValue();
        if (count == 0) {
            return Optional.of(ONE);
        }
        if (count == 1) {
            return Optional.of(n);
        }
        if (!(n.node() instanceof Node.Num(var upper))) {
            return Optional.empty();
        }
        boolean wholeUpper = upper.isInteger();
        if (count < 0) {
            return Optional.of(wholeUpper && upper.signum() < 0 ? UNDEFINED : ZERO);
        }
        if (wholeUpper && upper.signum() >= 0 && upper.compareTo(lower) < 0) {
            return Optional.of(ZERO);
        }
        if (wholeUpper && upper.signum() > 0 && upper.minus(lower).compareTo(lower) < 0) {
            count = upper.minus(lower).intValue();
        }
        return count <= LARGEST ? Optional.of(Exprs.number(product(upper, count))) : Optional.empty();
    }

    /** The derivative of n (n - 1) … (n - k + 1)/k! in n, for small k. */
    static Optional<Expr> slopeOfBinomial(Expr n, Expr k) {
        if (!(k.node() instanceof Node.Num(var lower)) || !lower.isInt() || lower.signum() < 0
                || lower.intValue() > LARGEST_SLOPE) {
            return Optional.empty();
        }
        int count = lower.intValue();
        List<Expr> terms = new ArrayList<>();
        for (int left = 0; left < count; left++) {
            List<Expr> factors = new ArrayList<>();
            factors.add(Exprs.number(Rational.of(BigInteger.ONE, factorial(count))));
            for (int j = 0; j < count; j++) {
                if (j != left) {
                    factors.add(n.minus(j));
                }
            }
            terms.add(Exprs.product(factors));
        }
        return Optional.of(Exprs.sum(terms));
    }

    /** n (n - 1) … (n - count + 1)/count! */
    private static Rational product(Rational n, int count) {
        Rational product = Rational.ONE;
        for (int j = 1; j <= count; j++) {
            product = product.times(n.plus(Rational.of(j - count))).over(Rational.of(j));
        }
        return product;
    }

    private static boolean isPole(Rational x) {
        return x.isInteger() && x.signum() <= 0;
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= n; k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return product;
    }
}
