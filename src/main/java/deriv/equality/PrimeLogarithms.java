package deriv.equality;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import deriv.functions.Logarithms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Logarithms of whole numbers by those of their small primes, which have no relation among each other. */
final class PrimeLogarithms {
    private static final int MOST = 1000;

    private PrimeLogarithms() {}

    /** {@return the logarithm of a positive number} */
    static Expr of(BigInteger n) {
        List<Expr> terms = new ArrayList<>();
        BigInteger rest = n;
        for (int p = 2; p <= MOST && rest.compareTo(BigInteger.valueOf((long) p * p)) >= 0; p++) {
            BigInteger prime = BigInteger.valueOf(p);
            int times = 0;
            for (BigInteger[] division = rest.divideAndRemainder(prime); division[1].signum() == 0; division =
                    rest.divideAndRemainder(prime)) {
                rest = division[0];
                times++;
            }
            terms.add(Logarithms.log(Exprs.number(p)).times(times));
        }
        terms.add(Logarithms.log(Exprs.number(Rational.of(rest))));
        return Exprs.sum(terms);
    }
}
