package deriv.equality;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.Logarithms;
import java.math.BigInteger;
import java.util.List;

/** Numbers that are sums of logarithms of radicals: {@code log(2) + log(3) - log(6)} is 0 because 2*3/6 is 1. */
final class LogarithmSum {
    private static final int MOST_POWER = 1000;

    private LogarithmSum() {}

    /** {@return whether the number certainly is 0}; no if it is not, or is made of other things too */
    static boolean isZero(Expr closed) {
        if (!(closed.node() instanceof Node.Sum(var constant, var terms)) || !constant.isZero()
                || !terms.stream().allMatch(t -> isLogarithm(t.expr()))) {
            return false;
        }
        BigInteger common = BigInteger.ONE;
        for (Term t : terms) {
            BigInteger d = t.coefficient().denominator();
            common = common.divide(common.gcd(d)).multiply(d);
        }
        Rational scale = Rational.of(common);
        if (terms.stream().anyMatch(t -> !isSmall(t.coefficient().times(scale)))) {
            return false;
        }
        List<Expr> powers = terms.stream().map(t -> power(t, scale)).toList();
        return RadicalZero.isZero(Exprs.product(powers).minus(1));
    }

    private static boolean isLogarithm(Expr e) {
        return e.node() instanceof Node.Apply(var fn, _) && fn == Logarithms.LOG;
    }

    private static boolean isSmall(Rational r) {
        return r.isInt() && Math.abs(r.intValue()) <= MOST_POWER;
    }

    private static Expr power(Term t, Rational scale) {
        Expr argument = ((Node.Apply) t.expr().node()).args().getFirst();
        return argument.pow(Exprs.number(t.coefficient().times(scale)));
    }
}
